/// Numbers that look random and are the same for the same seed (SplitMix64).
///
/// Everything has dice of its own, thrown from the seed, what it is and its number: so a document can be
/// made without those before it.
struct Dice {
  /// What dice are thrown for.
  enum Purpose: UInt64 {
    case words = 1, cast, issues, head, courses, other, repeats, searches, document, story, line
  }

  private var state: UInt64

  init(_ seed: UInt64, _ purpose: Purpose, _ number: Int = 0) {
    state = seed
    state = next() ^ purpose.rawValue
    state = next() ^ UInt64(bitPattern: Int64(number))
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 on, below a limit of at least 1.
  mutating func below(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(1, limit))).high)
  }

  /// A number of a range.
  mutating func between(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// Yes in so many of a hundred cases.
  mutating func chance(_ hundredths: Int) -> Bool { below(100) < hundredths }

  /// One of some elements, of which there must be one.
  mutating func pick<Elements: RandomAccessCollection>(_ elements: Elements) -> Elements.Element {
    elements[elements.index(elements.startIndex, offsetBy: below(elements.count))]
  }

  /// One of some elements, each as often as its weight says.
  mutating func pick<Element>(weighted elements: [(weight: Int, element: Element)]) -> Element {
    var left = below(elements.reduce(0) { $0 + $1.weight })
    for (weight, element) in elements {
      left -= weight
      if left < 0 { return element }
    }
    return elements[elements.count - 1].element
  }

  /// A rank from 0 on, below a limit of at least 1: how often it comes falls with it as in prose (Zipf).
  ///
  /// In whole numbers: every doubling of the rank is as likely as the one before.
  mutating func rank(below limit: Int) -> Int {
    var octaves = 0
    while (1 << octaves) <= limit { octaves += 1 }
    while true {
      let first = 1 << below(octaves)
      let rank = first + below(first)
      if rank <= limit { return rank - 1 }
    }
  }
}
