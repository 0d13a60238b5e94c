#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file of the program's own while it is written piece by piece, beside the place where it is to be: nobody
/// sees it before it is whole.
public struct FileDraft: ~Copyable {
  private let path: String
  private let beside: String
  private let file: Int32

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: Where it is to be.
  ///   - isPrivate: Whether only its owner can read it; else whoever the user lets read new files.
  /// - Throws: Where nothing can be written there.
  public init(at path: String, isPrivate: Bool = false) throws(FolderError) {
    let beside = "\(path).\(getpid()).new"
    // What a program of this number left behind when it was killed.
    unlink(beside)
    let mode: mode_t = isPrivate ? 0o600 : 0o666
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { throw FileReplacement.failure(path, "cannot be written") }
    self.path = path
    self.beside = beside
    self.file = file
  }

  /// A draft that was not put in its place leaves nothing behind.
  deinit {
    close(file)
    unlink(beside)
  }

  /// Writes the next bytes.
  public func append(_ bytes: [UInt8]) throws(FolderError) {
    try FileReplacement.write(bytes, to: file, path)
  }

  /// Puts the file in its place, safely on the disk, where another one may be.
  public consuming func replace() throws(FolderError) {
    try sync()
    guard rename(beside, path) == 0 else {
      throw FileReplacement.failure(path, "cannot be replaced")
    }
    FileReplacement.syncFolder(of: path)
  }

  /// Puts the file in its place, safely on the disk; one that is there stays as it is.
  ///
  /// - Returns: Whether it is in its place; false where something of that name is there.
  public consuming func place() throws(FolderError) -> Bool {
    try sync()
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

  private borrowing func sync() throws(FolderError) {
    guard fsync(file) == 0 else { throw FileReplacement.failure(path, "cannot be written") }
  }
}
