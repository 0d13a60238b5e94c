/// The bytes of a UTF-8 file with its lines, to go from bytes to places and back.
///
/// Lines end at a line feed, with or without a carriage return before it, as editors count them.
public struct SourceText: Sendable {
  /// The bytes; of YAML without a byte order mark at their head.
  public let bytes: [UInt8]
  /// The byte at which each line begins.
  let lineStarts: [Int]

  /// Takes bytes that are valid UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - keepingByteOrderMark: Whether a byte order mark is a character of the text.
  /// - Throws: The first byte that is not UTF-8, or a zero byte, as a fault.
  public init(_ bytes: [UInt8], keepingByteOrderMark: Bool = false) throws(Fault) {
    let hasMark = !keepingByteOrderMark && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    self.bytes = hasMark ? Array(bytes.dropFirst(3)) : bytes
    var lineStarts = [0]
    var index = 0
    let text = self.bytes
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "\n") {
        lineStarts.append(index + 1)
        index += 1
      } else if byte == 0 {
        throw Fault(
          .nulByte,
          at: Self.place(ofByte: index, in: text, lineStarts: lineStarts),
          "a NUL byte stands in the text",
          remedy: "remove it; is this a text file?"
        )
      } else if byte < 0x80 {
        index += 1
      } else if let width = UTF8Width.ofScalar(in: text, at: index) {
        index += width
      } else {
        throw Fault(
          .invalidUTF8,
          at: Self.place(ofByte: index, in: text, lineStarts: lineStarts),
          "byte 0x\(hexadecimal(UInt32(byte), digits: 2)) is not UTF-8 here",
          remedy: "save the file as UTF-8"
        )
      }
    }
    self.lineStarts = lineStarts
  }

  /// The place of a byte that begins a character.
  public func place(ofByte offset: Int) -> Place {
    Self.place(ofByte: offset, in: bytes, lineStarts: lineStarts)
  }

  /// The byte at which the character at `place` begins, or the end of its line where the line is
  /// shorter; nil where there is no such line.
  public func byte(at place: Place) -> Int? {
    guard place.line >= 1, place.line <= lineStarts.count else { return nil }
    return Self.advance(lineStarts[place.line - 1], by: place.column - 1, in: bytes)
  }

  /// Goes `count` characters on, but not over the end of a line.
  static func advance(_ start: Int, by count: Int, in bytes: [UInt8]) -> Int {
    var index = start
    for _ in 0..<max(count, 0) {
      guard index < bytes.count, bytes[index] != UInt8(ascii: "\n") else { break }
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    return index
  }

  private static func place(ofByte offset: Int, in bytes: [UInt8], lineStarts: [Int]) -> Place {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = bytes[lineStarts[low]..<offset].count { $0 & 0xC0 != 0x80 }
    return Place(line: low + 1, column: column + 1)
  }
}

/// A number in upper-case hexadecimal, at least `digits` long.
func hexadecimal(_ value: UInt32, digits: Int) -> String {
  let text = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
