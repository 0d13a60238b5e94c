import DossierModel
import LocatedYAML

/// Understands the contents of a folder, and says what is wrong with them.
///
/// First every identifier that any file declares is noted, then each item is read with all of them
/// known, then comes what only shows when everything has been read: cycles, and days against the
/// days of origins.
struct DossierCheck: Sendable {
  private(set) var contents: FolderContents
  var findings: [Finding]
  var names = Names()

  var head: Item?
  var actorItems: [Item] = []
  var issueItems: [Item] = []
  var assessmentItems: [Item] = []
  var eventItems: [Item] = []
  var records: [RecordPage] = []

  init(_ contents: FolderContents) {
    self.contents = contents
    findings = contents.findings
  }

  /// The whole of it.
  ///
  /// - Parameter withCoverage: Whether sentences that nothing is coded in are findings too.
  /// - Returns: What is sound, and what is wrong with the rest.
  mutating func reading(withCoverage: Bool = false) -> Reading {
    open()
    declare()
    let head = readHead()
    let actors = readActors(actorItems)
    let issues = readIssues(issueItems)
    var documents = readDocuments(records)
    breakDerivationCycles(&documents)
    var drafts = documents.flatMap(\.statements)
    checkRepeats(&drafts)
    checkDays(&drafts, documents: documents.map(\.document))
    let (statements, setAside) = settle(drafts)
    let dossier = Dossier(
      title: head.title,
      summary: head.summary,
      parties: head.parties,
      others: head.others,
      asOf: head.asOf,
      actors: actors,
      issues: issues,
      documents: documents.map(\.document).sorted { $0.id < $1.id },
      statements: statements,
      assessments: readAssessments(assessmentItems),
      events: readEvents(eventItems),
      setAside: setAside
    )
    let texts = texts(of: dossier)
    noteCoding(of: dossier, texts: texts, drafts: drafts, issues: issueItems)
    if withCoverage { noteUncoded(dossier.documents, texts: texts, drafts: drafts) }
    return Reading(dossier: dossier, findings: shownFindings(), texts: texts)
  }

  /// The findings in order, without those that only follow from what YAML has against their line.
  func shownFindings() -> [Finding] {
    let pages =
      contents.topLevel.values.filter { !$0.yaml.faults.isEmpty }
      + contents.records.filter { !$0.yaml.faults.isEmpty }
    let lines = Dictionary(
      pages.map { ($0.path, Set($0.yaml.faults.map(\.place.line))) },
      uniquingKeysWith: { first, _ in first }
    )
    return findings.sorted().filter { finding in
      Fault.Kind(rawValue: finding.name) != nil
        || !(lines[finding.path]?.contains(finding.line) ?? false)
    }
  }

  private func texts(of dossier: Dossier) -> [DocumentID: String] {
    var texts: [DocumentID: String] = [:]
    for document in dossier.documents {
      guard let file = document.file else { continue }
      texts[document.id] = contents.texts[FolderPath.stem(file)]?.text
    }
    return texts
  }

  // MARK: Opening

  /// Opens the files at the top and the records, and notes what YAML has against them.
  mutating func open() {
    openTop()
    openRecords()
  }

  private mutating func openTop() {
    head = root(of: "dossier.yaml", "dossier", isRequired: true)
    actorItems = list("actors", "actor", isRequired: true)
    names.actors.isComplete = isReadable("actors.yaml")
    issueItems = list("issues", "issue", isRequired: true)
    names.issues.isComplete = isReadable("issues.yaml")
    names.options.isComplete = isReadable("issues.yaml")
    assessmentItems = list("assessments", "assessment", isRequired: false)
    eventItems = list("events", "event", isRequired: false)
  }

  private mutating func openRecords() {
    names.statements.isComplete =
      contents.records.count == contents.recordFiles.count
      && contents.records.allSatisfy { $0.yaml.root != nil || $0.yaml.faults.isEmpty }
    for page in contents.records {
      // Faults of a record are noted with its statements, one of which they may set aside.
      let node = page.yaml.root ?? Node(.mapping([]), style: .block, at: .start)
      var item = Item(node, "record", in: page.path)
      if node.entries == nil {
        item.note(.wrongShape, at: node.place, "a record is \(Item.shape(node))", Self.keysWanted)
      }
      let isReadable = page.yaml.root != nil || page.yaml.faults.isEmpty
      records.append(RecordPage(page: page, item: item, isReadable: isReadable))
    }
  }

  /// The same check with other records read.
  ///
  /// - Parameter contents: The same folder's contents, with these records.
  /// - Returns: The check, opened, with the records' files; findings are those of reading them.
  func opening(_ contents: FolderContents) -> DossierCheck {
    var check = self
    check.contents = contents
    check.findings = contents.findings
    check.records = []
    check.openRecords()
    return check
  }

  private static let keysWanted = "write keys, one a line, each with its value"

  private func isReadable(_ file: String) -> Bool {
    contents.topLevel[file]?.yaml.root?.entries != nil
  }

