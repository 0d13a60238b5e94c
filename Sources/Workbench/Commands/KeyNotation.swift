public import Canvas

/// The way keys are written in the command table, the footer, the help and the docs.
///
/// A character stands for itself, `^D` is Control and a letter, `<Enter>` a named key, and several in
/// a row are pressed one after the other: `gg`, `ZZ`; `<letter>` is any from a to z.
public enum KeyNotation {
  /// Stands for any letter from a to z.
  static let anyLetter = Key.function(0)

  private static let named: [(name: String, key: Key)] = [
    ("letter", anyLetter),
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("S-Tab", .backTab),
    ("BS", .backspace), ("Del", .delete), ("Space", .character(" ")),
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown),
  ]

  /// The keys that a notation stands for, in order; empty for a notation that makes no sense.
  public static func keys(_ notation: String) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(notation)
    while let first = rest.first {
      if first == "<", let close = rest.firstIndex(of: ">"), rest.count > 2 {
        guard let key = named(String(rest[rest.index(after: rest.startIndex)..<close])) else {
          return []
        }
        keys.append(key)
        rest = rest[rest.index(after: close)...]
      } else if first == "^", let letter = rest.dropFirst().first?.lowercased().unicodeScalars.first
      {
        keys.append(.control(letter))
        rest = rest.dropFirst(2)
      } else {
        keys += first.unicodeScalars.map(Key.character)
        rest = rest.dropFirst()
      }
    }
    return keys
  }

  /// How a key is written.
  public static func text(_ key: Key) -> String {
    if let name = named.first(where: { $0.key == key })?.name { return "<\(name)>" }
    switch key {
    case .character(let scalar): return String(Character(scalar))
    case .control(let scalar): return "^" + String(Character(scalar)).uppercased()
    case .function(let number): return "<F\(number)>"
    default: return "?"
    }
  }

  /// How a notation is shown to people: `Enter` rather than `<Enter>`.
  public static func shown(_ notation: String) -> String {
    notation.count > 2 && notation.first == "<" && notation.last == ">"
      ? String(notation.dropFirst().dropLast()) : notation
  }

  private static func named(_ name: String) -> Key? {
    if let key = named.first(where: { $0.name == name })?.key { return key }
    guard name.first == "F", let number = Int(name.dropFirst()), (1...12).contains(number) else {
      return nil
    }
    return .function(number)
  }
}
