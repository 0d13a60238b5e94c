/// Identifiers of issues as a session keeps them.
///
/// They are written as one text with blanks between, since a tree may have thousands; lists of texts, which
/// earlier programs wrote, are read too.
struct IssueList: Hashable, Sendable, Codable {
  var ids: [String] = []

  init(_ ids: [String] = []) { self.ids = ids }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try? container.decode(String.self)
    ids = try text?.split(separator: " ").map(String.init) ?? container.decode([String].self)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(ids.joined(separator: " "))
  }
}
