/// Reads a file that is in the one layout, without Yams.
///
/// A dossier is read whole at every start, and nearly all of it is in the layout this project
/// writes: keys and `- ` items at two spaces a level, values on one line. Reading just that is more
/// than ten times as fast as a full YAML parser. At the first sign of anything else it gives up, and
/// Yams reads the file; what it does not refuse it must read as Yams would, which the tests check.
struct LayoutReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var line = 1
  private var lineStart = 0
  private var lineEnd = 0
  private var indent = 0

  /// YAML bounds the length of a key; ours are far shorter.
  private static let longestKey = 64
  /// More keys than any item has; each is compared with all before it.
  private static let mostKeys = 64

  /// A sign that the file is not, or not surely, in the layout.
  private struct NotInLayout: Error {}

  /// The document in `source`, or nil where it is not in the layout (or is empty).
  static func read(_ source: SourceText) -> Node? {
    source.bytes.withUnsafeBufferPointer { bytes in
      guard hasOnlyOrdinaryCharacters(bytes) else { return nil }
      var reader = LayoutReader(bytes: bytes)
      do throws(NotInLayout) {
        reader.openLine(at: 0)
        guard reader.lineStart < bytes.count, reader.indent == 0 else { return nil }
        let node = try reader.readMapping(at: 0, depth: 1)
        return reader.lineStart < bytes.count ? nil : node
      } catch {
        return nil
      }
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Tabs, carriage returns, other controls, Unicode's own line ends and byte order marks are
  /// nothing the layout has.
  private static func hasOnlyOrdinaryCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20 && byte < 0x7F || byte == 0x0A {
        index += 1
        continue
      }
      guard byte >= 0x80 else { return false }
      if byte == 0xC2, bytes[index + 1] < 0xA0 { return false }
      if byte == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 { return false }
      if byte == 0xEF, bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF { return false }
      if byte == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { return false }
      index += byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
    return true
  }

  // MARK: Lines

  /// Goes to the first line from `start` on that is neither blank nor a comment.
  private mutating func openLine(at start: Int) {
    lineStart = start
    while lineStart < bytes.count {
      var index = lineStart
      while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
      lineEnd = index
      while lineEnd < bytes.count, bytes[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
      if index < lineEnd, bytes[index] != UInt8(ascii: "#") {
        indent = index - lineStart
        return
      }
      lineStart = lineEnd + 1
      line += 1
    }
    lineStart = bytes.count
    indent = -1
  }

  private mutating func nextLine() {
    line += 1
    openLine(at: min(lineEnd + 1, bytes.count))
  }

  private func place(_ index: Int) -> Place {
    var column = 1
    for byte in bytes[lineStart..<index] where byte & 0xC0 != 0x80 { column += 1 }
    return Place(line: line, column: column)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  // MARK: Blocks

  /// Reads the keys that stand at `column` (from 0), from the current line on.
  private mutating func readMapping(at column: Int, depth: Int) throws(NotInLayout) -> Node {
    guard depth <= YAMLFile.nestingBound else { throw NotInLayout() }
    let place = Place(line: line, column: column + 1)
    var entries: [Node.Entry] = []
    // Most mappings are items with a handful of keys.
    entries.reserveCapacity(8)
    repeat {
      let entry = try readEntry(at: lineStart + column, depth: depth)
      guard entries.count < Self.mostKeys, !entries.contains(where: { $0.key == entry.key }) else {
        throw NotInLayout()
      }
      entries.append(entry)
    } while indent == column
    guard indent < column else { throw NotInLayout() }
    return Node(.mapping(entries), style: .block, at: place)
  }

  /// Reads one key with its value and goes to the line after it.
  private mutating func readEntry(at start: Int, depth: Int) throws(NotInLayout) -> Node.Entry {
    var index = start
    while index < lineEnd, Self.isKeyByte(bytes[index]) { index += 1 }
    guard index > start, index - start <= Self.longestKey, index < lineEnd,
      bytes[index] == UInt8(ascii: ":"), Self.isLetter(bytes[start])
    else { throw NotInLayout() }
    let key = text(start..<index)
    let keyPlace = Place(line: line, column: start - lineStart + 1)
    let column = start - lineStart
    index += 1
    guard index < lineEnd else {
      return Node.Entry(
        key: key,
        at: keyPlace,
        value: try readBlock(under: column, colonEnd: index, depth: depth)
      )
    }
    guard bytes[index] == UInt8(ascii: " ") else { throw NotInLayout() }
    let value = try readValue(at: index + 1, depth: depth)
    nextLine()
    return Node.Entry(key: key, at: keyPlace, value: value)
  }

  /// Reads what stands on the lines under a key at `column`.
  private mutating func readBlock(
    under column: Int,
    colonEnd: Int,
    depth: Int
  ) throws(NotInLayout) -> Node {
    let place = Place(line: line, column: colonEnd - lineStart + 1)
    nextLine()
    if indent == column + 2 {
      return isItem
        ? try readSequence(at: column + 2, depth: depth + 1)
        : try readMapping(at: column + 2, depth: depth + 1)
    }
    guard indent < column || indent == column && !isItem else { throw NotInLayout() }
    return Node(.scalar(""), style: .plain, at: place)
  }

  private var isItem: Bool {
    let index = lineStart + indent
    return index + 1 < lineEnd && bytes[index] == UInt8(ascii: "-")
      && bytes[index + 1] == UInt8(ascii: " ")
  }

  /// Reads the `- ` items that stand at `column`, from the current line on.
  private mutating func readSequence(at column: Int, depth: Int) throws(NotInLayout) -> Node {
    guard depth <= YAMLFile.nestingBound else { throw NotInLayout() }
    let place = Place(line: line, column: column + 1)
    var items: [Node] = []
    repeat {
      guard isItem else { throw NotInLayout() }
      let start = lineStart + column + 2
      if beginsEntry(at: start) {
        items.append(try readMapping(at: column + 2, depth: depth + 1))
      } else {
        items.append(try readValue(at: start, depth: depth))
        nextLine()
      }
    } while indent == column
    guard indent < column else { throw NotInLayout() }
    return Node(.sequence(items), style: .block, at: place)
  }

  private func beginsEntry(at start: Int) -> Bool {
    var index = start
    while index < lineEnd, Self.isKeyByte(bytes[index]) { index += 1 }
    return index > start && index < lineEnd && bytes[index] == UInt8(ascii: ":")
      && (index + 1 == lineEnd || bytes[index + 1] == UInt8(ascii: " "))
  }

  // MARK: Values

  /// Reads a value that takes the rest of the line.
  private func readValue(at start: Int, depth: Int) throws(NotInLayout) -> Node {
    guard start < lineEnd else { throw NotInLayout() }
    let (node, end) =
      switch bytes[start] {
      case UInt8(ascii: "\""): try readQuoted(at: start)
      case UInt8(ascii: "["): try readFlow(at: start, depth: depth + 1)
      default: (try readPlain(start..<lineEnd), lineEnd)
      }
    guard end == lineEnd else { throw NotInLayout() }
    return node
  }

  private func readPlain(_ range: Range<Int>) throws(NotInLayout) -> Node {
    guard Self.mayBeginPlain(bytes[range.lowerBound]),
      bytes[range.upperBound - 1] != UInt8(ascii: " "),
      bytes[range.upperBound - 1] != UInt8(ascii: ":")
    else { throw NotInLayout() }
    for index in range.dropLast() {
      if bytes[index] == UInt8(ascii: ":"), bytes[index + 1] == UInt8(ascii: " ") {
        throw NotInLayout()
      }
      if bytes[index] == UInt8(ascii: " "), bytes[index + 1] == UInt8(ascii: "#") {
        throw NotInLayout()
      }
    }
    return Node(.scalar(text(range)), style: .plain, at: place(range.lowerBound))
  }

  /// Reads a scalar in double quotes; gives also the end behind the closing one.
  private func readQuoted(at start: Int) throws(NotInLayout) -> (Node, Int) {
    var index = start + 1
    var begun = index
    var unescaped = ""
    while index < lineEnd {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let value = begun == start + 1 ? text(begun..<index) : unescaped + text(begun..<index)
        return (Node(.scalar(value), style: .doubleQuoted, at: place(start)), index + 1)
      case UInt8(ascii: "\\"):
        guard index + 1 < lineEnd else { throw NotInLayout() }
        unescaped += text(begun..<index)
        switch bytes[index + 1] {
        case UInt8(ascii: "\""): unescaped += "\""
        case UInt8(ascii: "\\"): unescaped += "\\"
        case UInt8(ascii: "n"): unescaped += "\n"
        default: throw NotInLayout()
        }
        index += 2
        begun = index
      default:
        index += 1
      }
    }
    throw NotInLayout()
  }

  /// Reads a `[…]` on one line, of words, quoted scalars and such lists; gives also its end.
  private func readFlow(at start: Int, depth: Int) throws(NotInLayout) -> (Node, Int) {
    guard depth <= YAMLFile.nestingBound else { throw NotInLayout() }
    var index = start + 1
    var items: [Node] = []
    while index < lineEnd {
      let item: Node
      switch bytes[index] {
      case UInt8(ascii: "\""): (item, index) = try readQuoted(at: index)
      case UInt8(ascii: "["): (item, index) = try readFlow(at: index, depth: depth + 1)
      default:
        let begin = index
        while index < lineEnd, Self.isKeyByte(bytes[index]) || bytes[index] == UInt8(ascii: ".") {
          index += 1
        }
        guard index > begin, Self.isLetterOrDigit(bytes[begin]) else { throw NotInLayout() }
        item = Node(.scalar(text(begin..<index)), style: .plain, at: place(begin))
      }
      items.append(item)
      guard index < lineEnd else { break }
      if bytes[index] == UInt8(ascii: "]") {
        return (Node(.sequence(items), style: .flow, at: place(start)), index + 1)
      }
      guard bytes[index] == UInt8(ascii: ","), index + 2 < lineEnd,
        bytes[index + 1] == UInt8(ascii: " ")
      else { break }
      index += 2
    }
    throw NotInLayout()
  }

  // MARK: Characters

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    default: false
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static func mayBeginPlain(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "(")
  }
}
