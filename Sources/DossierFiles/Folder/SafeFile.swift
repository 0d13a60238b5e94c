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
    let draft = try FileDraft(at: path, isPrivate: isPrivate)
    try draft.append(bytes)
    try draft.replace()
  }
}
