import DossierModel
#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension FileStamp {
  /// What the file system says of a file, or of the one that a link leads to; nil where there is none.
  init?(ofFileAt path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    #if canImport(Glibc)
    let (modified, changed) = (status.st_mtim, status.st_ctim)
    #else
    let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #endif
    self.init(
      size: Int(status.st_size),
      modified: Self.nanoseconds(modified),
      changed: Self.nanoseconds(changed),
      inode: Int(truncatingIfNeeded: status.st_ino)
    )
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }

  /// Whether the file changed less than two seconds ago, so that a further change may leave no trace
  /// in its stamp: some file systems count in whole seconds.
  var isFresh: Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return max(modified, changed) > Self.nanoseconds(now) - 2_000_000_000
  }
}
