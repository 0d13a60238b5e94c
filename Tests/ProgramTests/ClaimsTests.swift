import Foundation
import TestSupport
import Testing

/// What the bundled texts do not say, and the dossier must not claim.
struct `The bundled dossier` {
  private func claims() throws -> Claims {
    Claims(try JSON(Program.output("export", Program.seeds, "--format", "json")))
  }

  @Test(arguments: Claims.Rule.allCases)
  func `does not claim`(_ rule: Claims.Rule) throws {
    #expect(try claims().breaches(of: rule) == [])
  }

  /// The options on territory that more than one origin carries, with their statements.
  ///
  /// None: AP's report, TASR's and 004 each speak of options of their own.
  private static let carriedTwice: [String: [String]] = [:]

  @Test func `counts no two origins for a territorial option but the listed ones`() throws {
    #expect(try claims().carriedTwice(under: "territory") == Self.carriedTwice)
  }

  /// A change of a record that claims what the texts do not say.
  struct Forgery: Sendable, CustomTestStringConvertible {
    let rule: Claims.Rule?
    let document: String
    let statement: String
    let old: String
    let new: String

    var testDescription: String { "\(statement) \(new)" }
  }

  private static let forgeries = [
    Forgery(
      rule: .unitedStates,
      document: "003_3c3671ea3a800da7",
      statement: "xc-y18zym",
      old: "status: unresolved",
      new: "party: united-states\n    stance: supports"
    ),
    Forgery(
      rule: .army,
      document: "003_3c3671ea3a800da7",
      statement: "xc-y18zym",
      old: "status: unresolved",
      new: "party: russia\n    stance: supports"
    ),
    Forgery(
      rule: .army,
      document: "003_3c3671ea3a800da7",
      statement: "xc-y18zym",
      old: "speaker: cnn-source",
      new: "speaker: putin"
    ),
    Forgery(
      rule: .russia,
      document: "001_2748d6b88bc82ad4",
      statement: "bs-v4mda3",
      old: "option: continue-dialogue",
      new: "option: joint-access-three\n    party: russia\n    stance: supports"
    ),
    Forgery(
      rule: .opinion,
      document: "002_de3578db003816b6",
      statement: "xb-rn00c0",
      old: "mode: opinion",
      new: "mode: narrated"
    ),
    Forgery(
      rule: .publicView,
      document: "004_4513ffad51d009ea",
      statement: "xd-6e70s2",
      old: "party: ukrainian-public",
      new: "party: ukraine"
    ),
    Forgery(
      rule: nil,
      document: "004_4513ffad51d009ea",
      statement: "xd-u03e7l",
      old: "option: cede-donetsk",
      new: "option: cede-held"
    ),
  ]

  @Test(arguments: forgeries)
  func `would be caught at`(_ forgery: Forgery) throws {
    try TemporaryFolder.with { folder in
      try folder.copyDossier(as: "d")
      let record = "d/documents/\(forgery.document).yaml"
      var items = try folder.text(of: record).components(separatedBy: "  - id: ")
      let index = try #require(items.firstIndex { $0.hasPrefix(forgery.statement + "\n") })
      #expect(items[index].contains(forgery.old))
      items[index] = items[index].replacing(forgery.old, with: forgery.new)
      try folder.write(items.joined(separator: "  - id: "), to: record)
      let claims = Claims(try JSON(Program.output("export", folder.path(of: "d"))))
      if let rule = forgery.rule {
        #expect(claims.breaches(of: rule) != [])
      } else {
        #expect(try claims.carriedTwice(under: "territory") != Self.carriedTwice)
      }
    }
  }
}
