#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Replaces a file at once: whoever reads it sees the old bytes or the new ones, never a part.
enum FileReplacement {
  /// Writes `after` in place of `before`.
  ///
  /// The new bytes go into a file beside the old one, with its mode and group, and take its name when
  /// they are safe on the disk. A link stays; what it leads to is replaced.
  ///
  /// - Throws: Where the file cannot be written, or is no longer as it was read. Then it is left as
  ///   it is, and the new bytes are kept beside it.
  static func replace(
    _ path: String,
    reading before: [UInt8],
    by after: [UInt8]
  ) throws(FolderError) {
    let target = try realPath(of: path)
    let beside = "\(target).\(getpid()).new"
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(path, "cannot be written") }
    do throws(FolderError) {
      try write(after, to: file, path)
      try copyRights(from: target, to: file, path)
      guard fsync(file) == 0 else { throw failure(path, "cannot be written") }
    } catch {
      close(file)
      unlink(beside)
      throw error
    }
    close(file)
    guard (try? FileReader.read(target)) == before else {
      throw FolderError(
        path: path,
        problem: "the file was changed while it was being brought into the layout",
        remedy: "it was left as it is; what would have replaced it is kept in \(beside)"
      )
    }
    guard rename(beside, target) == 0 else {
      let error = failure(path, "cannot be replaced")
      unlink(beside)
      throw error
    }
    syncFolder(of: target)
  }

  /// Brings the name of a file safely to the disk, as far as that can be done.
  static func syncFolder(of path: String) {
    let folder =
      path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : "."
    let directory = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { return }
    fsync(directory)
    close(directory)
  }

  static func failure(_ path: String, _ what: String) -> FolderError {
    FolderError(
      path: path,
      problem: "the file \(what): \(FileReader.message(errno))",
      remedy: "allow writing it and its folder, or look whether the disk is full"
    )
  }

  private static func realPath(of path: String) throws(FolderError) -> String {
    guard let resolved = realpath(path, nil) else { throw failure(path, "cannot be found") }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Writes all bytes to a file that is open.
  static func write(
    _ bytes: [UInt8],
    to file: Int32,
    _ path: String
  ) throws(FolderError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        #if canImport(Glibc)
        Glibc.write(file, buffer.baseAddress?.advanced(by: written), bytes.count - written)
        #else
        Darwin.write(file, buffer.baseAddress?.advanced(by: written), bytes.count - written)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path, "cannot be written") }
      written += count
    }
  }

  private static func copyRights(
    from target: String,
    to file: Int32,
    _ path: String
  ) throws(FolderError) {
    var status = stat()
    guard stat(target, &status) == 0 else { throw failure(path, "cannot be read") }
    // Another owner's group may be out of reach; then the file keeps ours.
    _ = fchown(file, uid_t.max, status.st_gid)
    guard fchmod(file, status.st_mode & 0o7777) == 0 else {
      throw failure(path, "cannot be written")
    }
  }
}
