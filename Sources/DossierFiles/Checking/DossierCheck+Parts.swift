import DossierModel
import DossierText
import LocatedYAML
import Synchronization

/// Reading a dossier in parts: first what stands at its top, then one record after another.
///
/// What only shows beside other records is left to whoever puts the parts together.
extension DossierCheck {
  /// Reads the files at the top.
  ///
  /// - Parameter statements: The statements of all records; nil takes every one for known.
  /// - Returns: The dossier without documents, and what is wrong with these files.
  mutating func frameReading(statements: (any DeclaredNames)?) -> (Dossier, [Finding]) {
    open()
    declare()
    names.statements.isComplete = statements != nil
    names.statements.others = statements
    let head = readHead()
    let lists = Lists()
    let start = self
    let read: @Sendable (Int) -> Void = { half in
      var check = start
      check.findings = []
      if half == 0 {
        let actors = check.readActors(check.actorItems)
        let issues = check.readIssues(check.issueItems)
        lists.read.withLock { ($0.actors, $0.issues) = (actors, issues) }
      } else {
        let assessments = check.readAssessments(check.assessmentItems)
        let events = check.readEvents(check.eventItems)
        lists.read.withLock { ($0.assessments, $0.events) = (assessments, events) }
      }
      lists.read.withLock { [found = check.findings] in $0.findings += found }
    }
    if contents.isLargeAtTop { SideBySide.perform(2, read) } else { (0..<2).forEach(read) }
    let (actors, issues, assessments, events, found) = lists.read.withLock { $0 }
    findings += found
    let dossier = Dossier(
      title: head.title,
      summary: head.summary,
      parties: head.parties,
      others: head.others,
      asOf: head.asOf,
      actors: actors,
      issues: issues,
      assessments: assessments,
      events: events
    )
    return (dossier, shownFindings())
  }

  /// The lists at the top while they are read in two halves that need nothing of each other.
  private final class Lists: Sendable {
    let read = Mutex<
      (
        actors: [Actor], issues: [Issue], assessments: [Assessment], events: [Event],
        findings: [Finding]
      )
    >(([], [], [], [], []))
  }

  /// A check that knows what stands at the top, and the names of all documents.
  static func ofTop(_ contents: FolderContents) -> DossierCheck {
    var check = DossierCheck(contents)
    check.open()
    check.declare()
    _ = check.readHead()
    return check
  }

  /// Reads the records whose files are in the contents, once these are opened.
  ///
  /// - Parameters:
  ///   - stems: Which, as paths inside the folder without ending.
  ///   - dossier: What stands at the top.
  ///   - spellings: How its actors are spelt.
  /// - Returns: What was read of each, in order.
  mutating func recordReadings(
    of stems: [String],
    in dossier: Dossier,
    _ spellings: Spellings
  ) -> [RecordReading] {
    let pages = Dictionary(
      records.map { (FolderPath.stem($0.page.file), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return stems.map { stem in
      findings = contents.findings.filter { FolderPath.stem($0.path) == path(of: stem) }
      guard let record = pages[stem] else { return withoutRecord(stem) }
      return reading(of: record, stem, in: dossier, spellings)
    }
  }

  private func path(of stem: String) -> String { FolderPath.joined(contents.folder, stem) }

  private func withoutRecord(_ stem: String) -> RecordReading {
    var findings = findings
    if contents.textFiles.contains(stem + ".txt"), !contents.recordFiles.contains(stem + ".yaml") {
      findings.append(
        Finding.textWithoutRecord(path(of: stem) + ".txt", record: path(of: stem) + ".yaml")
      )
    }
    var reading = RecordReading(stem: stem, findings: findings.sorted())
    reading.isUnread = contents.recordFiles.contains(stem + ".yaml")
    return reading
  }

  private mutating func reading(
    of record: RecordPage,
    _ stem: String,
    in dossier: Dossier,
    _ spellings: Spellings
  ) -> RecordReading {
    names.statements = NameTable("statement")
    names.statements.isComplete = false
    declareStatements(of: record)
    var reading = RecordReading(stem: stem)
    reading.isUnread = !record.isReadable
    reading.text = contents.texts[stem]
    reading.namedDocuments = namedDocuments(in: record.item.node)
    if let draft = readDocument(record) {
      reading.document = draft.document
      reading.derivationPlaces = derivationPlaces(of: draft)
      let (statements, setAside) = settle(draft.statements)
      reading.setAside = setAside
      noteCoding(of: statements, in: draft, text: reading.text?.text, dossier: dossier, spellings)
      let sites = Dictionary(
        draft.statements.compactMap { draft in draft.id.map { ($0, draft) } },
        uniquingKeysWith: { first, _ in first }
      )
      reading.statements = statements.map { statement in
        let node = sites[statement.id]?.item.node
        func place(_ key: String) -> Place { node?[key]?.value.place ?? node?.place ?? .start }
        return RecordReading.Located(
          statement: statement,
          id: place("id"),
          repeats: place("repeats"),
          when: place("when")
        )
      }
    }
    reading.findings = shownFindings()
    return reading
  }

  private func namedDocuments(in record: Node) -> Set<DocumentID> {
    let sources = (record["derives-from"]?.value.items ?? []).compactMap { $0["record"]?.value }
    let froms = (record["statements"]?.value.items ?? []).compactMap { $0["from"]?.value }
    return Set((sources + froms).compactMap(\.text).filter { $0 != "own" }.map { DocumentID($0) })
  }

  private func derivationPlaces(of draft: DocumentDraft) -> [Place] {
    let sources = draft.item.node["derives-from"]?.value.items ?? []
    return draft.document.derivesFrom.map { derivation in
      sources.lazy.compactMap { $0["record"]?.value }
        .first { $0.text == derivation.record.text }?.place ?? .start
    }
  }

  private mutating func noteCoding(
    of statements: [Statement],
    in draft: DocumentDraft,
    text: String?,
    dossier: Dossier,
    _ spellings: Spellings
  ) {
    guard let text else { return }
    let part = dossier.holding(documents: [draft.document], statements: statements)
    let warnings = CodingWarnings.ofStatements(
      in: part,
      texts: [draft.document.id: text],
      spellings: spellings
    )
    note(warnings, drafts: draft.statements, issues: [])
  }
}
