import Canvas

/// How styles look on a terminal with so many colours.
struct Pen: Hashable, Sendable {
  /// Colours the terminal has; 0 where it has none or shall show none.
  let colours: Int
  /// The colours that stand in for others.
  var inks: [Ink: Ink] = [:]

  /// How a style looks.
  func look(of style: Style) -> Look {
    var look = Look()
    if style.isBold { look.attributes.insert(.bold) }
    if style.isUnderlined { look.attributes.insert(.underlined) }
    if style.isReversed { look.attributes.insert(.reversed) }
    guard colours >= 8 else { return look }
    if style.isDim { look.attributes.insert(.dim) }
    let ink = inks.isEmpty ? style.ink : inks[style.ink] ?? style.ink
    guard ink != .standard else { return look }
    let number = ink.rawValue
    guard number < 16 else {
      if colours == 256 { look.colour = number }
      return look
    }
    // Beyond 256 a number is a mixture of red, green and blue, but the first eight stay.
    if number < 8 || (16...256).contains(colours) {
      look.colour = number
    } else if ink != .brightBlack {
      look.colour = number - 8
      look.attributes.insert(.bold)
    }
    // Bold black is black on many terminals, where nobody could read it, so it is the terminal's own.
    return look
  }
}
