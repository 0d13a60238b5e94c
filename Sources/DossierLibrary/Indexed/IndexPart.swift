internal import DossierFiles
internal import DossierIndex
internal import DossierModel

/// What of a dossier one answer needs, read from the index, and the rows made of it.
///
/// The rows are made as those of a whole dossier are, only that the dossier is the part of it that
/// the rows show.
struct IndexPart {
  let state: IndexedState
  let reader: IndexReader
  let day: Day?
  /// What hides rows; each order says which of its own these are.
  var filter = Filter()

  /// Makes rows of some statements, each with the whole utterance it belongs to, and of some that were set
  /// aside.
  func maker(of statements: [FoundStatement], setAside: [SetAside] = []) throws -> RowMaker {
    try maker(
      of: withUtterances(statements),
      cells: [:],
      excerptsOf: statements,
      setAside: setAside
    )
  }

  /// Statements with all others of the utterances they belong to, each once.
  private func withUtterances(_ statements: [FoundStatement]) throws -> [FoundStatement] {
    var all: [StatementID: FoundStatement] = [:]
    for found in statements where all[found.statement.id] == nil {
      for member in try reader.utterance(of: found) { all[member.statement.id] = member }
    }
    return Array(all.values)
  }

  /// Makes rows of cells, and of some statements.
  func maker(cells: [Relations.Cell], statements: [FoundStatement] = []) throws -> RowMaker {
    try maker(of: statements, cells: try facts(of: cells), excerptsOf: [])
  }

  /// Makes rows of the matrix.
  func maker(matrixOf cells: [Relations.Cell]) throws -> RowMaker {
    try maker(of: [], cells: try knownFacts(of: cells), excerptsOf: [])
  }

  /// What gives each of some cells a stance.
  func facts(
    of cells: [Relations.Cell]
  ) throws -> [Relations.Cell: Relations.CellFacts] {
    var facts: [Relations.Cell: Relations.CellFacts] = [:]
    for (topic, cells) in Dictionary(grouping: cells, by: \.topic) {
      guard let number = state.frame.number(of: topic) else { continue }
      let asked = cells.compactMap { state.frame.number(of: $0.party) }
      let candidates =
        try asked.count == 1
        ? [asked[0]: reader.candidates(topic: number, party: asked[0])]
        : reader.candidates(topic: number)
      let setAside = try reader.setAsideCounts(topic: number)
      for cell in cells {
        guard let party = state.frame.number(of: cell.party) else { continue }
        facts[cell] = Relations.CellFacts(
          candidates: candidates[party] ?? [],
          setAsideCount: setAside[party] ?? 0
        )
      }
    }
    return facts
  }

  /// What each of some cells holds, as it was worked out; where that is yet to be done, what gives the stance.
  private func knownFacts(
    of cells: [Relations.Cell]
  ) throws -> [Relations.Cell: Relations.CellFacts] {
    var facts: [Relations.Cell: Relations.CellFacts] = [:]
    for (topic, cells) in Dictionary(grouping: cells, by: \.topic) {
      guard let number = state.frame.number(of: topic),
        let known = try reader.cells(on: number, asOf: day, in: state.frame)
      else {
        facts.merge(try self.facts(of: cells)) { $1 }
        continue
      }
      for cell in cells {
        let known = state.frame.number(of: cell.party).flatMap { known[$0] }
        facts[cell] = Relations.CellFacts(
          candidates: [],
          setAsideCount: known?.setAsideCount ?? 0,
          known: known ?? MatrixCell(party: cell.party)
        )
      }
    }
    return facts
  }

  /// Statements that were set aside, with the paths of their findings as the folder was named.
  func setAside(_ read: (IndexReader) throws -> [SetAside]) rethrows -> [SetAside] {
    try read(reader).map { aside in
      var aside = aside
      for place in aside.findings.indices {
        aside.findings[place].path = state.folder.named(aside.findings[place].path)
      }
      return aside
    }
  }

  /// Makes rows of statements that were set aside.
  func maker(setAside: [SetAside]) throws -> RowMaker {
    let part = try reader.part(of: state.frame, statements: [], setAside: setAside)
    return rowMaker(part, excerpts: [:], files: [:], cells: [:])
  }

  /// Makes rows of some lines of texts, with the statements that touch them.
  ///
  /// - Parameter lines: The lines of each document, in code points; none twice.
  /// - Returns: What makes the rows; without a filter what the words come from is not there.
  /// - Throws: What SQLite says.
  func maker(ofLines lines: [DocumentID: [Range<Int>]]) throws -> RowMaker {
    var documents: [Document] = []
    var statements: [FoundStatement] = []
    for (id, lines) in lines {
      guard let document = try reader.document(id) else { continue }
      documents.append(document)
      var seen: Set<Int> = []
      for line in lines {
        statements += try reader.statements(in: id, touching: line)
          .filter { seen.insert($0.number).inserted }
      }
    }
    let ordered = statements.sorted { $0.number < $1.number }.map(\.statement)
    let part =
      filter.isEmpty
      ? state.frame.dossier.holding(
        documents: documents.sorted { $0.id < $1.id },
        statements: ordered
      )
      : try reader.part(of: state.frame, statements: ordered, documents: documents.map(\.id))
    let files = documents.compactMap { document in document.file.map { (document.id, $0) } }
    return rowMaker(
      part,
      excerpts: [:],
      files: Dictionary(files, uniquingKeysWith: { first, _ in first }),
      cells: [:]
    )
  }

