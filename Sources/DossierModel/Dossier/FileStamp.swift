/// What the file system says of a file, from which a change is known without reading it.
public struct FileStamp: Hashable, Sendable {
  /// Bytes.
  public var size: Int
  /// When its contents last changed, in nanoseconds since 1970.
  public var modified: Int
  /// When the file itself last changed, in nanoseconds since 1970; nobody can set it back.
  public var changed: Int
  /// The number the file system knows it by.
  public var inode: Int

  /// Makes a stamp.
  public init(size: Int, modified: Int, changed: Int, inode: Int) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }
}
