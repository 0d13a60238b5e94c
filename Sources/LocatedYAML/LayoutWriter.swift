/// Writes a document in the one layout, walking through its source for comments and raw values.
///
/// Everything between two values in the source is a gap: indentation, indicators and comments. The
/// cursor goes from gap to value to gap, so each comment is met exactly once.
struct LayoutWriter {
  private let source: SourceText
  private let additions: [Place: [Layout.Addition]]
  private let orders: [String: [Int]]
  private var cursor = 0

  private static let width = 100

  init(source: SourceText, additions: [Layout.Addition], orders: [String: [Int]]) {
    self.source = source
    self.additions = Dictionary(grouping: additions, by: \.item)
    self.orders = orders
  }

  /// The lines of a whole file.
  mutating func document(_ root: Node) -> [String] {
    var lines = mapping(root, indent: 0, isRoot: true).flatMap { $0 }
    lines += gap(to: source.bytes.count, indent: 0)
    while lines.first == "" { lines.removeFirst() }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  // MARK: What it will say

  /// The node that the written file must read as.
  static func inOrder(
    _ root: Node,
    additions: [Layout.Addition],
    orders: [String: [Int]]
  ) -> Node {
    let additions = Dictionary(grouping: additions, by: \.item)
    func ordered(_ node: Node, isRoot: Bool) -> Node {
      switch node.content {
      case .scalar: return node
      case .sequence(let items):
        let items = items.map { ordered($0, isRoot: false) }
        return Node(.sequence(items), style: node.style, at: node.place)
      case .mapping(let entries):
        var result: [Node.Entry] = []
        for entry in idFirst(entries) {
          var value = ordered(entry.value, isRoot: false)
          if isRoot, let order = orders[entry.key], let items = value.items {
            value = Node(.sequence(order.map { items[$0] }), style: .block, at: value.place)
          }
          result.append(Node.Entry(key: entry.key, at: entry.place, value: value))
        }
        let added = (additions[node.place] ?? []).map { addition in
          Node.Entry(key: addition.key, at: node.place, value: numbers(addition.numbers))
        }
        result.insert(contentsOf: added, at: min(1, result.count))
        return Node(.mapping(result), style: .block, at: node.place)
      }
    }
    return ordered(root, isRoot: true)
  }

  private static func numbers(_ numbers: [Int]) -> Node {
    let items = numbers.map { Node(.scalar(String($0)), style: .plain, at: .start) }
    return Node(.sequence(items), style: .flow, at: .start)
  }

  private static func idFirst(_ entries: [Node.Entry]) -> [Node.Entry] {
    entries.filter { $0.key == "id" } + entries.filter { $0.key != "id" }
  }

  // MARK: Blocks

  /// The lines of each entry, with those of the comments above it.
  private mutating func mapping(_ node: Node, indent: Int, isRoot: Bool = false) -> [[String]] {
    var written: [(key: String, above: [String], lines: [String])] = []
    for entry in node.entries ?? [] {
      let above = gap(to: byte(entry.place), indent: indent)
      let lines = self.entry(entry, indent: indent, order: isRoot ? orders[entry.key] : nil)
      written.append((entry.key, above, lines))
    }
    written = written.filter { $0.key == "id" } + written.filter { $0.key != "id" }
    let added = (additions[node.place] ?? []).map { addition in
      let numbers = addition.numbers.map(String.init).joined(separator: ", ")
      let line = Self.spaces(indent) + "\(addition.key): [\(numbers)]"
      return (key: addition.key, above: [String](), lines: [line])
    }
    written.insert(contentsOf: added, at: min(1, written.count))
    return written.map { $0.above + $0.lines }
  }

  private mutating func entry(_ entry: Node.Entry, indent: Int, order: [Int]?) -> [String] {
    let key = Self.spaces(indent) + Self.key(entry.key)
    skipKey()
    switch entry.value.content {
    case .scalar:
      var lines = scalar(entry.value, indent: indent + 2)
      lines[0] = lines[0].isEmpty ? key + ":" : key + ": " + lines[0]
      return withComment(lines)
    case .sequence(let items) where items.isEmpty:
      return withComment([key + ": []"])
    case .mapping(let entries) where entries.isEmpty:
      return withComment([key + ": {}"])
    case .sequence:
      if order == nil, let inline = inline(entry.value, after: key.count + 2) {
        return withComment([key + ": " + inline])
      }
      return withComment([key + ":"]) + items(of: entry.value, indent: indent + 2, order: order)
    case .mapping:
      let head = withComment([key + ":"])
      return head + mapping(entry.value, indent: indent + 2).flatMap { $0 }
    }
  }

  private mutating func items(of node: Node, indent: Int, order: [Int]?) -> [String] {
    var items: [[String]] = []
    for item in node.items ?? [] {
      let above = gap(to: byte(item.place), indent: indent)
      items.append(above + self.item(item, indent: indent))
    }
    guard let order else { return items.flatMap { $0 } }
    // Blank lines between items belong to the list, not to an item.
    let isApart = items.map { $0.first == "" }
    let bare = items.map { Array($0.drop { $0.isEmpty }) }
    return zip(isApart, order).flatMap { ($0 ? [""] : []) + bare[$1] }
  }

  private mutating func item(_ item: Node, indent: Int) -> [String] {
    switch item.content {
    case .scalar:
      var lines = scalar(item, indent: indent + 2)
      lines[0] = Self.spaces(indent) + (lines[0].isEmpty ? "-" : "- " + lines[0])
      return withComment(lines)
    case .sequence(let items) where items.isEmpty:
      return withComment([Self.spaces(indent) + "- []"])
    case .mapping(let entries) where entries.isEmpty:
      return withComment([Self.spaces(indent) + "- {}"])
    case .sequence:
      if let inline = inline(item, after: indent + 2) {
        return withComment([Self.spaces(indent) + "- " + inline])
      }
      return Self.dashed(self.items(of: item, indent: indent + 2, order: nil), indent: indent)
    case .mapping:
      return Self.dashed(mapping(item, indent: indent + 2).flatMap { $0 }, indent: indent)
    }
  }

  /// The lines of an item, the first of them that is no comment behind a `- `.
  private static func dashed(_ lines: [String], indent: Int) -> [String] {
    let isAbove = { (line: String) in line.isEmpty || line.drop { $0 == " " }.first == "#" }
    let above = lines.prefix(while: isAbove)
    var below = Array(lines.dropFirst(above.count))
    guard let first = below.first else { return lines }
    below[0] = spaces(indent) + "- " + first.dropFirst(indent + 2)
    return above.map { $0.isEmpty ? "" : spaces(indent) + $0.drop { $0 == " " } } + below
  }

  // MARK: Values

  /// The lines of a scalar; the first goes behind its key, the others are indented.
  private mutating func scalar(_ node: Node, indent: Int) -> [String] {
    guard let text = node.text, !node.isEmpty else { return [""] }
    let start = byte(node.place)
    let end = ScalarEnd.of(node, from: start, in: source.bytes)
    cursor = end
    if node.style == .literal || node.style == .folded {
      return BlockScalar.lines(of: source.bytes[start..<end], indent: indent)
        ?? [Layout.quoted(text)]
    }
    return [Self.oneLine(node, text, source.bytes[start..<end])]
  }

  private static func oneLine(_ node: Node, _ text: String, _ raw: ArraySlice<UInt8>) -> String {
    let isOneLine = !raw.contains(UInt8(ascii: "\n")) && !raw.contains(UInt8(ascii: "\r"))
    return isOneLine && node.style != .singleQuoted
      ? String(decoding: raw, as: UTF8.self) : Layout.quoted(text)
  }

  /// A list in brackets on one line, if that is how it should stand.
  private mutating func inline(_ node: Node, after column: Int) -> String? {
    guard Self.isInline(node) else { return nil }
    let begin = cursor
    let line = node.place.line
    var isOneLine = true
    guard let text = brackets(node, line: line, isOneLine: &isOneLine),
      isOneLine || column + text.unicodeScalars.count <= Self.width
    else {
      cursor = begin
      return nil
    }
    return text
  }

  private mutating func brackets(_ node: Node, line: Int, isOneLine: inout Bool) -> String? {
    var parts: [String] = []
    for item in node.items ?? [] {
      if item.place.line != line { isOneLine = false }
      guard gap(to: byte(item.place), indent: 0).allSatisfy(\.isEmpty) else { return nil }
      if item.items == nil {
        parts.append(scalar(item, indent: 0)[0])
      } else {
        guard let part = brackets(item, line: line, isOneLine: &isOneLine) else { return nil }
        parts.append(part)
      }
    }
    return "[" + parts.joined(separator: ", ") + "]"
  }

  private static func isInline(_ node: Node) -> Bool {
    guard let items = node.items else { return false }
    if node.style == .block {
      return items.count == 2 && items.allSatisfy { $0.text.flatMap { Int($0) } != nil }
    }
    return items.allSatisfy { $0.text == nil ? isInline($0) : !$0.isEmpty }
  }

  private static func key(_ key: String) -> String {
    let isPlain =
      !key.isEmpty
      && key.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      } && key.utf8.first != UInt8(ascii: "-")
    return isPlain ? key : Layout.quoted(key)
  }

