import CNcurses
import Canvas

/// How a style looks on a terminal with so many colours.
struct Pen: Hashable, Sendable {
  /// Colours the terminal has; 0 where it has none or shall show none.
  let colours: Int

  /// The attributes (`NC_BOLD` and so on) and the colour (0 to 15, or `NC_NO_COLOUR`) of a style.
  func look(of style: Style) -> (attributes: UInt8, colour: UInt8) {
    var attributes = 0
    if style.isBold { attributes |= NC_BOLD }
    if style.isUnderlined { attributes |= NC_UNDERLINE }
    if style.isReversed { attributes |= NC_REVERSE }
    guard colours >= 8 else { return (UInt8(attributes), UInt8(NC_NO_COLOUR)) }
    if style.isDim { attributes |= NC_DIM }
    guard style.ink != .standard else { return (UInt8(attributes), UInt8(NC_NO_COLOUR)) }
    var colour = style.ink.rawValue
    // Beyond 256 a number is a mixture of red, green and blue, but the first eight stay.
    if colour >= 8, !(16...256).contains(colours) {
      colour -= 8
      // Bold black is black on many terminals, and nobody could read it.
      if colour == 0 { return (UInt8(attributes), UInt8(NC_NO_COLOUR)) }
      attributes |= NC_BOLD
    }
    return (UInt8(attributes), colour)
  }
}
