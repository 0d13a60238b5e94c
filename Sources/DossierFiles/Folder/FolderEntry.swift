#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Something in a folder.
struct FolderEntry {
  let name: String
  /// Whether this is a folder itself, not a link to one.
  let isFolder: Bool

  /// Everything in a folder, itself and its parent included, in no order; nil if it cannot be read.
  static func all(in path: String) -> [FolderEntry]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var entries: [FolderEntry] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let kind = Int32(entry.pointee.d_type)
      // Some file systems do not tell.
      let isFolder =
        kind == Int32(DT_UNKNOWN)
        ? isFolder(FolderPath.joined(path, name)) : kind == Int32(DT_DIR)
      entries.append(FolderEntry(name: name, isFolder: isFolder))
    }
    return entries
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
