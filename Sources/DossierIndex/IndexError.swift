/// Why the index cannot go on as it is.
public enum IndexError: Error, Hashable, Sendable {
  /// No number is left for a document between its neighbours'; the index is made anew.
  case numbersUsedUp
  /// The file is not an index of this version, or damaged; it is made anew.
  case unusable(String)
  /// The index cannot be written, for this reason.
  case unwritable(String)
}
