import Canvas

/// What the bytes after an `ESC` mean: the forms of xterm and its kin, the Linux console and rxvt.
///
/// The strings of terminfo are asked first (see ``KeyDecoder``); these are here because terminals
/// send what they like: the same arrow comes as `ESC O A` or `ESC [ A` by mode, and people log in
/// with a `TERM` that is not their terminal's.
enum KeySequences {
  /// The key of `ESC O` and `final`; `nil` if there is none.
  ///
  /// The numeric keypad says what is printed on it.
  static func singleShift(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A")...UInt8(ascii: "D"), UInt8(ascii: "F"), UInt8(ascii: "H"),
      UInt8(ascii: "P")...UInt8(ascii: "S"):
      letter(final)
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: "X"): .character("=")
    case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Unicode.Scalar(final - 0x40))
    default: nil
    }
  }

  /// The key of `ESC [`, `parameters` and `final`.
  ///
  /// - Returns: ``Key/unknown`` for a key with a modifier or one that we have no name for; `nil` for
  ///   what is no key at all (a report of focus, mouse or the terminal's state).
  static func control(_ parameters: [UInt8], _ final: UInt8) -> Key? {
    if let first = parameters.first, first >= UInt8(ascii: "<") { return nil }
    guard let numbers = numbers(in: parameters) else { return .unknown }
    switch final {
    case UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "R"), UInt8(ascii: "n"),
      UInt8(ascii: "t"), UInt8(ascii: "c"), UInt8(ascii: "y"):
      return final == UInt8(ascii: "R") && numbers.count < 2 ? letter(final) : nil
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "~"): return hasModifier(numbers) ? .unknown : numbered(numbers.first ?? 0)
    default: return hasModifier(numbers) ? .unknown : letter(final)
    }
  }

  /// Whether `ESC [` and `final`, with nothing between, is a sequence that keys send.
  static func isKeyFinal(_ final: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(final)
  }

  /// The key of `ESC [ [` and `final`, as the Linux console sends it.
  static func console(_ final: UInt8) -> Key {
    let first = UInt8(ascii: "A")
    return (first...UInt8(ascii: "E")).contains(final)
      ? .function(Int(final - first) + 1) : .unknown
  }

  private static func letter(_ final: UInt8) -> Key {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - UInt8(ascii: "P")) + 1)
    default: .unknown
    }
  }

  private static func numbered(_ number: Int) -> Key {
    switch number {
    case 1, 7: .home
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: .unknown
    }
  }

  /// The second number is 1 and the held modifiers; the first alone, of a letter key, too.
  private static func hasModifier(_ numbers: [Int]) -> Bool {
    numbers.count > 1 && numbers[1] > 1
  }

  /// The numbers between semicolons, 0 for one left out; `nil` if anything else stands there.
  private static func numbers(in parameters: [UInt8]) -> [Int]? {
    var numbers = [0]
    for byte in parameters {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(byte - UInt8(ascii: "0"))
        numbers[numbers.count - 1] = min(numbers[numbers.count - 1] * 10 + digit, 9999)
      case UInt8(ascii: ";"): numbers.append(0)
      default: return nil
      }
    }
    return numbers
  }
}
