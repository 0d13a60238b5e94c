/// Puts UTF-8 together, however the bytes are split over reads; bytes that are none are left out.
struct ScalarDecoder {
  private var value: UInt32 = 0
  private var missing = 0
  /// The least value that needs as many bytes as were announced; less is a forged spelling.
  private var least: UInt32 = 0

  /// Whether a character has begun and its end has not come.
  var isWaiting: Bool { missing > 0 }

  /// Takes a byte from 0x80 up and gives the character that it completes, if it does.
  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0x80...0xBF: return append(byte)
    case 0xC2...0xDF: start(byte & 0x1F, missing: 1, least: 0x80)
    case 0xE0...0xEF: start(byte & 0x0F, missing: 2, least: 0x800)
    case 0xF0...0xF4: start(byte & 0x07, missing: 3, least: 0x10000)
    default: reset()
    }
    return nil
  }

  /// Forgets a character whose end did not come.
  mutating func reset() {
    missing = 0
  }

  private mutating func start(_ bits: UInt8, missing: Int, least: UInt32) {
    value = UInt32(bits)
    self.missing = missing
    self.least = least
  }

  private mutating func append(_ byte: UInt8) -> Unicode.Scalar? {
    guard missing > 0 else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    // Surrogates and values past the last plane are no scalars, C1 controls no characters.
    guard missing == 0, value >= least, value >= 0xA0 else { return nil }
    return Unicode.Scalar(value)
  }
}
