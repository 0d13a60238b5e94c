internal import DossierModel

/// Takes numbers, texts and lists out of bytes that ``ByteWriter`` made; of any others it takes what
/// they happen to say, or finds them damaged.
struct ByteReader {
  /// A sign that the bytes are not as they were written.
  struct Damage: Error {}

  private let bytes: UnsafeRawBufferPointer
  private var next = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { next == bytes.count }

  mutating func number() throws(Damage) -> Int {
    var number = 0
    var shift = 0
    while next < bytes.count, shift < 56 {
      let byte = bytes[next]
      next += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    throw Damage()
  }

  mutating func text() throws(Damage) -> String { try text(ofBytes: try number()) }

  mutating func optionalText() throws(Damage) -> String? {
    let count = try number()
    return count == 0 ? nil : try text(ofBytes: count - 1)
  }

  private mutating func text(ofBytes count: Int) throws(Damage) -> String {
    guard count <= bytes.count - next else { throw Damage() }
    defer { next += count }
    return String(
      decoding: UnsafeRawBufferPointer(rebasing: bytes[next..<next + count]),
      as: UTF8.self
    )
  }

  /// Reads a list; `element` reads an element of it, which takes a byte at least.
  mutating func list<Element>(
    _ element: (inout Self) throws(Damage) -> Element
  ) throws(Damage) -> [Element] {
    let count = try number()
    guard count <= bytes.count - next else { throw Damage() }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try element(&self)) }
    return list
  }

  mutating func ids<Kind>() throws(Damage) -> [Identifier<Kind>] {
    try list { bytes throws(Damage) in Identifier<Kind>(try bytes.text()) }
  }
}