  /// The mapping a file at the top holds.
  private mutating func root(of file: String, _ what: String, isRequired: Bool) -> Item? {
    guard let page = contents.topLevel[file] else {
      let path = FolderPath.joined(contents.folder, file)
      if isRequired, !findings.contains(where: { $0.path == path }) {
        findings.append(
          Finding(
            .missingFile,
            path,
            at: .start,
            "there is no such file",
            "write it; a dossier has dossier.yaml, actors.yaml and issues.yaml"
          )
        )
      }
      return nil
    }
    findings += page.yaml.faults.map { Finding($0, in: page.path) }
    guard let node = page.yaml.root else {
      if page.yaml.faults.isEmpty, isRequired {
        let empty = Item(Node(.mapping([]), style: .block, at: .start), what, in: page.path)
        return empty
      }
      return nil
    }
    findings += HiddenValues.findings(in: page.yaml, path: page.path)
    guard node.entries != nil else {
      findings.append(
        Finding(
          .wrongShape,
          page.path,
          at: node.place,
          "the file is \(Item.shape(node))",
          Self.keysWanted
        )
      )
      return nil
    }
    return Item(node, what, in: page.path)
  }

  /// The items of a file at the top, which stand under a key named as the file.
  private mutating func list(_ key: String, _ what: String, isRequired: Bool) -> [Item] {
    guard var item = root(of: key + ".yaml", "file of \(key)", isRequired: isRequired) else {
      return []
    }
    item.missing(key, "begin it with \"\(key):\"")
    let items = item.items(key, what)
    item.finish()
    findings += item.findings
    return items
  }

  // MARK: Declaring

  /// Notes every identifier with its place.
  mutating func declare() {
    Self.declare(actorItems, in: &names.actors)
    Self.declare(issueItems, in: &names.issues)
    for item in issueItems {
      for option in item.node["options"]?.value.items ?? [] {
        guard let id = option["id"]?.value, let text = id.text else { continue }
        names.options.declare(text, in: item.path, at: id.place)
      }
    }
    Self.declare(assessmentItems, in: &names.assessments)
    Self.declare(eventItems, in: &names.events)
    for file in contents.recordFiles {
      let id = String(FolderPath.name(FolderPath.stem(file)))
      names.documents.declare(id, in: FolderPath.joined(contents.folder, file), at: .start)
    }
    for record in records { declareStatements(of: record) }
    names.parties = head.flatMap { declaredParties($0.node) }
  }

  /// Notes every statement's identifier of a record.
  mutating func declareStatements(of record: RecordPage) {
    for node in record.item.node["statements"]?.value.items ?? [] {
      guard let id = node["id"]?.value, let text = id.text else { continue }
      names.statements.declare(text, in: record.page.path, at: id.place)
    }
  }

  private static func declare(_ items: [Item], in table: inout NameTable) {
    for item in items {
      guard let id = item.node["id"]?.value, let text = id.text else { continue }
      table.declare(text, in: item.path, at: id.place)
    }
  }

  /// The parties and others, or nil where the lists are not to be relied on: then nobody counts as
  /// no party.
  private func declaredParties(_ head: Node) -> Set<String>? {
    let values = ["parties", "others"].compactMap { head[$0]?.value }
    let texts = values.flatMap { $0.items ?? [] }.compactMap(\.text)
    guard values.allSatisfy({ $0.items != nil }), texts.allSatisfy(names.actors.has) else {
      return nil
    }
    return Set(texts)
  }

  // MARK: The head

  struct Head {
    var title: String
    var summary: String?
    var parties: [ActorID] = []
    var others: [ActorID] = []
    var asOf: Day?
  }

  mutating func readHead() -> Head {
    var result = Head(title: String(FolderPath.name(contents.folder)))
    guard var item = head else { return result }
    item.missing("format", "write \"format: 1\"")
    if let format = item.text("format"), format != "1" {
      item.note(
        .unknownFormat,
        at: item.node["format"]?.value.place,
        "the format \"\(format)\" is not known",
        "write \"format: 1\", or read the dossier with a later version of this program"
      )
    }
    item.missing("title", "give it one")
    if let title = item.text("title") { result.title = title }
    result.summary = item.text("summary")
    result.parties = item.references("parties", in: names.actors)
    result.others = item.references("others", in: names.actors)
    for (text, place) in item.texts("others") where result.parties.contains(ActorID(text)) {
      item.note(
        .duplicateIdentifier,
        at: place,
        "\"\(text)\" is among the parties already",
        "name it in one of the two lists"
      )
    }
    result.others.removeAll { result.parties.contains($0) }
    if let text = item.text("as-of") {
      result.asOf = Day(text)
      if result.asOf == nil {
        item.note(
          .badDate,
          at: item.node["as-of"]?.value.place,
          "\"\(text)\" is not a day",
          "write one as 2025-12-26"
        )
      }
    }
    item.finish()
    findings += item.findings
    return result
  }
}
