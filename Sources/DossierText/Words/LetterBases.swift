/// The letters under letters with marks, as their Unicode names tell: `é` is LATIN SMALL LETTER E
/// WITH ACUTE, and its base LATIN SMALL LETTER E.
enum LetterBases {
  private static let blocks: [ClosedRange<UInt32>] = [
    0x61...0x7A, 0xDF...0x24F, 0x370...0x3FF, 0x430...0x45F, 0x5D0...0x5F2, 0x1E00...0x1FFF,
    0xFB1D...0xFB4F,
  ]

  /// Blocks where many letters are named as others with something, and only those are folded that
  /// are the same as the other with a mark after it.
  private static let strictBlocks: [ClosedRange<UInt32>] = [0x430...0x52F, 0x620...0x6D3]
  private static let marks = [0x300...0x313, 0x653...0x655].joined().compactMap(Unicode.Scalar.init)

  static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table = bases(in: strictBlocks).filter { letter, base in
      marks.contains { String(letter) == String(base) + String($0) }
    }
    table.merge(bases(in: blocks)) { _, base in base }
    // What the names do not tell.
    let others: [Unicode.Scalar: Unicode.Scalar] = [
      "ё": "е", "ς": "σ", "ϓ": "ϒ", "ϔ": "ϒ", "ǯ": "ʒ", "ۀ": "ە", "\u{FB1F}": "\u{5F2}",
    ]
    table.merge(others) { _, base in base }
    return table
  }()

  private static func bases(
    in blocks: [ClosedRange<UInt32>]
  ) -> [Unicode.Scalar: Unicode.Scalar] {
    let letters = blocks.joined().compactMap(Unicode.Scalar.init)
      .filter { $0.properties.isAlphabetic && !$0.properties.changesWhenLowercased }
    let named = Dictionary(
      letters.compactMap { letter in letter.properties.name.map { ($0, letter) } },
      uniquingKeysWith: { first, _ in first }
    )
    var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (name, letter) in named {
      let words = name.split(separator: " ")
      guard let with = words.firstIndex(of: "WITH") else { continue }
      bases[letter] = named[words[..<with].joined(separator: " ")]
    }
    return bases
  }
}
