#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The lock under which a dossier's files are written; it lies on the folder, never on a file.
enum FolderLock {
  /// Does some work while nobody else writes, or throws where another program does.
  static func holding<Result>(
    _ path: String,
    _ work: () throws(FolderError) -> Result
  ) throws(FolderError) -> Result {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else {
      throw FolderError(
        path: path,
        problem: "the folder cannot be opened: \(FileReader.message(errno))",
        remedy: "name a folder that holds dossier.yaml"
      )
    }
    defer { close(folder) }
    guard flock(folder, LOCK_EX | LOCK_NB) == 0 else {
      throw FolderError(
        path: path,
        problem: "the folder cannot be locked: \(FileReader.message(errno))",
        remedy: "another program is writing; try again when it is done"
      )
    }
    return try work()
  }
}
