/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

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

  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func next(pieces count: ClosedRange<Int> = 0...30) -> String {
    let count = Int.random(in: count, using: &generator)
    return (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }
}
