/// A table from code points to bytes, so that places are found without walking a text from its head.
struct ScalarMarks: Sendable {
  /// The byte at which each 64th code point begins.
  private let marks: [Int]
  /// Code points in the text.
  let count: Int

  private static let stride = 64

  /// Makes the table of valid UTF-8.
  init(_ bytes: [UInt8]) {
    var marks: [Int] = []
    var count = 0
    for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if count % Self.stride == 0 { marks.append(index) }
      count += 1
    }
    self.marks = marks
    self.count = count
  }

  /// The byte at which a code point begins; the end of the text for its end.
  func byte(ofScalar scalar: Int, in bytes: [UInt8]) -> Int {
    guard scalar < count else { return bytes.count }
    var index = marks[scalar / Self.stride]
    for _ in 0..<(scalar % Self.stride) {
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    return index
  }

  /// The code point that begins at a byte.
  func scalar(ofByte byte: Int, in bytes: [UInt8]) -> Int {
    var low = 0
    var high = marks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if marks[middle] <= byte { low = middle } else { high = middle }
    }
    guard low < marks.count else { return 0 }
    return low * Self.stride + bytes[marks[low]..<byte].count { $0 & 0xC0 != 0x80 }
  }
}
