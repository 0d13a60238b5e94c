/// A part of a YAML text with its place: a scalar, a sequence or a mapping.
///
/// A scalar is the characters that stand there: no dates, booleans or numbers are guessed.
public struct Node: Hashable, Sendable {
  /// What a node holds.
  public enum Content: Hashable, Sendable {
    /// Text, without its quotation marks and escapes.
    case scalar(String)
    /// A list, in file order.
    case sequence([Node])
    /// Keys and values, in file order, no key twice.
    case mapping([Entry])
  }

  /// How a node is written.
  public enum Style: Hashable, Sendable {
    /// A scalar without quotation marks.
    case plain
    /// A scalar in `'`.
    case singleQuoted
    /// A scalar in `"`.
    case doubleQuoted
    /// A scalar under `|`.
    case literal
    /// A scalar under `>`.
    case folded
    /// A sequence or mapping, one item or key a line.
    case block
    /// A sequence in `[]` or a mapping in `{}`.
    case flow
  }

  /// A key of a mapping with its value.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public let key: String
    /// Where the key begins.
    public let place: Place
    /// The value; an empty plain scalar where the file has none.
    public let value: Node

    /// Makes an entry.
    public init(key: String, at place: Place, value: Node) {
      self.key = key
      self.place = place
      self.value = value
    }
  }

  /// What the node holds.
  public let content: Content
  /// How it is written.
  public let style: Style
  /// Its first character: of a block sequence the first `-`, of a block mapping its first key.
  public let place: Place

  /// Makes a node.
  public init(_ content: Content, style: Style, at place: Place) {
    self.content = content
    self.style = style
    self.place = place
  }

  /// The text of a scalar; nil for anything else.
  public var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// The items of a sequence; nil for anything else.
  public var items: [Node]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The entries of a mapping; nil for anything else.
  public var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The entry of a mapping under `key`, or nil.
  public subscript(_ key: String) -> Entry? {
    guard case .mapping(let entries) = content,
      let index = entries.firstIndex(where: { $0.key == key })
    else { return nil }
    return entries[index]
  }

  /// Whether a value stands for nothing: a plain scalar without a character.
  public var isEmpty: Bool { style == .plain && text == "" }

  /// Says whether two nodes hold the same text, lists and keys, wherever and however written.
  public func says(_ other: Node) -> Bool {
    switch (content, other.content) {
    case (.scalar(let mine), .scalar(let theirs)):
      mine.unicodeScalars.elementsEqual(theirs.unicodeScalars)
    case (.sequence(let mine), .sequence(let theirs)):
      mine.elementsEqual(theirs) { $0.says($1) }
    case (.mapping(let mine), .mapping(let theirs)):
      mine.elementsEqual(theirs) { $0.key == $1.key && $0.value.says($1.value) }
    default: false
    }
  }
}
