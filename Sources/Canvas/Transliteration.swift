/// Spells characters in ASCII.
struct Transliteration: Sendable {
  /// The one transliteration; made when it is first asked for.
  static let shared = Transliteration()

  /// Where a scalar's spelling begins in `letters`; 0 where it has none.
  private var starts = ScalarTable<UInt16>(repeating: 0)
  /// All spellings, each ended by a space.
  private var letters: [UInt8] = [0x20]

  private init() {
    for (first, row) in TransliterationTable.rows {
      var scalar = first
      for spelling in row.description.utf8.split(separator: 0x20) {
        if !spelling.elementsEqual("~~".utf8) {
          starts.set(scalar...scalar, to: UInt16(letters.count))
          letters.append(contentsOf: spelling)
          letters.append(0x20)
        }
        scalar += 1
      }
    }
  }

  /// The ASCII letters for a character, capitals in title case; `nil` where there are none.
  func spelling(of scalar: Unicode.Scalar) -> ArraySlice<UInt8>? {
    let start = Int(starts[scalar])
    guard start > 0 else { return nil }
    return letters[start...].prefix { $0 != 0x20 }
  }
}

extension SafeClusters {
  /// The same text in ASCII, each cluster with the place it came from.
  ///
  /// Marks over a letter that is transliterated go, as the letter's own accents do; marks over any
  /// other character are spelled after it.
  func transliterated() -> SafeClusters {
    var result = SafeClusters(capacity: 2 * clusters.count)
    let transliteration = Transliteration.shared
    for index in clusters.indices {
      let cluster = clusters[index]
      let base = base(of: index)
      if base.isASCII || cluster.role != .word {
        let drawn = base.isASCII ? base : " "
        result.append(drawn, role: cluster.role, source: cluster.source)
      } else if let letters = transliteration.spelling(of: base) {
        let isShouted = letters.count > 1 && isShouted(at: index)
        for letter in letters {
          let isSmall = (0x61...0x7A).contains(letter)
          let drawn = Unicode.Scalar(isShouted && isSmall ? letter - 0x20 : letter)
          result.append(drawn, source: cluster.source)
        }
      } else {
        for scalar in scalars(of: index..<(index + 1)) {
          result.append(spelling: scalar.spelledOut, source: cluster.source)
        }
      }
    }
    result.close(sourceCount: sourceCount, hidden: hidden)
    return result
  }

  /// Whether a capital stands among capitals, so that all of its letters are capitals (`SHCHIT`).
  private func isShouted(at index: Int) -> Bool {
    guard base(of: index).properties.isUppercase else { return false }
    if index + 1 < clusters.count, base(of: index + 1).properties.isCased {
      return base(of: index + 1).properties.isUppercase
    }
    return index > 0 && base(of: index - 1).properties.isUppercase
  }
}
