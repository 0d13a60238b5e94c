#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Writes files of the program's own at once: whoever reads one sees the old bytes or the new ones, also
/// after the power was cut.
public enum SafeFile {
  /// Writes bytes as a file that only its owner can read, in place of one that may be there.
  ///
  /// - Throws: Where it cannot be written; then what was there stays.
  public static func write(_ bytes: [UInt8], to path: String) throws(FolderError) {
    let beside = "\(path).\(getpid()).new"
    // What a program of this number left behind when it was killed.
    unlink(beside)
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileReplacement.failure(path, "cannot be written") }
    do throws(FolderError) {
      try FileReplacement.write(bytes, to: file, path)
      guard fsync(file) == 0 else { throw FileReplacement.failure(path, "cannot be written") }
    } catch {
      close(file)
      unlink(beside)
      throw error
    }
    close(file)
    guard rename(beside, path) == 0 else {
      let error = FileReplacement.failure(path, "cannot be replaced")
      unlink(beside)
      throw error
    }
    FileReplacement.syncFolder(of: path)
  }
}
