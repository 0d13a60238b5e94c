/// The letters that are written as a letter and something after it, and are letters of their own.
enum JoinedLetters {
  /// The letter that a mark makes of the one before it; nil where the mark only adorns it.
  static func letter(of letter: Unicode.Scalar, and mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch mark.value {
    case 0x301, 0x306, 0x308, 0x3099, 0x309A: marked[String(letter) + String(mark)]
    default: nil
    }
  }

  // Texts are equal, also as keys, however their marks are written.
  private static let marked: [String: Unicode.Scalar] = {
    let kana = (UInt32(0x3041)...0x30FE).compactMap(Unicode.Scalar.init)
    return Dictionary(
      ("йўїѓќ".unicodeScalars + kana).map { (String($0), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }()

  /// The Korean syllable that a vowel or a final consonant makes of what stands before it; nil where
  /// they make none.
  static func syllable(of letter: Unicode.Scalar, and next: Unicode.Scalar) -> Unicode.Scalar? {
    let initials: Range<UInt32> = 0x1100..<0x1113
    let vowels: Range<UInt32> = 0x1161..<0x1176
    let finals: Range<UInt32> = 0x11A8..<0x11C3
    let syllables: Range<UInt32> = 0xAC00..<0xD7A4
    // A syllable without a final consonant is followed by those with each of them.
    let step = UInt32(finals.count) + 1
    if initials.contains(letter.value), vowels.contains(next.value) {
      let number =
        (letter.value - initials.lowerBound) * UInt32(vowels.count)
        + (next.value - vowels.lowerBound)
      return Unicode.Scalar(syllables.lowerBound + number * step)
    }
    if syllables.contains(letter.value), finals.contains(next.value),
      (letter.value - syllables.lowerBound).isMultiple(of: step)
    {
      return Unicode.Scalar(letter.value + next.value - finals.lowerBound + 1)
    }
    return nil
  }
}
