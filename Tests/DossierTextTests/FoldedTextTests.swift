import DossierText
import Foundation
import Testing

struct `The words of a text` {
  private func words(_ text: String) -> [String] {
    FoldedText(text.unicodeScalars).words.map(\.text)
  }

  @Test(arguments: [
    ("NEVER we won't, 2.5 crowns", "never we won t 2 5 crowns"),
    ("  ", ""), ("", ""), ("—?!…", ""), ("a", "a"),
    ("Ещё Київ МОЙ мой", "еще київ мой мой"),
    ("Łódź ΣΊΣΥΦΟΣ straße STRAẞE ﬁ", "lodz σισυφοσ strasse strasse ﬁ"),
    ("Zelenskyy’s “plan”", "zelenskyy s plan"),
    ("soft\u{AD}hyphen zero\u{200B}width", "softhyphen zerowidth"),
    ("سَلام أحمد", "سلام احمد"), ("שָׁלוֹם", "שלום"), ("한국어 서울", "한국어 서울"),
    ("ĸ² ½", "ĸ² ½"),
  ])
  func `are folded runs of letters and digits`(text: String, wanted: String) {
    #expect(words(text).joined(separator: " ") == wanted)
  }

  @Test(arguments: [
    ("京", "京"), ("北京", "北京 京"), ("北京市", "北京 京市 市"), ("北京、東京", "北京 京 東京 京"),
    ("東京タワーへ", "東京 京タ タワ ワー ーへ へ"), ("人々", "人々 々"), ("二〇二五", "二〇 〇二 二五 五"),
    ("COVID感染2019年", "covid 感染 染 2019 年"), ("x京y", "x 京 y"), ("𠀋𠀌", "𠀋𠀌 𠀌"),
    ("ไทย", "ไท ทย ย"), ("สวัสดี", "สวั วัส สดี ดี"), ("น้ำ ที่", "นำ ำ ที"), ("ปี๒๕๖๗", "ปี ๒๕๖๗"),
    ("ລາວ", "ລາ າວ ວ"), ("ភាសា", "ភាសា សា"), ("ខ្មែរ", "ខ្មែ មែរ រ"), ("မြန်မာ", "မြန် န်မာ မာ"),
    ("ខ្មែ\u{200B}រ", "ខ្មែ មែរ រ"), ("ี", "ี"), ("葛\u{E0100}城", "葛城 城"),
  ])
  func `are pairs of letters where a script has no blanks`(text: String, wanted: String) {
    #expect(words(text).joined(separator: " ") == wanted)
  }

  @Test func `keep their places in code points`() {
    func places(_ text: String) -> [Range<Int>] {
      FoldedText(text.unicodeScalars).words.map(\.range)
    }
    #expect(places("Yes, 北京市 e\u{301}té!") == [0..<3, 5..<7, 6..<8, 7..<8, 9..<13])
    #expect(places("วัน𠀋 x") == [0..<3, 2..<4, 3..<4, 5..<6])
    #expect(places("京y") == [0..<1, 1..<2])
    #expect(places("") == [])
  }

  @Test func `are the same however marks are written`() {
    // Letters made of two that are letters both, and those whose other form is another letter.
    let apart: [ClosedRange<UInt32>] = [
      0x900...0xDFF, 0xF00...0xFFF, 0x1B00...0x1BFF, 0xF900...0xFAFF, 0x11000...0x11FFF,
      0x16100...0x16FFF, 0xFB00...0xFB4F, 0x2F800...0x2FA1F,
    ]
    for value in UInt32(0x80)...0x2FFFF where !apart.contains(where: { $0.contains(value) }) {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let text = String(scalar)
      let apart = text.decomposedStringWithCanonicalMapping
      guard !apart.unicodeScalars.elementsEqual(text.unicodeScalars) else { continue }
      #expect(words(apart) == words(text), "U+\(String(value, radix: 16))")
      let joined = text.precomposedStringWithCanonicalMapping
      #expect(words(joined) == words(text), "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: ["мои мой", "ї і", "か が", "は ぱ", "가 각"])
  func `keep letters apart that only look alike`(pair: String) {
    let held = words(pair)
    #expect(Set(held).count == 2)
    #expect(words(pair.decomposedStringWithCanonicalMapping) == held)
  }

  @Test func `hold nothing of ASCII but small letters and digits`() {
    let all = (UInt32(0)...0x2FFFF).compactMap(Unicode.Scalar.init)
    let line = FoldedText.foldedLine(all.flatMap { [$0, " "] })
    let ascii = Set(line.utf8.filter { $0 < 0x80 })
    #expect(ascii == Set(" abcdefghijklmnopqrstuvwxyz0123456789".utf8))
    #expect(!line.contains("  "))
  }

  @Test(arguments: [
    "", " ", "Hello, World 42!", "Zelenskyy’s “plan”", "Ещё 北京市、ไทย e\u{301}", "x\u{0}y\r\nz",
    "𠀋a한\u{1112}\u{1161}\u{11AB}",
  ])
  func `stand in the folded line with one blank between them`(text: String) {
    let wanted = words(text).joined(separator: " ")
    #expect(FoldedText.foldedLine(text.unicodeScalars) == wanted)
    #expect(FoldedText.foldedLine(utf8: Array(text.utf8)) == wanted)
    #expect(FoldedText.foldedLine(utf8: text.utf8) == wanted)
    #expect(
      FoldedText.foldedLine(utf8: Array("..\(text)..".utf8).dropFirst(2).dropLast(2)) == wanted
    )
  }

  @Test(
    arguments: [
      [0x61, 0xFF, 0x62], [0x61, 0xC3, 0x62], [0x61, 0xC0, 0x80, 0x62],
      [0x61, 0xE0, 0x83, 0xA9, 0x62],
      [0x61, 0xED, 0xA0, 0x80, 0x62], [0x61, 0xF4, 0x90, 0x80, 0x80, 0x62], [0x61, 0xA9, 0x62],
      [0x61, 0xF0, 0x9F, 0x20, 0x62, 0xE4],
    ] as [[UInt8]]
  )
  func `end at bytes that are no text`(bytes: [UInt8]) {
    #expect(FoldedText.foldedLine(utf8: bytes) == "a b")
  }
}
