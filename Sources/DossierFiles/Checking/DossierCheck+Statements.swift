import DossierModel
import LocatedYAML

extension DossierCheck {
  /// Reads the statements of a record.
  mutating func readStatements(
    of document: DocumentID,
    _ text: SourceDocument?,
    _ textTrouble: Finding?,
    _ record: inout Item
  ) -> [StatementDraft] {
    var drafts = record.items("statements", "statement").map { item in
      readStatement(item, of: document, text, textTrouble)
    }
    let after = record.node.entries?.drop { $0.key != "statements" }.dropFirst().first
    let ends = drafts.dropFirst().map { $0.item.node.place.line } + [after?.place.line]
    for (index, end) in zip(drafts.indices, ends) {
      drafts[index].item.lastLine = end.map { $0 - 1 }
    }
    return drafts
  }

  private func readStatement(
    _ item: Item,
    of document: DocumentID,
    _ text: SourceDocument?,
    _ textTrouble: Finding?
  ) -> StatementDraft {
    var item = item
    let id = item.id(StatementID.self)
    item.noteDuplicate(in: names.statements)
    var draft = StatementDraft(item, id: id, document: document)
    draft.readAllow()
    draft.readTopics(names)
    let range = draft.readPlace(in: text, textTrouble)
    let mode = draft.readMode()
    let statement = id.flatMap { id in
      range.flatMap { range in
        mode.map {
          Statement(id: id, document: document, range: range, quote: draft.quote, mode: $0)
        }
      }
    }
    // Without these three there is no statement, but its other keys are looked at all the same.
    let blank = Statement(
      id: id ?? StatementID(""),
      document: document,
      range: range ?? TextRange.nowhere,
      quote: draft.quote,
      mode: mode ?? .narrated
    )
    let filled = draft.fill(statement ?? blank, names, text)
    draft.item.finish()
    draft.statement = statement == nil ? nil : filled
    return draft
  }

  /// Parts the sound statements from those that are set aside, and notes what is wrong with these.
  mutating func settle(_ drafts: [StatementDraft]) -> ([Statement], [SetAside]) {
    var statements: [Statement] = []
    var setAside: [SetAside] = []
    for draft in drafts {
      findings += draft.shown
      let errors = draft.errors
      if errors.isEmpty, let statement = draft.statement {
        statements.append(statement)
      } else {
        setAside.append(
          SetAside(
            id: draft.id,
            document: draft.document,
            quote: draft.quote,
            parties: draft.parties,
            issues: draft.issues,
            options: draft.options,
            findings: errors
          )
        )
      }
    }
    statements.sort { ($0.document, $0.range, $0.id) < ($1.document, $1.range, $1.id) }
    return (statements, setAside)
  }
}

extension TextRange {
  /// The empty range at the head of a text.
  static var nowhere: TextRange {
    guard let range = TextRange(start: 0, end: 0) else { preconditionFailure("0 is not after 0") }
    return range
  }
}
