internal import DossierFiles
internal import DossierIndex
internal import Foundation

/// Where the index of a dossier is kept, and the lock that one program at a time writes it under.
struct IndexCache: Sendable {
  /// What the index is made by; another version makes it anew.
  static let version = "1 "

  /// Records beyond which an index is laid out for many.
  private static let manyRecords = 500

  /// The folder of this dossier's index.
  let folder: String
  private let dossier: DossierFolder

  /// - Parameters:
  ///   - folder: Where indices are kept.
  ///   - dossier: The dossier's folder.
  init(folder: String, dossier: DossierFolder) {
    self.folder = folder + "/" + dossier.cacheName
    self.dossier = dossier
  }

  /// The database file.
  var path: String { folder + "/index.sqlite" }

  /// Opens the index of a cache, or makes one in memory where there is none or it cannot be kept.
  ///
  /// - Parameters:
  ///   - cache: Where it is kept; nil: nowhere.
  ///   - fingerprint: What tells this state of the files at the top from another; an index of others
  ///     is emptied, since in it numbers of issues and parties mean others.
  /// - Returns: The index; why it is in memory, where it should not be.
  /// - Throws: ``IndexError``, where not even memory can be had.
  static func index(
    in cache: IndexCache?,
    for fingerprint: String
  ) throws -> (DossierIndex, String?) {
    var problem: String?
    if let cache {
      do {
        return (try cache.openIndex(for: fingerprint), nil)
      } catch let error as IndexError {
        problem = error.reason
      } catch {
        problem = error.localizedDescription
      }
    }
    return (try memory(for: fingerprint), problem)
  }

  /// An empty index in memory.
  static func memory(for fingerprint: String) throws -> DossierIndex {
    let index = try DossierIndex.inMemory()
    _ = try index.keep(for: fingerprint)
    return index
  }

  private func openIndex(for fingerprint: String) throws -> DossierIndex {
    try FileManager.default.createDirectory(
      atPath: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    do {
      return try index(for: fingerprint)
    } catch IndexError.unusable {
      return try withoutOthers { isAlone in
        // Another program may have made it anew meanwhile.
        do {
          return try index(for: fingerprint)
        } catch IndexError.unusable where isAlone {
          discard()
          return try index(for: fingerprint)
        }
      }
    }
  }

  private func index(for fingerprint: String) throws -> DossierIndex {
    let isNew = !FileManager.default.fileExists(atPath: path)
    let index = try DossierIndex.open(
      path,
      forManyRecords: isNew && dossier.hasMoreRecords(than: Self.manyRecords)
    )
    do {
      _ = try index.keep(for: fingerprint)
      return index
    } catch {
      index.close()
      throw error
    }
  }

  /// Removes an index that turned out to be damaged, unless another program writes it or made it anew.
  func discard(_ index: DossierIndex) {
    withoutOthers { isAlone in
      if isAlone, index.isInPlace { discard() }
    }
  }

  /// Does some work, and says whether no other program writes this index meanwhile; nobody is waited for.
  private func withoutOthers<Result>(_ work: (Bool) throws -> Result) rethrows -> Result {
    let lock = open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { return try work(true) }
    defer { close(lock) }
    return try work(flock(lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
  }

  /// Removes the index.
  func discard() {
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + ending)
    }
  }

  /// Does some work while no other program writes this index.
  ///
  /// - Parameters:
  ///   - whileWaiting: Called before it waits for another program, where it has to.
  ///   - work: The work. It is done even where no lock can be had, as on some network file systems.
  /// - Returns: What the work gives.
  /// - Throws: What the work throws.
  func writing<Result>(
    whileWaiting: () -> Void,
    _ work: () throws -> Result
  ) throws -> Result {
    let lock = open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { return try work() }
    defer { close(lock) }
    if flock(lock, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      whileWaiting()
      while flock(lock, LOCK_EX) != 0, errno == EINTR {}
    }
    return try work()
  }
}

extension IndexError {
  /// What is wrong, in words for whoever reads them.
  var reason: String {
    switch self {
    case .numbersUsedUp: "it has no room left between two documents"
    case .otherFrame: "another program is indexing another state of it"
    case .unusable(let reason), .unwritable(let reason): reason
    }
  }
}
