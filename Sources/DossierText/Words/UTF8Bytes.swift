extension [UInt8] {
  /// Adds a code point in UTF-8.
  mutating func append(utf8Of scalar: Unicode.Scalar) {
    let value = scalar.value
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value >> shift & 0x3F) | 0x80 }
    func lead(_ shift: UInt32, _ mark: UInt8) -> UInt8 {
      UInt8(truncatingIfNeeded: value >> shift) | mark
    }
    switch value {
    case 0..<0x80:
      append(lead(0, 0))
    case 0x80..<0x800:
      append(lead(6, 0xC0))
      append(tail(0))
    case 0x800..<0x10000:
      append(lead(12, 0xE0))
      append(tail(6))
      append(tail(0))
    default:
      append(lead(18, 0xF0))
      append(tail(12))
      append(tail(6))
      append(tail(0))
    }
  }
}
