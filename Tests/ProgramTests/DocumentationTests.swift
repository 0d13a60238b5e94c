import Foundation
import TerminalDriver
import TestSupport
import Testing
import Workbench

/// What the documents say of the program.
struct `The documentation` {
  /// The keys that lead to the README's picture: staff access to the plant.
  private static let keys = "8j\r3j\r"

  @Test func `shows the screen as it is`() throws {
    let session = try TmuxSession(
      program: try BuiltProducts.path(of: "demarche"),
      arguments: [Repository.path(of: "seeds")]
    )
    try session.waitFor(text: "Aims of a settlement")
    try session.sendLiteral(Self.keys)
    let screen = try session.waitUntil("the stances on staff access") { screen in
      screen.contains("[Zaporizhzhia plant › Staff access]") && screen.contains("not counted twice")
    }
    let path = Repository.path(of: "README.md")
    let readme = try String(contentsOfFile: path, encoding: .utf8)
    let parts = readme.components(separatedBy: "```\n")
    try #require(parts.count > 2)
    let picture = screen.hasSuffix("\n") ? screen : screen + "\n"
    if ProcessInfo.processInfo.environment["RECORD_SCREENS"] != nil, parts[1] != picture {
      var recorded = parts
      recorded[1] = picture
      try recorded.joined(separator: "```\n").write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded the README's picture; look at it and run again")
    } else {
      #expect(parts[1] == picture, "README.md shows another screen; RECORD_SCREENS=1 records it")
    }
  }

  @Test func `lists the keys as the table of commands has them`() throws {
    let page = try String(contentsOfFile: Repository.path(of: "docs/keys.md"), encoding: .utf8)
    #expect(
      page == KeyReference.markdown,
      "docs/keys.md is stale: demarche keys --format md > docs/keys.md"
    )
  }
}
