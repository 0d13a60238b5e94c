import TerminalDriver
import TestSupport
import Testing

/// What is new, told from an index that is up to date.
struct `News from the index` {
  private let indexed: IndexedFolder
  private let home: TestHome
  private let cache: String

  init() throws {
    indexed = try IndexedFolder(documents: 12, seed: 11)
    home = try TestHome()
    cache = try indexed.linkedCache()
    try indexed.makeCertain()
  }

  private func news(_ arguments: [String], withIndex isIndexed: Bool = true) throws -> String {
    let changes = isIndexed ? ["XDG_CACHE_HOME": cache] : [:]
    let outcome = try ProcessRunner.run(
      BuiltProducts.path(of: "demarche"),
      ["news", indexed.dossier] + arguments,
      environment: home.environment(changes)
    )
    guard outcome.status == .exited(0) else { throw FixtureError(message: "\(outcome)") }
    return outcome.output + outcome.errors
  }

  private func retitleDocuments() throws {
    try indexed.change("UPDATE document SET title = 'told by the index'")
  }

  @Test func `are those that the files tell`() throws {
    for arguments in [["--since", "2010-01-01"], ["--since", "2019-06-15"], []] {
      for format in ["json", "table"] {
        let arguments = arguments + ["--format", format]
        #expect(try news(arguments) == news(arguments, withIndex: false), "\(arguments)")
      }
    }
    try retitleDocuments()
    #expect(try news([]).contains("told by the index"))
    #expect(try news(["--since", "1990-01-01"]).contains("told by the index"))
  }

  @Test func `are marked as seen as those are`() throws {
    #expect(try news(["--seen"]).hasSuffix("\nMarked as seen.\n"))
    let nothing = try news([], withIndex: false)
    #expect(nothing.contains("No new document\n"))
    #expect(nothing.contains("No new statement\n"))
    #expect(try news([]) == nothing)
  }

  @Test func `come from the files where one of them changed`() throws {
    try retitleDocuments()
    try indexed.folder.write(
      "agency: nobody\npublished: \"1999-01-01\"\npublished-basis: stated\ntext: none\n",
      to: "dossier/documents/new-one.yaml"
    )
    let news = try news([])
    #expect(news.contains("new-one"))
    #expect(!news.contains("told by the index"))
  }
}
