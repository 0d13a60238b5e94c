import Foundation
import TestSupport

/// What a dossier's files say, read by a few lines that know only the one layout.
///
/// It shares nothing with the program's own reader, so that the two cannot be wrong together.
struct DossierFacts {
  struct Issue {
    var id: String
    var title = ""
    var under: String?
    var options: [(id: String, text: String)] = []
  }

  struct Statement {
    var id: String
    /// The spoken words: those of the text at its place, less what is omitted.
    var words = ""
    var parties: [String] = []
    /// The issues it names and those of its options.
    var issues: Set<String> = []
    var options: [String] = []
    var stance: String?
    var status: String?
    var isRepeat = false
    /// Whether the outlet or its author judges or predicts.
    var isOpinion = false
  }

  private(set) var issues: [Issue] = []
  /// Names of actors by id.
  private(set) var names: [String: String] = [:]
  /// The actors that have stances, parties first.
  private(set) var parties: [String] = []
  /// In the order of documents and places.
  private(set) var statements: [Statement] = []

  /// Reads a dossier's folder.
  init(_ path: String = Repository.path(of: "seeds")) throws {
    let dossier = try LayoutLines("\(path)/dossier.yaml")
    for line in dossier.lines where ["parties", "others"].contains(line.key) {
      parties += LayoutLines.list(line.value)
    }
    var actor = ""
    for line in try LayoutLines("\(path)/actors.yaml").lines {
      if line.key == "id" { actor = line.value }
      if line.key == "name" { names[actor] = line.value }
    }
    try readIssues("\(path)/issues.yaml")
    let folder = "\(path)/documents"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".yaml") {
      try readRecord("\(folder)/\(name)")
    }
  }

  /// The titles from the top down to an issue.
  func path(to id: String) -> [String] {
    guard let issue = issues.first(where: { $0.id == id }) else { return [] }
    return (issue.under.map(path) ?? []) + [issue.title]
  }

  /// The issues in display order: each followed by those under it.
  var displayed: [Issue] {
    func below(_ id: String?) -> [Issue] {
      issues.filter { $0.under == id }.flatMap { [$0] + below($0.id) }
    }
    return below(nil)
  }

  /// The issue and everything below it.
  func family(of id: String) -> Set<String> {
    issues.filter { $0.under == id }.reduce([id]) { $0.union(family(of: $1.id)) }
  }

  /// The statements that count on an issue or below it.
  func count(on id: String) -> Int {
    let family = family(of: id)
    return statements.count { !$0.isRepeat && !$0.issues.isDisjoint(with: family) }
  }

  private mutating func readIssues(_ path: String) throws {
    for line in try LayoutLines(path).lines {
      switch (line.indent, line.key) {
      case (2, "id"): issues.append(Issue(id: line.value))
      case (4, "title"): issues[issues.count - 1].title = line.value
      case (4, "under"): issues[issues.count - 1].under = line.value
      case (6, "id"): issues[issues.count - 1].options.append((line.value, ""))
      case (8, "text"):
        let last = issues[issues.count - 1].options.count - 1
        issues[issues.count - 1].options[last].text = line.value
      default: break
      }
    }
  }

  private mutating func readRecord(_ path: String) throws {
    let text = try? String(
      contentsOfFile: path.dropLast("yaml".count) + "txt",
      encoding: .utf8
    )
    let scalars = Array((text ?? "").unicodeScalars)
    var section = ""
    var place = [0, 0]
    var first = statements.count
    for line in try LayoutLines(path).lines {
      if line.indent == 0 { section = line.key }
      guard section == "statements", line.indent >= 2 else { continue }
      if line.indent == 2 {
        statements.append(Statement(id: line.value))
        first = statements.count - 1
      }
      let values = LayoutLines.list(line.value)
      switch line.key {
      case "at":
        place = values.compactMap { Int($0) }
        statements[first].words = Self.text(scalars, place)
      case "omit":
        let cuts = values.compactMap { Int($0) }
        var ends = [place[0]] + cuts + [place[1]]
        var words = ""
        while ends.count >= 2 {
          words += Self.text(scalars, Array(ends[..<2])) + " "
          ends.removeFirst(2)
        }
        statements[first].words = words
      case "party": statements[first].parties = values
      case "issue": statements[first].issues.formUnion(values)
      case "option":
        statements[first].options = values
        let owners = issues.filter { $0.options.contains { values.contains($0.id) } }
        statements[first].issues.formUnion(owners.map(\.id))
      case "stance": statements[first].stance = line.value
      case "status": statements[first].status = line.value
      case "repeats": statements[first].isRepeat = true
      case "mode": statements[first].isOpinion = line.value == "opinion"
      default: break
      }
    }
  }

  private static func text(_ scalars: [Unicode.Scalar], _ place: [Int]) -> String {
    String(String.UnicodeScalarView(scalars[place[0]..<place[1]]))
  }
}

/// The lines of a file in the one layout: where each stands, its key, its value.
struct LayoutLines {
  struct Line {
    /// Blanks before the key, or before the dash of an item.
    var indent: Int
    var key: String
    /// The value without its quotation marks.
    var value: String
  }

  private(set) var lines: [Line] = []

  init(_ path: String) throws {
    for text in try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n") {
      let indent = text.prefix { $0 == " " }.count
      var rest = text.dropFirst(indent)
      if rest.hasPrefix("- ") { rest = rest.dropFirst(2) }
      guard let colon = rest.firstIndex(of: ":"), !rest.hasPrefix("#") else { continue }
      var value = rest[rest.index(after: colon)...].drop { $0 == " " }
      if value.hasPrefix("\""), value.hasSuffix("\"") { value = value.dropFirst().dropLast() }
      lines.append(Line(indent: indent, key: String(rest[..<colon]), value: String(value)))
    }
  }

  /// The entries of a list on one line, whatever its brackets; a single value is a list of one.
  static func list(_ value: String) -> [String] {
    value.components(separatedBy: CharacterSet(charactersIn: "[], ")).filter { !$0.isEmpty }
  }
}
