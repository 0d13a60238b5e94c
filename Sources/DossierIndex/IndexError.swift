/// Why the index cannot go on as it is.
public enum IndexError: Error, Hashable, Sendable {
  /// No number is left for a document between its neighbours'; the index is made anew.
  case numbersUsedUp
  /// The file is not an index of this version, or damaged; it is made anew.
  case unusable(String)
  /// Another program began to index other files at the top; what was read of them no longer fits.
  case otherFrame
  /// The index cannot be written or read now, for this reason; it may be in order.
  case unwritable(String)
}