  // MARK: Gaps

  /// Goes to `end`, and gives the comments on the way, and a blank line for each run of them.
  private mutating func gap(to end: Int, indent: Int) -> [String] {
    var lines: [String] = []
    var isLineBegun = cursor > 0
    let bytes = source.bytes
    while cursor < end {
      switch bytes[cursor] {
      case UInt8(ascii: "\n"):
        if !isLineBegun, lines.last != "" { lines.append("") }
        isLineBegun = false
        cursor += 1
      case UInt8(ascii: "#"):
        lines.append(Self.spaces(indent) + comment(until: end))
        isLineBegun = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        cursor += 1
      default:
        isLineBegun = true
        cursor += 1
      }
    }
    return lines
  }

  private mutating func comment(until end: Int) -> String {
    let start = cursor
    while cursor < end, source.bytes[cursor] != UInt8(ascii: "\n") { cursor += 1 }
    let text = String(decoding: source.bytes[start..<cursor], as: UTF8.self)
    return String(text.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// The lines, with the comment behind the first that stands behind the value in the source; behind
  /// a value of several lines none can stand.
  private mutating func withComment(_ lines: [String]) -> [String] {
    var index = cursor
    let bytes = source.bytes
    let closers = Array(" \t,]}".utf8)
    while index < bytes.count, closers.contains(bytes[index]) { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "#") else { return lines }
    cursor = index
    var lines = lines
    lines[0] += "  " + comment(until: bytes.count)
    return lines
  }

  /// Goes over a key and its colon.
  private mutating func skipKey() {
    let bytes = source.bytes
    if bytes[cursor] == UInt8(ascii: "\"") || bytes[cursor] == UInt8(ascii: "'") {
      cursor = ScalarEnd.ofQuoted(from: cursor, in: bytes)
    }
    while cursor < bytes.count, bytes[cursor] != UInt8(ascii: ":") { cursor += 1 }
    cursor = min(cursor + 1, bytes.count)
  }

  private func byte(_ place: Place) -> Int {
    max(cursor, source.byte(at: place) ?? cursor)
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
