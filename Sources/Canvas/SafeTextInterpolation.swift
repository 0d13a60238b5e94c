extension SafeText: ExpressibleByStringInterpolation {
  /// Gathers a literal of our own source with safe texts and numbers in it; a `String` is refused.
  public struct StringInterpolation: StringInterpolationProtocol, Sendable {
    var text = ""
    var hiddenCount = 0

    /// Makes an empty gathering.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 8 * interpolationCount)
    }

    /// Adds a literal segment as it stands.
    public mutating func appendLiteral(_ literal: StaticString) {
      text += literal.description
    }

    /// Adds safe text.
    public mutating func appendInterpolation(_ part: SafeText) {
      text += part.text
      hiddenCount += part.hiddenCount
    }

    /// Adds a number in decimal digits.
    public mutating func appendInterpolation(_ number: Int) {
      text += String(number)
    }
  }

  /// Takes a literal with safe texts and numbers in it.
  public init(stringInterpolation: StringInterpolation) {
    self.init(safe: stringInterpolation.text, hiddenCount: stringInterpolation.hiddenCount)
  }
}
