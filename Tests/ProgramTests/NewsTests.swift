import Foundation
import TerminalDriver
import TestSupport
import Testing

struct `The command news` {
  /// A home, and a copy of the bundled dossier that a test may change.
  private struct Desk {
    let home: TestHome
    let folder: TemporaryFolder
    let path: String

    init() throws {
      home = try TestHome()
      folder = try TemporaryFolder()
      path = try folder.copyDossier()
    }

    func news(
      _ arguments: String...,
      environment changes: [String: String?] = [:]
    ) throws -> ProcessRunner.Outcome {
      try ProcessRunner.run(
        BuiltProducts.path(of: "demarche"),
        ["news", path] + arguments,
        environment: home.environment(changes)
      )
    }

    /// What is new as JSON, where the command ends well and says nothing else.
    func json() throws -> JSON {
      let outcome = try news("--format", "json")
      guard outcome.status == .exited(0), outcome.errors.isEmpty else {
        throw FixtureError(message: "\(outcome)")
      }
      return try JSON(outcome.output)
    }

    /// The names of the files in the state folder.
    var kept: [String] {
      home.folder.fileNames().filter { $0.hasPrefix("state/") }
    }
  }

  @Test(arguments: ["table", "md", "csv", "json"])
  func `says what is new since a day`(format: String) throws {
    try TemporaryFolder.with { folder in
      let path = try ContestedDossier.write(in: folder)
      let text = try Program.output("news", path, "--since", "2031-03-02", "--format", format)
      expectSnapshot(text.replacing("\r\n", with: "\n"), named: "news-since-\(format)")
    }
  }

