public import DossierModel
import Foundation
import LocatedYAML

/// What was read from a folder.
public struct Reading: Sendable {
  /// The dossier, without what is wrong.
  public var dossier: Dossier?
  /// What is wrong or unusual.
  public var findings: [Finding]
  /// The documents' texts.
  public var texts: [DocumentID: String]
}

/// A dossier's folder.
public struct DossierFolder: Sendable {
  private let path: String

  /// Names a folder.
  public init(path: String) { self.path = path }

  /// Writes nothing yet.
  public func fix() throws -> [String] { [] }

  /// Reads sound folders.
  public func read() throws -> Reading {
    func yaml(_ name: String) throws -> Node? {
      YAMLFile(Array(try Data(contentsOf: URL(filePath: path + "/" + name)))).root
    }
    let head = try yaml("dossier.yaml")
    let actors = try yaml("actors.yaml")?.list("actors").compactMap { node -> Actor? in
      guard let id = node.string("id"), let name = node.string("name") else { return nil }
      return Actor(
        id: ActorID(id), name: name, names: node.strings("names"),
        kind: node.string("kind").flatMap { ActorKind(rawValue: $0) } ?? .group,
        party: node.string("party").map { ActorID($0) }, role: node.string("role"))
    }
    let issues = try yaml("issues.yaml")?.list("issues").compactMap { node -> Issue? in
      guard let id = node.string("id"), let title = node.string("title") else { return nil }
      let options = node.list("options").map {
        Option(id: OptionID($0.string("id") ?? ""), text: $0.string("text") ?? "")
      }
      return Issue(
        id: IssueID(id), under: node.string("under").map { IssueID($0) }, title: title,
        question: node.string("question"), options: options)
    }
    var documents: [Document] = []
    var statements: [Statement] = []
    var texts: [DocumentID: String] = [:]
    let names = try FileManager.default.contentsOfDirectory(atPath: path + "/documents").sorted()
    for name in names where name.hasSuffix(".yaml") {
      guard let node = try yaml("documents/" + name) else { continue }
      let id = DocumentID(String(name.dropLast(5)))
      let file = "documents/" + id.text + ".txt"
      let text = try? String(contentsOfFile: path + "/" + file, encoding: .utf8)
      texts[id] = text
      documents.append(
        Document(
          id: id, file: text == nil ? nil : file, title: node.string("title"),
          outlet: node.string("outlet").map { ActorID($0) },
          agency: node.string("agency").map { ActorID($0) }, url: node.string("url"),
          published: node.string("published").flatMap { EDTF($0) },
          publishedBasis: node.string("published-basis").flatMap { Basis(rawValue: $0) },
          publishedNote: node.string("published-note"), language: node.string("language"),
          sha256: node.string("sha256"),
          derivesFrom: node.list("derives-from").map {
            Derivation(
              record: DocumentID($0.string("record") ?? ""),
              kind: DerivationKind(rawValue: $0.string("as") ?? "") ?? .copy, basis: .stated)
          },
          boilerplate: node.list("boilerplate").compactMap { node in
            node["at"]?.value.range.map { Passage(range: $0, what: node.string("what") ?? "") }
          }, characters: text?.unicodeScalars.count))
      statements += node.list("statements").compactMap { Statement($0, in: id) }
    }
    let dossier = Dossier(
      title: head?.string("title") ?? "", summary: head?.string("summary"),
      parties: head?.strings("parties").map { ActorID($0) } ?? [],
      others: head?.strings("others").map { ActorID($0) } ?? [],
      asOf: head?.string("as-of").flatMap { Day($0) }, actors: actors ?? [], issues: issues ?? [],
      documents: documents, statements: statements)
    return Reading(dossier: dossier, findings: [], texts: texts)
  }
}

extension Statement {
  fileprivate init?(_ node: Node, in document: DocumentID) {
    guard let id = node.string("id"), let range = node["at"]?.value.range,
      let quote = node.string("quote"), let mode = Mode(rawValue: node.string("mode") ?? "")
    else { return nil }
    self.init(
      id: StatementID(id), document: document, range: range, quote: quote,
      omit: node["omit"]?.value.items?.compactMap(\.range) ?? [], cue: node["cue"]?.value.range,
      speaker: node.string("speaker").map { ActorID($0) },
      via: node.strings("via").map { ActorID($0) },
      from: node.string("from").map { $0 == "own" ? .own : .record(DocumentID($0)) } ?? .unsaid,
      mode: mode, parties: node.strings("party").map { ActorID($0) },
      issues: node.strings("issue").map { IssueID($0) },
      options: node.strings("option").map { OptionID($0) },
      stance: node.string("stance").flatMap { Stance(rawValue: $0) },
      status: node.string("status").flatMap { Status(rawValue: $0) },
      condition: node.string("condition"), when: node.string("when").flatMap { EDTF($0) },
      repeats: node.string("repeats").map { StatementID($0) },
      counts: node.string("counts") != "false", note: node.string("note"))
  }
}

extension Node {
  fileprivate func string(_ key: String) -> String? { self[key]?.value.text }
  fileprivate func list(_ key: String) -> [Node] { self[key]?.value.items ?? [] }
  fileprivate func strings(_ key: String) -> [String] {
    guard let value = self[key]?.value else { return [] }
    return value.text.map { [$0] } ?? value.items?.compactMap(\.text) ?? []
  }
  fileprivate var range: TextRange? {
    guard let items, items.count == 2, let start = Int(items[0].text ?? ""),
      let end = Int(items[1].text ?? "")
    else { return nil }
    return TextRange(start: start, end: end)
  }
}
