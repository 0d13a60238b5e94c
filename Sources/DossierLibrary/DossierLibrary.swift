internal import DossierFiles
public import DossierModel
internal import Synchronization

/// The one door to a dossier: opens its folder, answers questions, checks and exports.
///
/// Everything is read when it is opened and when it is read again; in between nothing on disk is
/// looked at. May be used from several threads at once; an answer is always of one reading.
public final class DossierLibrary: Answering {
  private struct Held {
    var dossier: Dossier
    var findings: [Finding]
    var answerer: MemoryAnswerer
    var generation = 0
  }

  /// The folder, as it was named.
  public let path: String
  private let isCoverageWanted: Bool
  private let held: Mutex<Held>

  /// Reads a dossier.
  ///
  /// - Parameters:
  ///   - path: Its folder; findings name files as reached from it.
  ///   - withCoverage: Whether sentences that nothing is coded in are findings too.
  /// - Returns: What could be read, sound or not; ``findings`` says what is wrong.
  /// - Throws: An error that says in words why the folder cannot be read at all.
  public static func open(_ path: String, withCoverage: Bool = false) throws -> DossierLibrary {
    DossierLibrary(
      path: path,
      isCoverageWanted: withCoverage,
      held: try read(path, withCoverage: withCoverage, replacing: nil)
    )
  }

  private init(path: String, isCoverageWanted: Bool, held: sending Held) {
    self.path = path
    self.isCoverageWanted = isCoverageWanted
    self.held = Mutex(held)
  }

  private static func read(
    _ path: String,
    withCoverage: Bool,
    replacing last: Held?
  ) throws -> Held {
    let reading = try DossierFolder(path: path).read(withCoverage: withCoverage)
    return Held(
      dossier: reading.dossier,
      findings: reading.findings,
      answerer: MemoryAnswerer(
        dossier: reading.dossier,
        texts: reading.texts,
        findings: reading.findings,
        replacing: last?.answerer
      ),
      generation: (last?.generation ?? -1) + 1
    )
  }

  /// Reads the folder again.
  ///
  /// - Returns: The generation from now on.
  /// - Throws: An error that says in words why the folder cannot be read; what was read before stays.
  @discardableResult public func reload() throws -> Int {
    let last = held.withLock { $0 }
    let next = try Self.read(path, withCoverage: isCoverageWanted, replacing: last)
    held.withLock { $0 = next }
    return next.generation
  }

  /// Writes missing places of quotes that occur exactly once, and brings files into the one layout.
  ///
  /// - Parameter path: The dossier's folder.
  /// - Returns: The files that were changed, as reached from `path`.
  /// - Throws: An error that says in words which file cannot be written and why.
  public static func fix(_ path: String) throws -> [String] {
    try DossierFolder(path: path).fix()
  }

  /// How often the dossier was read again.
  public var generation: Int { held.withLock { $0.generation } }

  /// What is wrong or unusual, by path, line and column.
  public var findings: [Finding] { held.withLock { $0.findings } }

  /// Answers a question from what was read last.
  public func answer(_ question: Question) -> Answer {
    held.withLock { $0.answerer }.answer(question)
  }

  var dossier: Dossier { held.withLock { $0.dossier } }

  /// Finds what somebody means by a name.
  public func lookUp(_ name: String, as kind: NameKind) -> NameLookUp {
    NameList(of: kind, in: dossier).lookUp(name)
  }

  /// The identifier of a name.
  ///
  /// - Throws: ``NameProblem`` that suggests what may have been meant.
  public func identifier<Kind>(
    _ name: String,
    of kind: NameKind
  ) throws(NameProblem) -> Identifier<Kind> {
    try NameLists(dossier: dossier).identifier(name, of: kind)
  }

  /// The identifiers of everything of a kind, in the order of the files.
  public func identifiers(of kind: NameKind) -> [String] {
    NameList(of: kind, in: dossier).identifiers
  }

  /// A document's file as reached from the path the dossier was named by; nil without a text.
  public func file(of document: DocumentID) -> String? {
    dossier.document(document)?.file.map(named)
  }

  /// The whole dossier as JSON, with the positions on its own day.
  public func json() -> String {
    let positions = answer(Question(.positions)).rows.compactMap { row in
      if case .position(let position) = row.row { position } else { nil }
    }
    return JSONExport(dossier).whole(positions: positions)
  }

  /// Some positions as JSON, those without a stance left out.
  public func json(positions: [PositionRow]) -> String {
    JSONExport(dossier).positions(positions)
  }

  /// Some documents as JSON.
  public func json(documents: [Document]) -> String {
    JSONExport(dossier).documents(documents)
  }

  /// News as JSON: version 1 of the format `demarche-news`.
  public func json(news: News) -> String {
    JSONExport(dossier).news(news)
  }

  /// Some statements as JSON.
  public func json(statements: [Statement]) -> String {
    JSONExport(dossier).statements(statements)
  }
}
