import DossierModel
import LocatedYAML

/// A mapping of a file while its values are read: the keys it has, and what is wrong with them.
struct Item {
  /// The path as findings name it.
  let path: String
  let node: Node
  /// What the mapping stands for, as findings name it: "statement".
  let what: String
  private(set) var findings: [Finding] = []
  /// The last line of the item; nil where it ends with the file.
  var lastLine: Int?
  /// The keys that were asked for, some more than once: looking through a few is quicker than hashing.
  private var known: [String] = []

  init(_ node: Node, _ what: String, in path: String) {
    self.path = path
    self.node = node
    self.what = what
    known.reserveCapacity(12)
  }

  /// Where something that is missing would be said: the item's `id`, else its first line.
  var place: Place { node["id"]?.place ?? node.place }

  /// Whether anything is wrong so far, warnings apart.
  var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Notes something.
  mutating func note(_ name: FindingName, at place: Place?, _ problem: String, _ remedy: String) {
    findings.append(Finding(name, path, at: place ?? self.place, problem, remedy))
  }

  /// Notes something that is in words already.
  mutating func note(_ finding: Finding) { findings.append(finding) }

  /// The value under a key, if there is one.
  mutating func value(_ key: String) -> Node? {
    known.append(key)
    guard let entry = node[key] else { return nil }
    guard !entry.value.isEmpty else {
      note(
        .emptyValue,
        at: entry.place,
        "\"\(key)\" has no value",
        "write one, or leave the key out"
      )
      return nil
    }
    return entry.value
  }

  /// Notes that the item lacks a key it must have.
  mutating func missing(_ key: String, _ remedy: String) {
    guard node[key] == nil else { return }
    note(.missingKey, at: place, "this \(what) has no \"\(key)\"", remedy)
  }

  /// Notes every key that was not asked for.
  mutating func finish() {
    for entry in node.entries ?? [] where !known.contains(entry.key) {
      let near = Nearest.of(entry.key, among: known)
      note(
        .unknownKey,
        at: entry.place,
        "\"\(entry.key)\" is not a key of a \(what)",
        near.map { "did you mean \"\($0)\"?" } ?? "remove it, or leave it: it is kept"
      )
    }
  }

  // MARK: Values

  /// The text under a key.
  mutating func text(_ key: String) -> String? {
    guard let value = value(key) else { return nil }
    guard let text = value.text else {
      note(
        .wrongShape,
        at: value.place,
        "\"\(key)\" is \(Self.shape(value))",
        "write one text"
      )
      return nil
    }
    return text
  }

  /// A list of nodes under a key; empty where there is none, or nothing behind the key.
  mutating func list(_ key: String) -> [Node] {
    known.append(key)
    guard let value = node[key]?.value, !value.isEmpty else { return [] }
    guard let items = value.items else {
      note(
        .wrongShape,
        at: value.place,
        "\"\(key)\" is \(Self.shape(value))",
        "write a list, in brackets or one \"- \" a line"
      )
      return []
    }
    return items
  }

  /// The items under a key that are mappings.
  mutating func items(_ key: String, _ what: String) -> [Item] {
    let nodes = list(key)
    return nodes.compactMap { node in
      guard node.entries != nil else {
        note(
          .wrongShape,
          at: node.place,
          "an item of \"\(key)\" is \(Self.shape(node))",
          "write its keys, one a line, the first behind \"- \""
        )
        return nil
      }
      return Item(node, what, in: path)
    }
  }

  /// The texts of a list; one text stands for a list of one where `single` says so.
  mutating func texts(_ key: String, single: Bool = false) -> [(text: String, place: Place)] {
    if single, let text = node[key]?.value.text {
      return value(key).map { [(text, $0.place)] } ?? []
    }
    let nodes = list(key)
    return nodes.compactMap { node in
      guard let text = node.text, !node.isEmpty else {
        note(
          .wrongShape,
          at: node.place,
          node.isEmpty ? "an item of \"\(key)\" is empty" : "an item is \(Self.shape(node))",
          "write one text an item"
        )
        return nil
      }
      return (text, node.place)
    }
  }

  /// A word of a fixed list.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ key: String, _: Word.Type) -> Word?
  where Word.RawValue == String {
    guard let text = text(key) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    let near = Nearest.of(text, among: words)
    note(
      .unknownWord,
      at: node[key]?.value.place,
      "\"\(key)\" cannot be \"\(text)\"",
      (near.map { "did you mean \"\($0)\"? It is" } ?? "it is") + " one of "
        + words.joined(separator: ", ")
    )
    return nil
  }

  /// A date.
  mutating func date(_ key: String) -> EDTF? {
    guard let value = value(key) else { return nil }
    guard let text = value.text else {
      note(
        .badDate,
        at: value.place,
        "a date that begins with a bracket or brace must be quoted",
        "put the set in double quotes: \(key): \"[2025-12-20, 2025-12-26]\""
      )
      return nil
    }
    if let date = EDTF(text) { return date }
    note(
      .badDate,
      at: value.place,
      "\"\(text)\" is not a date",
      "write one as 2025-12-26, 2025-12, 2025-12-26? or ../2025-12-26"
    )
    return nil
  }

  /// The item's own identifier.
  mutating func id<Kind>(_ kind: Identifier<Kind>.Type) -> Identifier<Kind>? {
    missing("id", "give it one, of lower-case letters, digits, \"-\", \"_\" and \".\"")
    guard let text = text("id") else { return nil }
    guard kind.isWellFormed(text) else {
      note(
        .badIdentifier,
        at: node["id"]?.value.place,
        "\"\(text)\" is not an identifier",
        "write it with lower-case ASCII letters, digits, \"-\", \"_\" and \".\""
      )
      return nil
    }
    return kind.init(text)
  }

  // MARK: Places in a text

  /// A range of code points.
  mutating func range(_ key: String) -> TextRange? {
    value(key).flatMap { range($0, key) }
  }

  /// A list of ranges of code points.
  mutating func ranges(_ key: String) -> [(range: TextRange, place: Place)] {
    guard let value = value(key) else { return [] }
    guard let items = value.items, items.allSatisfy({ $0.items != nil }) else {
      note(
        .badPlace,
        at: value.place,
        "\"\(key)\" is not a list of places",
        "write each as a pair: \(key): [[322, 342]]"
      )
      return []
    }
    return items.compactMap { item in range(item, key).map { ($0, item.place) } }
  }

  private mutating func range(_ value: Node, _ key: String) -> TextRange? {
    let numbers = value.items?.compactMap { $0.text.flatMap(Self.number) } ?? []
    if let items = value.items, items.count == 2, numbers.count == 2,
      let range = TextRange(start: numbers[0], end: numbers[1]), range.count > 0
    {
      return range
    }
    note(
      .badPlace,
      at: value.place,
      "\"\(key)\" is not a place in the text",
      "write its first code point and one past its last, from 0: [1895, 1987]"
    )
    return nil
  }

  private static func number(_ text: String) -> Int? {
    guard text.count <= 12, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  /// What a node is, where something else is wanted.
  static func shape(_ node: Node) -> String {
    switch node.content {
    case .scalar: node.isEmpty ? "empty" : "a text"
    case .sequence: "a list"
    case .mapping: "a mapping of keys"
    }
  }
}