  /// Makes rows of whole documents.
  func maker(ofDocuments ids: [DocumentID]) throws -> RowMaker {
    let statements = try ids.sorted().flatMap { try reader.statements(in: $0) }.map(\.statement)
    let part = try reader.part(of: state.frame, statements: statements, documents: ids)
    let files = ids.compactMap { id in part.document(id)?.file.map { (id, $0) } }
    return rowMaker(
      part,
      excerpts: [:],
      files: Dictionary(files, uniquingKeysWith: { first, _ in first }),
      cells: [:]
    )
  }

  /// Makes rows of documents without what is coded in them.
  func maker(ofRecords ids: [DocumentID]) throws -> RowMaker {
    let part = try reader.part(of: state.frame, statements: [], documents: ids)
    return rowMaker(part, excerpts: [:], files: [:], cells: [:])
  }

  /// Makes rows of some documents and of what is coded in them, each statement with its utterance.
  func maker(ofUtterancesIn ids: [DocumentID]) throws -> RowMaker {
    let own = try ids.flatMap { try reader.statements(in: $0) }
    let all = try withUtterances(own).sorted { $0.number < $1.number }.map(\.statement)
    let part = try reader.part(of: state.frame, statements: all, documents: ids)
    return rowMaker(part, excerpts: [:], files: [:], cells: [:])
  }

  /// Makes rows of a document and another one; without one, of that which shares most utterances with it.
  func maker(comparing document: DocumentID, with other: DocumentID?) throws -> RowMaker {
    let alone = try maker(ofUtterancesIn: [document])
    guard let other = other ?? alone.partners(of: document).first else { return alone }
    return try maker(ofUtterancesIn: [document, other])
  }

  private func maker(
    of statements: [FoundStatement],
    cells: [Relations.Cell: Relations.CellFacts],
    excerptsOf shown: [FoundStatement],
    setAside: [SetAside] = []
  ) throws -> RowMaker {
    let ordered = statements.sorted { $0.number < $1.number }.map(\.statement)
    // Who shows cells shows no documents.
    let part = try reader.part(
      of: state.frame,
      statements: ordered,
      setAside: setAside,
      withPassages: cells.isEmpty
    )
    var excerpts: [StatementID: (excerpt: IndexedExcerpt, file: String)] = [:]
    for found in shown {
      guard let excerpt = found.excerpt, let file = part.document(found.statement.document)?.file
      else { continue }
      excerpts[found.statement.id] = (excerpt, file)
    }
    return rowMaker(part, excerpts: excerpts, files: [:], cells: cells)
  }

  private func rowMaker(
    _ part: Dossier,
    excerpts: [StatementID: (excerpt: IndexedExcerpt, file: String)],
    files: [DocumentID: String],
    cells: [Relations.Cell: Relations.CellFacts]
  ) -> RowMaker {
    RowMaker(
      relations: Relations(
        dossier: part,
        tree: state.tree,
        day: state.day,
        texts: IndexedTexts(folder: state.folder, excerpts: excerpts, files: files),
        cells: cells
      ),
      filter: filter,
      day: day
    )
  }
}

/// What is held of an indexed dossier between two of its changes.
struct IndexedState: Sendable {
  let folder: DossierFolder
  let frame: IndexFrame
  let tree: IssueTree
  /// The dossier's own day.
  private(set) var day: Day?
  /// What is counted on each topic, by number.
  private(set) var topicTallies: [IndexReader.Tally] = []
  /// What is counted on each issue and below it, by number.
  private(set) var issueTallies: [IndexReader.Tally] = []

  init(folder: DossierFolder, top: FolderTop) {
    self.init(
      folder: folder,
      dossier: top.frame,
      fingerprint: Self.fingerprint(of: top.fingerprint)
    )
  }

  /// The fingerprint an index has of files at the top.
  static func fingerprint(of files: String) -> String { IndexCache.version + files }

  /// - Parameters:
  ///   - folder: The folder.
  ///   - dossier: What stands at its top.
  ///   - fingerprint: The one that the index has of it.
  init(folder: DossierFolder, dossier: Dossier, fingerprint: String) {
    self.folder = folder
    let tree = IssueTree(dossier.issues)
    self.tree = tree
    frame = IndexFrame(
      fingerprint: fingerprint,
      dossier: dossier,
      issues: tree.places.map { place in
        let above = tree.path(to: place.issue.id).dropLast().last
        return (place.issue.id, above.flatMap { tree.index(of: $0.id) })
      }
    )
  }

  /// An issue and those below it, by number; without one, all.
  func numbers(from issue: IssueID?) -> Range<Int> {
    guard let issue else { return frame.issues.indices }
    let below = tree.places(from: issue)
    return below.startIndex..<below.endIndex
  }

  /// Takes over what the index counts now.
  mutating func take(from reader: IndexReader) throws {
    day = try frame.dossier.asOf ?? reader.lastCertainDay()
    let topics = try reader.topicTallies(frame.topics.indices)
    topicTallies = frame.topics.indices.map { topics[$0] ?? IndexReader.Tally() }
    let issues = try reader.issueTallies()
    issueTallies = frame.issues.indices.map { issues[$0] ?? IndexReader.Tally() }
  }
}
