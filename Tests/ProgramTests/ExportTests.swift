import Foundation
import TestSupport
import Testing

struct `The export` {
  private func exported() throws -> JSON {
    try Program.export()
  }

  /// A second reader: the code points of a UTF-8 file, from its bytes.
  private func codePoints(of bytes: [UInt8]) -> [[UInt8]] {
    var points: [[UInt8]] = []
    for byte in bytes {
      if byte & 0xC0 == 0x80, !points.isEmpty {
        points[points.count - 1].append(byte)
      } else {
        points.append([byte])
      }
    }
    return points
  }

  @Test func `has every quote at its code points`() throws {
    let json = try exported()
    var texts: [String: [[UInt8]]] = [:]
    for document in json["documents"].list {
      guard let id = document["id"].text, let file = document["file"].text else { continue }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(Program.seeds)/\(file)"))
      texts[id] = codePoints(of: Array(bytes))
      #expect(document["characters"].number == texts[id]?.count, "\(id)")
    }
    #expect(texts.count == 5)
    let statements = json["statements"].list
    #expect(statements.count > 100)
    for statement in statements {
      let id = statement["id"].text ?? ""
      let text = try #require(statement["document"].text.flatMap { texts[$0] }, "\(id)")
      let start = try #require(statement["start"].number)
      let end = try #require(statement["end"].number)
      let held = text[start..<end].flatMap(\.self)
      #expect(held == Array((statement["quote"].text ?? "").utf8), "\(id)")
    }
  }

  /// The documented members of each object, and those that must be there.
  private static let shapes: [String: (all: Set<String>, always: Set<String>)] = [
    "actors": (
      ["id", "name", "names", "kind", "party", "role"], ["id", "name", "names", "kind"]
    ),
    "issues": (["id", "under", "title", "question", "options"], ["id", "title", "options"]),
    "documents": (
      [
        "id", "file", "sha256", "title", "outlet", "agency", "url", "retrieved", "published",
        "publishedBasis", "language", "derivesFrom", "boilerplate", "characters",
      ],
      ["id", "derivesFrom", "boilerplate"]
    ),
    "statements": (
      [
        "id", "document", "start", "end", "quote", "omit", "cue", "speaker", "via", "from", "mode",
        "parties", "issues", "options", "stance", "status", "condition", "conditionOption", "when",
        "repeats", "counts", "note", "translation", "coder",
      ],
      ["id", "document", "start", "end", "quote", "mode", "parties", "issues", "options", "counts"]
    ),
    "positions": (
      [
        "party", "issue", "option", "stance", "asOf", "day", "undated", "attributedByOthers",
        "statements", "deciding", "origins", "others",
      ],
      [
        "party", "issue", "stance", "undated", "attributedByOthers", "statements", "deciding",
        "origins",
      ]
    ),
    "assessments": (["id", "party", "issue", "summary", "statements"], ["id", "party", "issue"]),
    "events": (["id", "title", "when", "place", "participants", "statements"], ["id", "title"]),
  ]

  @Test func `has the documented shape`() throws {
    let json = try exported()
    #expect(json.names == Set(Self.shapes.keys).union(["format", "version", "dossier"]))
    #expect(json["format"].text == "demarche-dossier")
    #expect(json["version"].number == 1)
    #expect(json["dossier"].names == ["title", "summary", "parties", "others", "asOf"])
    for (name, shape) in Self.shapes {
      for object in json[name].list {
        #expect(object.names.isSubset(of: shape.all), "\(name) \(object.names)")
        #expect(object.names.isSuperset(of: shape.always), "\(name) \(object.names)")
      }
    }
    for document in json["documents"].list {
      let ofText: Set = ["file", "sha256", "characters"]
      #expect([0, 3].contains(document.names.intersection(ofText).count))
      for source in document["derivesFrom"].list {
        #expect(source.names == ["record", "as", "basis"])
      }
      for part in document["boilerplate"].list { #expect(part.names == ["start", "end", "what"]) }
    }
    for issue in json["issues"].list {
      for option in issue["options"].list { #expect(option.names == ["id", "text"]) }
    }
  }

  @Test func `says which statements count and which issues they are on`() throws {
    let statements = try exported()["statements"].list
    for statement in statements {
      let id = statement["id"].text ?? ""
      #expect(!statement["issues"].texts.isEmpty, "\(id)")
      if statement["mode"].text == "opinion" || !statement["repeats"].isAbsent {
        #expect(statement["counts"].truth == false, "\(id)")
      }
    }
    #expect(statements.contains { $0["counts"].truth == true })
  }

  @Test func `names positions by what the export holds`() throws {
    let json = try exported()
    let statements = Set(json["statements"].list.compactMap { $0["id"].text })
    let documents = Set(json["documents"].list.compactMap { $0["id"].text })
    let issues = Set(json["issues"].list.compactMap { $0["id"].text })
    let options = Set(
      json["issues"].list.flatMap { $0["options"].list.compactMap { $0["id"].text } }
    )
    #expect(!json["positions"].list.isEmpty)
    for position in json["positions"].list {
      let all = position["statements"].texts
      #expect(statements.isSuperset(of: all))
      #expect(!position["deciding"].texts.isEmpty)
      #expect(Set(all).isSuperset(of: position["deciding"].texts))
      #expect(documents.isSuperset(of: position["origins"].texts))
      #expect(position["issue"].text.map(issues.contains) == true)
      #expect(position["option"].text.map(options.contains) ?? true)
      #expect(position["asOf"].text == json["dossier"]["asOf"].text)
      #expect(position["day"].isAbsent == position["undated"].truth)
    }
  }

  @Test func `is the same every time`() throws {
    let first = try Program.output("export", Program.seeds)
    #expect(try Program.output("export", Program.seeds) == first)
    #expect(first.hasPrefix("{\n  \"format\": \"demarche-dossier\",\n  \"version\": 1,\n"))
    #expect(first.hasSuffix("\n}\n"))
  }
}
