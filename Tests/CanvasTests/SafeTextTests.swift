import Canvas
import Testing

struct `Safe text` {
  /// What a text comes out as, and how many characters it hid.
  struct Case: CustomTestStringConvertible, Sendable {
    let untrusted: String
    let text: String
    let hidden: Int

    init(_ untrusted: String, _ text: String, hidden: Int = 0) {
      self.untrusted = untrusted
      self.text = text
      self.hidden = hidden
    }

    var testDescription: String { text }
  }

  static let spelledControls = [
    Case("A\u{1B}[31mB", "A^[[31mB", hidden: 1),
    Case("A\u{9B}31mB", "A<U+009B>31mB", hidden: 1),
    Case("A\u{7}B", "A^GB", hidden: 1),
    Case("A\u{7F}B", "A^?B", hidden: 1),
    Case("A\0B", "A^@B", hidden: 1),
    Case("A\u{B}\u{C}B", "A^K^LB", hidden: 2),
    Case("A\u{85}B", "A<U+0085>B", hidden: 1),
    Case("\u{1B}]52;c;cm0gLXJm\u{7}", "^[]52;c;cm0gLXJm^G", hidden: 2),
  ]

  static let newlinesAndSpaces = [
    Case("ABC\rX", "ABC X"),
    Case("a\r\nb\nc\n\rd", "a b c  d"),
    Case("A\tB", "A B"),
    Case("a\u{2028}b\u{2029}c", "a b c"),
    Case("10\u{A0}000\u{202F}km\u{2009}x", "10 000 km x"),
    Case("中\u{3000}文", "中\u{3000}文"),
  ]

  static let invisible = [
    Case("A\u{202E}BCD", "ABCD", hidden: 1),
    Case("A\u{2067}BCD\u{2069}", "ABCD", hidden: 2),
    Case("A\u{E0041}\u{E0042}B", "AB", hidden: 2),
    Case("A\u{200B}B", "AB", hidden: 1),
    Case("A\u{FEFF}B", "AB", hidden: 1),
    Case("ви\u{200D}\u{2060}бори", "вибори", hidden: 2),
    Case("1\u{200B}000", "1000", hidden: 1),
    Case("e\u{301}\u{200B}t", "e\u{301}t", hidden: 1),
    Case("A \u{200B}B\u{200B} C\u{200B}", "A B C"),
    Case("\u{FEFF}Title", "Title"),
    Case("nego\u{AD}ti\u{200E}ation\u{200F}", "negotiation"),
    Case("می\u{200C}خواهم", "میخواهم"),
    Case("क्\u{200D}ष", "क्ष"),
    Case("\u{2764}\u{FE0F}!", "\u{2764}!"),
    Case("a\u{FE00}\u{FE01}\u{E0100}", "a", hidden: 2),
    Case("a\u{3164}b\u{115F}c", "abc", hidden: 2),
  ]

  /// Swift refuses these in a literal.
  static let nonCharacters = String(
    String.UnicodeScalarView([0xFFFE, 0xFDD0, 0x1FFFF].compactMap(Unicode.Scalar.init))
  )

