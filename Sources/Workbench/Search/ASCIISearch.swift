/// Words of nothing but ASCII, looked for byte by byte: many times as fast as by code points.
struct ASCIISearch {
  private let wanted: [UInt8]
  private let keepsCase: Bool

  /// Takes words as they are typed; nil where they hold anything but ASCII, or nothing.
  init?(_ words: String, keepsCase: Bool) {
    guard !words.isEmpty, words.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    self.wanted = words.utf8.map { keepsCase ? $0 : Self.folded($0) }
    self.keepsCase = keepsCase
  }

  /// Where a text holds the words, in its code points; nil where it cannot be told from its bytes.
  func places(in text: String) -> [Range<Int>]? {
    text.utf8.withContiguousStorageIfAvailable(places) ?? nil
  }

  private func places(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
    var places: [Range<Int>] = []
    var index = 0
    var scalar = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0xE2, isKelvin(at: index, in: bytes) { return nil }
      if isFound(at: index, in: bytes) {
        places.append(scalar..<scalar + wanted.count)
        index += wanted.count
        scalar += wanted.count
      } else {
        index += 1
        // The bytes after the first of a code point are not counted.
        if byte & 0xC0 != 0x80 { scalar += 1 }
      }
    }
    return places
  }

  private func isFound(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start + wanted.count <= bytes.count else { return false }
    for offset in wanted.indices {
      let byte = bytes[start + offset]
      guard (keepsCase ? byte : Self.folded(byte)) == wanted[offset] else { return false }
    }
    return true
  }

  /// The kelvin sign is the one character beyond ASCII whose lower case is of ASCII.
  private func isKelvin(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    !keepsCase && index + 2 < bytes.count && bytes[index + 1] == 0x84 && bytes[index + 2] == 0xAA
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 32 : byte
  }
}
