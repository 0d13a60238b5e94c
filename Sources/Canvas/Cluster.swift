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

  private let startBits: UInt32
  private let sourceBits: UInt32
  private let widthBits: UInt8
  /// What it means for line breaks.
  let role: Role
  /// Whether a line may end behind it though no space follows: it is wide, a hyphen or a dash.
  let mayEndLine: Bool

  /// Where its scalars begin in ``SafeClusters/scalars``.
  var start: Int { Int(startBits) }
  /// The place in the original, in code points from 0, of the character it is drawn for.
  var source: Int { Int(sourceBits) }
  /// Cells it takes, 1 or 2.
  var width: Int { Int(widthBits) }

  /// Makes a cluster; a text has at most 4,294,967,295 code points.
  init(_ scalar: Unicode.Scalar, start: Int, source: Int, width: Int, role: Role) {
    self.mayEndLine = width == 2 || scalar.isHyphenOrDash
    self.startBits = UInt32(clamping: start)
    self.sourceBits = UInt32(clamping: source)
    self.widthBits = UInt8(clamping: width)
    self.role = role
  }
}
