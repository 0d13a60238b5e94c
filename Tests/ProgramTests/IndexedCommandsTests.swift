import DossierGenerator
import DossierModel
import TerminalDriver
import TestSupport
import Testing

/// What the commands print, told from an index that is up to date.
struct `Commands that ask the index` {
  private static let plan = DossierPlan(documents: 40, seed: 13)

  private let indexed: IndexedFolder
  private let home: TestHome
  private let cache: String

  init() throws {
    indexed = try IndexedFolder(documents: Self.plan.documents, seed: Self.plan.seed)
    home = try TestHome()
    cache = try indexed.linkedCache()
    try indexed.makeCertain()
  }

  private func output(_ arguments: [String], withIndex isIndexed: Bool) throws -> String {
    let outcome = try ProcessRunner.run(
      BuiltProducts.path(of: "demarche"),
      [arguments[0], indexed.dossier] + arguments.dropFirst(),
      environment: home.environment(isIndexed ? ["XDG_CACHE_HOME": cache] : [:])
    )
    return "\(outcome.status)\n" + outcome.output + outcome.errors
  }

  private func expectSame(_ arguments: [String]) throws {
    let told = try output(arguments, withIndex: true)
    let read = try output(arguments, withIndex: false)
    #expect(told == read, "\(arguments)")
  }

  @Test func `print what the files say`() throws {
    let generator = DossierGenerator(Self.plan)
    let party = try #require(generator.truth.positions.first?.party.text)
    for search in generator.truth.searches {
      for query in search.queries.prefix(1) {
        try expectSame(["search", query])
        try expectSame(["search", "--newest", query])
      }
    }
    for format in ["table", "csv", "md", "json"] {
      try expectSame(["positions", "--format", format])
      try expectSame(["positions", "--as-of", "2015", "--party", party, "--format", format])
      try expectSame(["statements", "--stance", "opposes", "--format", format])
    }
    try expectSame(["positions", "--why"])
    try expectSame(["statements", "--origin", "nowhere"])
    try expectSame(["statements", "--issue", party])
    try expectSame(["brief"])
    try expectSame(["brief", "--format", "text", "--as-of", "2015-06"])
  }

  @Test func `ask the index where it is up to date, and else read the files`() throws {
    try indexed.change("UPDATE statement SET quote = 'told by the index'")
    #expect(try output(["statements"], withIndex: true).contains("told by the index"))
    #expect(try output(["positions", "--why"], withIndex: true).contains("told by the index"))
    #expect(try output(["brief"], withIndex: true).contains("told by the index"))
    try indexed.change("UPDATE document SET outlet = 'nobody-known'")
    let word = DossierGenerator(Self.plan).truth.searches[0].queries[0]
    #expect(try output(["search", word], withIndex: true).contains("nobody-known"))
    try indexed.folder.write(
      "agency: nobody\npublished: \"1999-01-01\"\npublished-basis: stated\ntext: none\n",
      to: "dossier/documents/new-one.yaml"
    )
    for arguments in [["statements"], ["positions", "--why"], ["brief"], ["search", word]] {
      let output = try output(arguments, withIndex: true)
      #expect(!output.contains("told by the index") && !output.contains("nobody-known"))
    }
  }
}
