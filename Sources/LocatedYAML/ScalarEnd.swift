/// Finds where a scalar ends in its source.
enum ScalarEnd {
  /// One past the last byte of the scalar that begins at `start`.
  static func of(_ node: Node, from start: Int, in bytes: [UInt8]) -> Int {
    switch node.style {
    case .doubleQuoted, .singleQuoted:
      return ofQuoted(from: start, in: bytes)
    case .literal, .folded:
      var body = start
      while body < bytes.count, bytes[body] != UInt8(ascii: "\n") { body += 1 }
      return ofWords(node.text ?? "", from: body, in: bytes)
    case .plain, .block, .flow:
      return ofWords(node.text ?? "", from: start, in: bytes)
    }
  }

  /// One past the quotation mark that closes the one at `start`.
  static func ofQuoted(from start: Int, in bytes: [UInt8]) -> Int {
    let mark = bytes[start]
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        index += 2
      } else if bytes[index] != mark {
        index += 1
      } else if mark == UInt8(ascii: "'"), index + 1 < bytes.count, bytes[index + 1] == mark {
        index += 2
      } else {
        return index + 1
      }
    }
    return bytes.count
  }

  /// Where the text ends that has no escapes: the source has its words one after the other, only
  /// the space between them may differ.
  private static func ofWords(_ text: String, from start: Int, in bytes: [UInt8]) -> Int {
    var index = start
    var end = start
    for byte in text.utf8 where !isSpace(byte) {
      while index < bytes.count, isSpace(bytes[index]) { index += 1 }
      guard index < bytes.count, bytes[index] == byte else { return end }
      index += 1
      end = index
    }
    return end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }
}
