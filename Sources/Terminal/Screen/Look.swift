import CNcurses

/// How one character looks on the terminal at hand.
struct Look: Hashable, Sendable {
  /// What can be done without colours.
  struct Attributes: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let bold = Attributes(rawValue: UInt8(NC_BOLD))
    static let dim = Attributes(rawValue: UInt8(NC_DIM))
    static let underlined = Attributes(rawValue: UInt8(NC_UNDERLINE))
    static let reversed = Attributes(rawValue: UInt8(NC_REVERSE))
  }

  var attributes: Attributes = []
  /// The number of a colour in the palette; `nil` for the terminal's own.
  var colour: UInt8?
}
