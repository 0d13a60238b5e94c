import DossierModel
import DossierText
import LocatedYAML

extension DossierCheck {
  /// Notes what is unusual about how the words were coded, less what the statements allow.
  mutating func noteCoding(
    of dossier: Dossier,
    texts: [DocumentID: String],
    drafts: [StatementDraft],
    issues: [Item]
  ) {
    note(CodingWarnings.all(in: dossier, texts: texts), drafts: drafts, issues: issues)
  }

  /// Notes warnings, less what the statements allow.
  mutating func note(_ warnings: [CodingWarning], drafts: [StatementDraft], issues: [Item]) {
    guard !warnings.isEmpty else { return }
    let sites = CodingSites(drafts: drafts, issues: issues)
    for warning in warnings {
      let name = warning.name.rawValue
      guard !sites.allows(name, of: warning.subject),
        let site = sites.site(of: warning.subject), let name = FindingName(rawValue: name)
      else { continue }
      let place = site.node[warning.key]?.value.place ?? site.place
      findings.append(Finding(name, site.path, at: place, warning.problem, warning.remedy))
    }
  }

  /// Notes the sentences that no statement and no passage of a record touches.
  ///
  /// Statements with an error are coded too, only not soundly.
  mutating func noteUncoded(
    _ documents: [Document],
    texts: [DocumentID: String],
    drafts: [StatementDraft]
  ) {
    let coded = Dictionary(grouping: drafts, by: \.document)
    for document in documents {
      guard let text = texts[document.id], let file = document.file,
        let source = contents.texts[FolderPath.stem(file)]
      else { continue }
      let uncovered = Coverage.uncovered(
        text: text,
        statements: (coded[document.id] ?? []).compactMap(\.statement?.range),
        boilerplate: document.boilerplate.map(\.range),
        uncoded: document.uncoded.map(\.range)
      )
      for sentence in uncovered {
        let words = source.bytes(in: sentence).map { String(decoding: $0, as: UTF8.self) } ?? ""
        findings.append(
          Finding(
            .uncodedSentence,
            FolderPath.joined(contents.folder, file),
            at: source.place(ofScalar: sentence.start),
            "nothing is coded in \"\(words)\"",
            "code it, or name [\(sentence.start), \(sentence.end)] under \"boilerplate\", or under "
              + "\"uncoded\" with the reason"
          )
        )
      }
    }
  }
}

/// Where in the files the subjects of warnings stand.
private struct CodingSites {
  /// A mapping of a file.
  struct Site {
    let path: String
    let node: Node

    /// Where something that is missing would be said.
    var place: Place { node["id"]?.value.place ?? node.place }
  }

  private var statements: [StatementID: StatementDraft] = [:]
  private var options: [OptionID: Site] = [:]

  init(drafts: [StatementDraft], issues: [Item]) {
    for draft in drafts {
      guard let id = draft.id, statements[id] == nil else { continue }
      statements[id] = draft
    }
    for issue in issues {
      for node in issue.node["options"]?.value.items ?? [] {
        guard let id = node["id"]?.value.text.map({ OptionID($0) }), options[id] == nil else {
          continue
        }
        options[id] = Site(path: issue.path, node: node)
      }
    }
  }

  func site(of subject: CodingWarning.Subject) -> Site? {
    switch subject {
    case .statement(let id): statements[id].map { Site(path: $0.item.path, node: $0.item.node) }
    case .option(let id): options[id]
    }
  }

  /// Whether a warning stays quiet: its statement allows it, or, of an option, a statement on it.
  func allows(_ name: String, of subject: CodingWarning.Subject) -> Bool {
    switch subject {
    case .statement(let id): statements[id]?.allow.contains(name) ?? false
    case .option(let id):
      statements.values.contains { $0.options.contains(id) && $0.allow.contains(name) }
    }
  }
}
