#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Writes files of the program's own at once: whoever reads one sees the old bytes or the new ones, also
/// after the power was cut.
public enum SafeFile {
  /// Writes bytes as a file in place of one that may be there.
  ///
  /// - Parameters:
  ///   - bytes: What it holds.
  ///   - path: Where it is.
  ///   - isPrivate: Whether only its owner can read it; else whoever the user lets read new files.
  /// - Throws: Where it cannot be written; then what was there stays.
  public static func write(
    _ bytes: [UInt8],
    to path: String,
    isPrivate: Bool = true
  ) throws(FolderError) {
    let beside = try writeBeside(bytes, path, isPrivate: isPrivate)
    guard rename(beside, path) == 0 else {
      let error = FileReplacement.failure(path, "cannot be replaced")
      unlink(beside)
      throw error
    }
    FileReplacement.syncFolder(of: path)
  }

  /// Writes bytes as a new file; one that is there stays as it is.
  ///
  /// - Parameters:
  ///   - bytes: What it holds.
  ///   - path: Where it is to be.
  /// - Returns: Whether it was written; false where something of that name is there.
  /// - Throws: Where it cannot be written.
  public static func writeNew(_ bytes: [UInt8], to path: String) throws(FolderError) -> Bool {
    let beside = try writeBeside(bytes, path, isPrivate: false)
    defer { unlink(beside) }
    if link(beside, path) != 0 {
      if errno == EEXIST { return false }
      // Not every file system has second names for a file.
      var status = stat()
      if lstat(path, &status) == 0 { return false }
      guard rename(beside, path) == 0 else {
        throw FileReplacement.failure(path, "cannot be written")
      }
    }
    FileReplacement.syncFolder(of: path)
    return true
  }

  /// Writes bytes to a file of another name, safely on the disk, and gives that name.
  private static func writeBeside(
    _ bytes: [UInt8],
    _ path: String,
    isPrivate: Bool
  ) throws(FolderError) -> String {
    let beside = "\(path).\(getpid()).new"
    // What a program of this number left behind when it was killed.
    unlink(beside)
    let mode: mode_t = isPrivate ? 0o600 : 0o666
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
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
    return beside
  }
}