  @Test func `agrees with statements and positions`() throws {
    let news = try JSON(
      Program.output("news", Program.seeds, "--since", "2025-12-26", "--format", "json")
    )
    let since = try JSON(
      Program.output("statements", Program.seeds, "--since", "2025-12-26", "--format", "json")
    )
    #expect(
      news["statements"].list.map { $0["id"].text }
        == since["statements"].list.map { $0["id"].text }
    )
    func positions(_ arguments: String...) throws -> [String: String] {
      let outcome = try Program.run(
        ["positions", Program.seeds, "--format", "json"] + arguments
      )
      let list = try JSON(outcome.output)["positions"].list
      let named = list.map { position in
        (
          "\(position["party"].text ?? "") \(position["issue"].text ?? "") "
            + (position["option"].text ?? ""),
          "\(position["stance"].text ?? "") \(position["attributedByOthers"].truth ?? false)"
        )
      }
      return Dictionary(named, uniquingKeysWith: { first, _ in first })
    }
    let before = try positions("--as-of", "2025-12-25")
    let after = try positions()
    let differing = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    let moved = news["moved"].list.map { moved in
      "\(moved["party"].text ?? "") \(moved["issue"].text ?? "") \(moved["option"].text ?? "")"
    }
    #expect(!moved.isEmpty)
    #expect(Set(moved) == differing)
    for position in news["moved"].list {
      let statements = Set(position["statements"].texts)
      #expect(!statements.isEmpty)
      #expect(statements.isSubset(of: position["after"]["deciding"].texts))
    }
  }

  @Test func `has everything new the first time, and nothing once it is marked as seen`() throws {
    let desk = try Desk()
    let first = try desk.news()
    #expect(first.output.contains("all of it is new, since nothing is marked as seen yet\n"))
    #expect(first.errors.isEmpty)
    #expect(desk.kept.isEmpty)
    let all = try Program.export()
    let news = try desk.json()
    #expect(news["documents"].list.count == all["documents"].list.count)
    #expect(news["statements"].list.count == all["statements"].list.count)
    #expect(news["moved"].list.count == all["positions"].list.count)
    #expect(try desk.news("--seen").output.hasSuffix("\nMarked as seen.\n"))
    #expect(desk.kept.count == 1)
    let later = try desk.json()
    for part in ["documents", "statements", "moved"] { #expect(later[part].list.isEmpty) }
    #expect(
      try desk.news().output.contains("since you marked it as seen (then as of 2026-01-31)\n")
    )
  }

  @Test func `has new what was added, changed or removed, whatever its date`() throws {
    let desk = try Desk()
    _ = try desk.news("--seen")
    let record = "dossier/documents/001_2748d6b88bc82ad4.yaml"
    // Ukraine's own words on cession now support it, and one statement is gone.
    let text = try desk.folder.text(of: record)
    let parts = text.components(separatedBy: "  - id: ")
    let changed = parts.filter { !$0.hasPrefix("bs-o5xweg\n") }.map { part in
      part.hasPrefix("bs-c5te9k\n")
        ? part.replacingOccurrences(of: "stance: opposes", with: "stance: supports") : part
    }
    try desk.folder.write(changed.joined(separator: "  - id: "), to: record)
    try desk.folder.write(
      "agency: ap\npublished: \"1999-01-01\"\npublished-basis: stated\ntext: none\n",
      to: "dossier/documents/ap-1999.yaml"
    )
    let outcome = try desk.news("--format", "json")
    let news = try JSON(outcome.output)
    #expect(news["documents"].list.map { $0["id"].text } == ["ap-1999"])
    #expect(news["documents"].list.map { $0["what"].text } == ["added"])
    let what = Dictionary(
      news["statements"].list.map { ($0["id"].text, $0["what"].text) },
      uniquingKeysWith: { first, _ in first }
    )
    #expect(what["bs-c5te9k"] == "changed")
    #expect(what["bs-o5xweg"] == "removed")
    let cession = news["moved"].list.first { $0["option"].text == "cede-held" }
    #expect(cession?["before"]["stance"].text == "opposes")
    #expect(cession?["after"]["stance"].text == "supports")
    #expect(cession?["statements"].texts == ["bs-c5te9k"])
    let access = news["moved"].list.first {
      $0["key"].text == "position:ukraine:option:staff-access"
    }
    #expect(access?["before"]["stance"].text == "supports")
  }

  @Test func `sets a damaged state file aside and loses nothing`() throws {
    let desk = try Desk()
    _ = try desk.news("--seen")
    let name = try #require(desk.kept.first)
    for (number, damage) in ["{", "{\"version\": 9}", "\u{1B}[31m"].enumerated() {
      try desk.home.folder.write(damage, to: name)
      let outcome = try desk.news("--seen")
      #expect(outcome.status == .exited(0))
      #expect(outcome.output.contains("all of it is new"))
      #expect(outcome.errors.split(separator: "\n").count == 1)
      #expect(outcome.errors.contains("does not say what you have seen; it is kept as "))
      let aside = name + ".damaged" + (number == 0 ? "" : "-\(number + 1)")
      #expect(try desk.home.folder.text(of: aside) == damage)
      #expect(try desk.json()["statements"].list.isEmpty)
    }
  }

  @Test(arguments: [
    (
      ["XDG_STATE_HOME": nil, "HOME": nil],
      "there is no home to remember in what you have seen; set"
    ),
    (
      ["XDG_STATE_HOME": "/dev/null/state"], "so what you see is not remembered; set XDG_STATE_HOME"
    ),
  ])
  func `works where nothing can be remembered, and says so once`(
    environment: [String: String?],
    complaint: String
  ) throws {
    let desk = try Desk()
    for (arguments, status) in [([], 0), (["--seen"], 2)] as [([String], Int32)] {
      let outcome = try ProcessRunner.run(
        BuiltProducts.path(of: "demarche"),
        ["news", desk.path] + arguments,
        environment: desk.home.environment(environment)
      )
      #expect(outcome.status == .exited(status), "\(outcome)")
      #expect(outcome.output.contains("all of it is new"))
      #expect(!outcome.output.contains("Marked as seen"))
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
      #expect(outcome.errors.contains(complaint))
    }
    let since = try desk.news("--since", "2025-12-26", environment: environment)
    #expect(since.errors.isEmpty)
  }

  @Test(arguments: [
    (["--since", "2025-13-01"], "is invalid for '--since"),
    (["--since", "../2025-12-01"], "--since: ../2025-12-01 has no first day; give a day like"),
    (["--since", "2025-12-01", "--seen"], "--seen marks what you have not seen: use it without"),
    (["--format", "xml"], "is invalid for '--format"),
  ])
  func `refuses what it does not understand`(arguments: [String], complaint: String) throws {
    let outcome = try Program.run(["news", Program.seeds] + arguments)
    #expect(outcome.status == .exited(64))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(complaint), "\(outcome)")
  }
}
