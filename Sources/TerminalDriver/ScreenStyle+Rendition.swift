// SGR, the sequences that end in `m`.
extension ScreenStyle {
  private static let switches: [Int: Attributes] = [
    1: .bold, 2: .dim, 3: .italic, 4: .underline, 5: .blink, 7: .reverse, 8: .invisible,
    9: .struck,
  ]
  private static let resets: [Int: Attributes] = [
    22: [.bold, .dim], 23: .italic, 24: .underline, 25: .blink, 27: .reverse, 28: .invisible,
    29: .struck,
  ]

  mutating func apply(_ sequence: ControlSequence) {
    var rest = sequence.parameters.map { $0.map { $0 ?? 0 } }[...]
    if rest.isEmpty { self = .plain }
    while let group = rest.popFirst() {
      switch group[0] {
      case 0: self = .plain
      case 4 where group.count > 1 && group[1] == 0: attributes.remove(.underline)
      case 38: if let colour = Self.extended(group, &rest) { foreground = colour }
      case 48: if let colour = Self.extended(group, &rest) { background = colour }
      case 30...37: foreground = .palette(group[0] - 30)
      case 39: foreground = .standard
      case 40...47: background = .palette(group[0] - 40)
      case 49: background = .standard
      case 90...97: foreground = .palette(group[0] - 82)
      case 100...107: background = .palette(group[0] - 92)
      case let code:
        if let attribute = Self.switches[code] { attributes.formUnion(attribute) }
        if let attribute = Self.resets[code] { attributes.subtract(attribute) }
      }
    }
  }

  /// Reads `5;n` or `2;r;g;b` after 38 or 48, written with semicolons or in one group with colons.
  private static func extended(_ group: [Int], _ rest: inout ArraySlice<[Int]>) -> Colour? {
    var values = group.dropFirst()[...]
    let isGrouped = !values.isEmpty
    if !isGrouped { values = rest.prefix(4).map { $0.first ?? 0 }[...] }
    let numbers = Array(values)
    switch numbers.first {
    case 5 where numbers.count >= 2:
      if !isGrouped { rest = rest.dropFirst(2) }
      return .palette(numbers[1])
    case 2 where numbers.count >= 4:
      if !isGrouped { rest = rest.dropFirst(4) }
      let colour = numbers.suffix(3)
      let first = colour.startIndex
      return .direct(red: colour[first], green: colour[first + 1], blue: colour[first + 2])
    default: return nil
    }
  }
}
