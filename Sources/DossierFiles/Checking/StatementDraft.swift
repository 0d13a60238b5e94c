import DossierModel
import LocatedYAML

/// A statement as far as it could be read, with what is wrong with it.
struct StatementDraft {
  var item: Item
  let id: StatementID?
  let document: DocumentID
  var quote = ""
  var parties: [ActorID] = []
  var issues: [IssueID] = []
  var options: [OptionID] = []
  /// The names of the warnings that are right here.
  var allow: Set<String> = []
  /// The statement; nil where it lacks something that it cannot do without.
  var statement: Statement?
  /// What is wrong and was noted elsewhere: in its text, or by YAML in its lines.
  var others: [Finding] = []

  init(_ item: Item, id: StatementID?, document: DocumentID) {
    self.item = item
    self.id = id
    self.document = document
  }

  /// Everything that is wrong with it.
  var errors: [Finding] { (item.findings + others).filter { $0.severity == .error } }

  /// Its findings, less the warnings it allows.
  var shown: [Finding] {
    item.findings.filter { $0.severity == .error || !allow.contains($0.name) }
  }
}
