import DossierModel
import LocatedYAML

/// A file in the one layout, in the making.
struct YAMLText {
  private(set) var text = ""

  /// A key with words that need no quotation marks; nothing for nil.
  mutating func key(_ key: String, _ value: String?, indent: String = "") {
    guard let value else { return }
    text += "\(indent)\(key): \(value)\n"
  }

  /// A key with a text in quotation marks; nothing for nil.
  mutating func quoted(_ key: String, _ value: String?, indent: String = "") {
    self.key(key, value.map(Layout.quoted), indent: indent)
  }

  /// A key with a list in brackets; nothing for an empty one.
  mutating func list(_ key: String, _ values: [String], indent: String = "") {
    guard !values.isEmpty else { return }
    self.key(key, "[" + values.joined(separator: ", ") + "]", indent: indent)
  }

  /// A key with one word, or with a list in brackets; nothing for an empty one.
  mutating func oneOrMore(_ key: String, _ values: [String], indent: String = "") {
    if values.count == 1 {
      self.key(key, values[0], indent: indent)
    } else {
      list(key, values, indent: indent)
    }
  }

  /// A key with a place; nothing for nil.
  mutating func place(_ key: String, _ place: TextRange?, indent: String = "") {
    self.key(key, place.map { "[\($0.start), \($0.end)]" }, indent: indent)
  }

  /// A line as it stands.
  mutating func line(_ line: String) { text += line + "\n" }

  /// A line that begins an item: a key behind a dash.
  mutating func item(_ key: String, _ value: String, indent: String = "  ") {
    text += "\(indent)- \(key): \(value)\n"
  }
}
