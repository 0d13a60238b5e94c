import TestSupport

/// Makes texts of everything that has ever broken a screen.
struct HostileText {
  private static let pieces = [
    "a", "Zelenskyy", "x-y", " ", "  ", "      ", "\n", "\r\n", "\t", "\n\n", "Щит", "Київ", "中",
    "文字、", "「",
    "\u{3000}", "한", "\u{1112}\u{1161}\u{11AB}", "e\u{301}", "\u{301}",
    "a\u{300}\u{301}\u{302}\u{303}\u{304}",
    "\u{202E}", "\u{2067}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{E0041}", "\u{1B}[31m", "\u{9B}",
    "\0",
    "👍🏽", "👩\u{200D}👧", "🇺🇦", "\u{2764}\u{FE0F}", "\u{E000}", "\u{378}", "…", "—", "“Donbas”",
    "\u{A0}",
    "\u{AD}", "می\u{200C}خواهم", "ა", "supercalifragilistic",
  ]

  private var generator: SeededRandom

  init(seed: UInt64) {
    generator = SeededRandom(seed: seed)
  }

  mutating func next(pieces count: ClosedRange<Int> = 0...30) -> String {
    let count = Int.random(in: count, using: &generator)
    return (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }
}
