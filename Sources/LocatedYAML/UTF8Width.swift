/// How many bytes a character takes in UTF-8.
enum UTF8Width {
  /// The bytes of the well-formed sequence of two to four bytes that begins at `index`, or nil
  /// where none does (overlong forms, surrogates and what lies past U+10FFFF are not well-formed).
  static func ofScalar(in bytes: [UInt8], at index: Int) -> Int? {
    let lead = bytes[index]
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let width: Int
    switch lead {
    case 0xC2...0xDF: width = 2
    case 0xE0: width = second >= 0xA0 ? 3 : 0
    case 0xED: width = second <= 0x9F ? 3 : 0
    case 0xE1...0xEF: width = 3
    case 0xF0: width = second >= 0x90 ? 4 : 0
    case 0xF4: width = second <= 0x8F ? 4 : 0
    case 0xF1...0xF3: width = 4
    default: width = 0
    }
    guard width > 0, index + width <= bytes.count else { return nil }
    return bytes[(index + 1)..<(index + width)].allSatisfy { $0 & 0xC0 == 0x80 } ? width : nil
  }
}
