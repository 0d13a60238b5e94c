internal import DossierModel

/// Puts numbers, texts and lists into bytes; see ``PackedFrame`` for how.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Adds a number, 0 or more.
  mutating func add(_ number: Int) {
    var rest = UInt64(max(number, 0))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  mutating func add(_ text: String?) {
    add(text.map { $0.utf8.count + 1 } ?? 0)
    bytes += (text ?? "").utf8
  }

  mutating func add<Element>(_ list: [Element], _ add: (inout Self, Element) -> Void) {
    self.add(list.count)
    for element in list { add(&self, element) }
  }

  mutating func add<Kind>(_ ids: [Identifier<Kind>]) { add(ids) { $0.add($1.text) } }
}
