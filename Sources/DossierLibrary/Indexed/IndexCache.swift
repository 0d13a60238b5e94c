internal import DossierFiles
internal import DossierIndex
internal import Foundation

/// Where the index of a dossier is kept, and the lock that one program at a time writes it under.
struct IndexCache: Sendable {
  /// What the index is made by; another version makes it anew.
  static let version = "1 "

  /// The folder of this dossier's index.
  let folder: String

  /// - Parameters:
  ///   - folder: Where indices are kept.
  ///   - dossier: The dossier's folder.
  init(folder: String, dossier: DossierFolder) {
    self.folder = folder + "/" + dossier.cacheName
  }

  /// The database file.
  var path: String { folder + "/index.sqlite" }

  /// Opens the index of a cache, or makes one in memory where there is none or it cannot be kept.
  ///
  /// - Returns: The index; why it is in memory, where it should not be.
  static func index(in cache: IndexCache?) throws -> (DossierIndex, String?) {
    guard let cache else { return (try DossierIndex.inMemory(), nil) }
    do {
      return (try cache.openIndex(), nil)
    } catch {
      return (try DossierIndex.inMemory(), "\(error)")
    }
  }

  private func openIndex() throws -> DossierIndex {
    try FileManager.default.createDirectory(
      atPath: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    do {
      return try DossierIndex.open(path)
    } catch IndexError.unusable {
      discard()
      return try DossierIndex.open(path)
    }
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
