/// One cell's worth of safe text: a character with the marks over it.
struct Cluster: Hashable, Sendable {
  /// What a cluster means to whoever breaks lines.
  enum Role: UInt8, Hashable, Sendable {
    /// Part of a word.
    case word
    /// A space; a line may end here.
    case space
    /// The end of a line; drawn as a space where there is but one line.
    case newline
  }

  /// Where its scalars begin in ``SafeClusters/scalars``.
  var start: Int
  /// The place in the original, in code points from 0, of the character it is drawn for.
  var source: Int
  /// Cells it takes, 1 or 2.
  var width: Int
  /// What it means for line breaks.
  var role: Role
}
