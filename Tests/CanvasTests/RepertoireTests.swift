import Canvas
import Testing

struct `The ASCII repertoire` {
  static let spellings: [(SafeText, String)] = [
    ("plain text, 3 < 4", "plain text, 3 < 4"),
    ("“Zelenskyy” said ‘no’ — twice… 10–12", "\"Zelenskyy\" said 'no' -- twice... 10-12"),
    (
      "Łódź, Kraków, Düsseldorf, Straße, Œuvre, Reykjavík þjóð",
      "Lodz, Krakow, Dusseldorf, Strasse, Oeuvre, Reykjavik thjod"
    ),
    ("İstanbul ığşç, Hồ Chí Minh, e\u{301}", "Istanbul igsc, Ho Chi Minh, e"),
    ("Щербак ЩИТ Щ. ЩЩ Ёлка Хрущёв", "Shcherbak SHCHIT Shch. SHCHSHCH Elka Khrushchev"),
    ("Зеленський, Київ, Запоріжжя, Єрмак", "Zelens'kiy, Kiyiv, Zaporizhzhya, Yermak"),
    ("объект Юлия", "ob\"ekt Yuliya"),
    ("Αθήνα Χαλκίδα ψωμί ξ", "Athina Chalkida psomi x"),
    ("თბილისი Ⴇ ᲗᲑ", "tbilisi T TB"),
    ("中文 é🙂", "<U+4E2D><U+6587> e<U+1F642>"),
    ("ב\u{5B8}", "<U+05D1><U+05B8>"),
    ("\u{25CC}\u{301}", "<U+25CC><U+0301>"),
    ("│ ─ ┼ ▸ ▾ › ≤ · − ▌", "| - + > v > <= . - |"),
    ("№ 5 § 3 © €10 £5 ₴7 ½ x² ﬁn Ａ", "No 5 S 3 (c) EUR10 GBP5 UAH7 1/2 x2 fin A"),
    ("и\u{306}й", "yy"),
    ("\u{FFFD}", "<U+FFFD>"),
  ]

  @Test(arguments: spellings)
  func `transliterates or spells`(_ text: SafeText, _ expected: String) {
    let made = Repertoire.ascii.transliterated(text)
    #expect(made.text == expected)
    #expect(Repertoire.ascii.transliterated(made) == made)
    #expect(Repertoire.ascii.width(of: text) == expected.unicodeScalars.count)
    #expect(Repertoire.unicode.transliterated(text) == text)
  }

  @Test func `keeps the count of hidden characters`() {
    let untrusted = "Ки\u{200B}їв"
    #expect(Repertoire.ascii.transliterated(SafeText(untrusted)).hiddenCount == 1)
  }

  @Test(arguments: [0x00...0x24F, 0x370...0x52F, 0x10A0...0x10FF, 0x1C90...0x1CBF, 0x1E00...0x1FFF])
  func `has letters for every letter of Latin, Greek, Cyrillic and Georgian`(
    _ range: ClosedRange<UInt32>
  ) {
    for scalar in range.compactMap(Unicode.Scalar.init) where scalar.properties.isAlphabetic {
      let name = scalar.properties.name ?? ""
      guard !name.hasPrefix("COPTIC"), scalar.properties.generalCategory != .nonspacingMark else {
        continue
      }
      let made = Repertoire.ascii.transliterated(SafeText(String(scalar)))
      #expect(!made.isEmpty && !made.text.contains("<"), "\(name)")
    }
  }

  @Test(arguments: Repertoire.allCases)
  func `has one-cell glyphs that are what they say`(_ repertoire: Repertoire) {
    for child in Mirror(reflecting: repertoire.glyphs).children {
      guard let glyph = child.value as? SafeText, let name = child.label else { continue }
      let isLonger = ["ellipsis", "elision", "atMost"].contains(name)
      if !isLonger || repertoire == .unicode && name == "atMost" {
        #expect(glyph.width == 1, "\(name)")
      }
      if repertoire == .ascii { #expect(glyph.text.utf8.allSatisfy { $0 < 0x7F }, "\(name)") }
      #expect(SafeText(glyph.text).text == glyph.text)
    }
  }
}

struct `Cutting` {
  static let cuts: [(SafeText, Int, String, String)] = [
    ("short", 5, "short", "short"),
    ("Cession of held territory", 24, "Cession of held …", "Cession of held ..."),
    ("Cession of held territory", 25, "Cession of held territory", "Cession of held territory"),
    ("Cession of held territory", 12, "Cession of …", "Cession ..."),
    ("Demilitarisation", 10, "Demilitar…", "Demilit..."),
    ("a Demilitarisation", 10, "a Demilit…", "a Demil..."),
    ("Demilitarisation", 3, "De…", "..."),
    ("Demilitarisation", 2, "D…", ".."),
    ("Demilitarisation", 1, "…", "."),
    ("Demilitarisation", 0, "", ""),
    ("Demilitarisation", -1, "", ""),
    ("中文字", 4, "中…", "<..."),
    ("中文字", 5, "中文…", "<U..."),
    ("a\u{301}b\u{301}c\u{301}", 2, "a\u{301}…", ".."),
  ]

  @Test(arguments: cuts)
  func `keeps whole words where it can and always fits`(
    _ text: SafeText,
    _ width: Int,
    _ unicode: String,
    _ ascii: String
  ) {
    #expect(Repertoire.unicode.cut(text, to: width).text == unicode)
    #expect(Repertoire.ascii.cut(text, to: width).text == ascii)
  }

  @Test func `fits any width`() {
    var texts = HostileText(seed: 5)
    for _ in 0..<2000 {
      let text = SafeText(texts.next(pieces: 0...8))
      let width = texts.number(in: 0...20)
      for repertoire in Repertoire.allCases {
        #expect(repertoire.cut(text, to: width).width <= width)
        #expect(repertoire.clipped(text, to: width).width <= width)
        #expect(repertoire.padded(text, to: width).width == max(width, repertoire.width(of: text)))
      }
    }
  }
}
