/// Characters that a reader does not see and that can make a text seem another.
///
/// Controls other than tab and line ends, bidirectional controls, zero-width spaces and joins, and
/// tag characters. The joiners that some scripts and emoji need are not among them, nor is the
/// no-break space.
enum HiddenCharacter {
  /// Says whether a character is hidden.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0...0x1F, 0x7F...0x9F: true
    case 0x202A...0x202E, 0x2066...0x2069: true
    case 0x200B, 0x2060, 0xFEFF: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }

  /// Says whether a hidden character may stand in UTF-8 `bytes`; false is certain.
  static func mayStand(in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        let isSuspect =
          switch (previous, byte) {
          case (_, 0...0x08), (_, 0x0B...0x0C), (_, 0x0E...0x1F), (_, 0x7F): true
          case (0xC2, 0x80...0x9F): true
          case (0x80, 0x8B), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xA9): true
          case (0xEF, 0xBB), (0xF3, 0xA0): true
          default: false
          }
        if isSuspect { return true }
        previous = byte
      }
      return false
    }
  }

  /// A character as findings name it.
  static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
