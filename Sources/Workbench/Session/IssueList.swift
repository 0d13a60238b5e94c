/// Identifiers of issues as a session keeps them.
///
/// They are one text with blanks between, since a tree may have thousands, which are wanted only when the
/// session comes back; lists of texts, which earlier programs wrote, are read too.
struct IssueList: Hashable, Sendable, Codable {
  private var text: String

  /// The identifiers, in any order.
  var ids: [String] { text.utf8.split(separator: 0x20).map { String(Substring($0)) } }

  init(_ ids: [String] = []) { text = ids.joined(separator: " ") }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self.init()
      self.text = text
    } else {
      self.init(try container.decode([String].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