  static let replaced = [
    Case("\u{E0B0}\u{F0000}\u{10FFFD}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    Case(nonCharacters + "\u{FFFC}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    Case("\u{378}\u{4DC0}", "<U+0378><U+4DC0>"),
  ]

  static let marks = [
    Case("e\u{301}", "e\u{301}"),
    Case("\u{301}a", "\u{25CC}\u{301}a"),
    Case("a \u{301}", "a \u{25CC}\u{301}"),
    Case(
      "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}b",
      "a\u{300}\u{301}\u{302}\u{303}b",
      hidden: 2
    ),
    Case("\u{1B}\u{301}", "^[\u{25CC}\u{301}", hidden: 1),
    Case("1\u{FE0F}\u{20E3}", "1\u{20E3}"),
  ]

  static let composed = [
    Case("\u{1112}\u{1161}\u{11AB}", "한"),
    Case("\u{1112}\u{1161}", "하"),
    Case("\u{1161}", "<U+1161>"),
    Case("か\u{3099}ハ\u{309A}ウ\u{3099}ヲ\u{3099}ち\u{3099}", "がパヴヺぢ"),
    Case("и\u{306}І\u{308}", "йЇ"),
  ]

  static let emoji = [
    Case("\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "\u{1F468}\u{1F469}\u{1F467}"),
    Case("\u{1F1FA}\u{1F1E6}", "UA"),
    Case("\u{1F44D}\u{1F3FD}\u{261D}\u{1F3FF}", "\u{1F44D}\u{261D}"),
    Case("a\u{1F3FD}", "a\u{1F3FD}"),
  ]

  @Test(arguments: spelledControls)
  func `spells control characters`(_ example: Case) { expect(example) }

  @Test(arguments: newlinesAndSpaces)
  func `is one line of plain spaces`(_ example: Case) { expect(example) }

  @Test(arguments: invisible)
  func `drops what cannot be seen and counts what hides`(_ example: Case) { expect(example) }

  @Test(arguments: replaced)
  func `replaces what no font agrees on`(_ example: Case) { expect(example) }

  @Test(arguments: marks)
  func `keeps four marks over a character`(_ example: Case) { expect(example) }

  @Test(arguments: composed)
  func `puts together what terminals would tear`(_ example: Case) { expect(example) }

  @Test(arguments: emoji)
  func `takes emoji apart`(_ example: Case) { expect(example) }

  private func expect(_ example: Case) {
    let safe = SafeText(example.untrusted)
    #expect(Array(safe.text.unicodeScalars) == Array(example.text.unicodeScalars))
    #expect(safe.hiddenCount == example.hidden)
    let again = SafeText(safe.text)
    #expect(Array(again.text.unicodeScalars) == Array(safe.text.unicodeScalars))
    #expect(again.hiddenCount == 0)
  }

  static let widths: [(SafeText, Int)] = [
    ("", 0), ("abc", 3), ("Київ", 4), ("中文", 4), ("e\u{301}", 1), ("한", 2), ("👍", 2), ("ｶﾅ", 2),
    ("│─┼…›▌≤·▸▾", 10), ("\u{2764}", 1), ("Ａ", 2), ("को", 2),
  ]

  @Test(arguments: widths)
  func `knows its width`(_ text: SafeText, _ width: Int) {
    #expect(text.width == width)
  }

  @Test func `is put together from literals, numbers and safe text`() {
    let untrusted = "a\u{202E}b"
    let name = SafeText(untrusted)
    let text: SafeText = "[\(name)] \(3) of \(-4)"
    #expect(text.text == "[ab] 3 of -4")
    #expect(text.hiddenCount == 1)
    #expect((text + "!" + name).text == "[ab] 3 of -4!ab")
    #expect((text + name).hiddenCount == 2)
    let list = SafeText.joined([name, "c", ""], separator: ", ")
    #expect(list.text == "ab, c, ")
    #expect(list.hiddenCount == 1)
    #expect(SafeText.joined([]).isEmpty)
  }

  @Test func `splits lines before it makes them safe`() {
    let lines = SafeText.lines("a\u{202E}\r\n\r\n\u{2066}b\tc\n")
    #expect(lines.map(\.text) == ["a", "", "b c"])
    #expect(lines.map(\.hiddenCount) == [1, 0, 1])
    #expect(SafeText.lines("").isEmpty)
    #expect(SafeText.lines("\n").map(\.text) == [""])
    #expect(SafeText.lines("\u{202E}").map(\.hiddenCount) == [1])
    #expect(SafeText.lines("a\n\u{301}").map(\.text) == ["a", "\u{25CC}\u{301}"])
  }

  /// Every scalar but where they are all alike; there, some of each row.
  @Test(arguments: UInt32(0)...16)
  func `lets no scalar through that moves, reorders or hides`(inPlane plane: UInt32) {
    for row in UInt32(0)..<256 {
      let isVaried =
        switch plane {
        case 0: !(0x34...0x9F).contains(row) && !(0xAC...0xD7).contains(row)
        case 1: !(0x70...0x8C).contains(row)
        default: plane == 14 && row < 2
        }
      let step = isVaried ? 1 : 61
      var untrusted = ""
      for value in stride(
        from: plane << 16 | row << 8,
        through: plane << 16 | row << 8 | 255,
        by: step
      ) {
        guard let scalar = Unicode.Scalar(value) else { continue }
        untrusted += "a\(scalar)b \(scalar)\(scalar)\u{301}"
      }
      for drawn in SafeText(untrusted).text.unicodeScalars where drawn.isHostile {
        Issue.record("U+\(String(drawn.value, radix: 16)) is let through in row \(row)")
      }
    }
  }
}

extension Unicode.Scalar {
  /// By the standard library's own tables, so that ours are checked against others.
  fileprivate var isHostile: Bool {
    if (0x20...0x7E).contains(value) { return false }
    switch properties.generalCategory {
    case .control, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator: return true
    case .format:
      // Signs that are drawn although they are format characters: Arabic, Syriac and Kaithi numbers.
      let drawn: Set<UInt32> = [0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD]
      return !(0x600...0x605).contains(value) && !drawn.contains(value)
    default: break
    }
    return properties.isDefaultIgnorableCodePoint || properties.isVariationSelector
      || properties.isBidiControl || properties.isNoncharacterCodePoint
  }
}
