internal import DossierModel

/// Words as `/` looks for them: as they stand, in any case unless they hold a capital.
struct PlainSearch {
  private let words: [Unicode.Scalar]
  private let keepsCase: Bool

  init(_ text: String) {
    let keepsCase = text.unicodeScalars.contains { $0.properties.isUppercase }
    self.keepsCase = keepsCase
    words = text.unicodeScalars.map { Self.folded($0, keepsCase) }
  }

  /// Says whether what a row shows holds the words.
  func isFound(in row: Row) -> Bool { row.searchedTexts.contains { isFound(in: $0) } }

  /// Says whether a text holds the words; no words are held by nothing.
  func isFound(in text: String) -> Bool {
    guard let first = words.first else { return false }
    let held = text.unicodeScalars.map { Self.folded($0, keepsCase) }
    guard held.count >= words.count else { return false }
    return (0...held.count - words.count).contains { start in
      held[start] == first && held[start..<start + words.count].elementsEqual(words)
    }
  }

  private static func folded(_ scalar: Unicode.Scalar, _ keepsCase: Bool) -> Unicode.Scalar {
    if keepsCase { return scalar }
    if scalar.isASCII {
      return (0x41...0x5A).contains(scalar.value)
        ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
    }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? scalar : scalar
  }
}
