internal import DossierFiles
internal import DossierIndex
internal import Foundation

extension IndexedDossier {
  /// How the index of a dossier is.
  public struct IndexFacts: Hashable, Sendable {
    /// The database file.
    public var file: String
    /// Its size; nil where there is none.
    public var bytes: Int?
    /// Documents in the index.
    public var documents = 0
    /// Statements in the index, those set aside left out.
    public var statements = 0
    /// Records in the folder.
    public var records = 0
    /// Files that are not as the index last saw them.
    public var changed = 0
    /// Whether the index says what the files say.
    public var isUpToDate = false
    /// Whether it is damaged, so that nothing is known of what is in it.
    public var isDamaged = false
  }

  /// Compares a dossier's index with its files and changes nothing.
  ///
  /// - Parameters:
  ///   - path: The dossier's folder.
  ///   - cacheFolder: Where indices are kept.
  ///   - isCompared: Whether the files are compared; else only what is in the index is found out.
  /// - Returns: How the index is.
  /// - Throws: An error that says in words why the folder or the index cannot be read.
  public static func indexFacts(
    of path: String,
    cacheFolder: String,
    comparing isCompared: Bool = true
  ) throws -> IndexFacts {
    let folder = DossierFolder(path: path)
    let top = try folder.top()
    let state = isCompared ? try top.state() : nil
    let cache = IndexCache(folder: cacheFolder, dossier: folder)
    var facts = IndexFacts(file: cache.path)
    facts.records = state?.stems.count ?? 0
    facts.changed = state?.files.count ?? 0
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: cache.path) else {
      return facts
    }
    facts.bytes = attributes[.size] as? Int
    do {
      try read(cache, for: top, state, into: &facts)
    } catch IndexError.unusable {
      facts.isDamaged = true
      facts.isUpToDate = false
    }
    return facts
  }

  private static func read(
    _ cache: IndexCache,
    for top: FolderTop,
    _ state: FolderState?,
    into facts: inout IndexFacts
  ) throws {
    let index = try DossierIndex.open(cache.path)
    defer { index.close() }
    guard try index.isMade(for: IndexCache.version + top.fingerprint) else { return }
    var found = facts
    try index.read { reader in
      found.documents = try reader.documentCount()
      found.statements = try reader.counts().statements
      guard let state else { return }
      let known = try reader.files()
      let changed = state.files.filter { known[$0.key]?.stamp != $0.value }
      let gone = known.keys.filter { state.files[$0] == nil }
      found.changed = changed.count + gone.count
      found.isUpToDate = try found.changed == 0 && reader.isSettled
    }
    facts = found
  }

  /// Removes a dossier's index.
  ///
  /// - Throws: An error that says in words why the folder cannot be read.
  public static func discardIndex(of path: String, cacheFolder: String) throws {
    let cache = IndexCache(folder: cacheFolder, dossier: DossierFolder(path: path))
    try cache.writing(whileWaiting: {}) { cache.discard() }
  }
}

extension IndexedDossier {
  /// The version of SQLite that keeps indexes.
  public static var engineVersion: String { DossierIndex.engineVersion }
}
