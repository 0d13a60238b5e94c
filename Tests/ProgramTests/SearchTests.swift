import Foundation
import TerminalDriver
import TestSupport
import Testing

struct `The command search` {
  @Test func `prints passages with the place they stand at`() throws {
    let text = try Program.output("search", Program.seeds, "security", "guarantees")
    let lines = text.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
      try #require(parts.count == 4)
      let number = try #require(Int(parts[1]))
      let column = try #require(Int(parts[2]))
      let file = try String(contentsOfFile: String(parts[0]), encoding: .utf8)
      let held = file.components(separatedBy: "\n")[number - 1].unicodeScalars.dropFirst(column - 1)
      let passage = parts[3].dropFirst()
      let start = String(String.UnicodeScalarView(held)).prefix(20).trimmingCharacters(
        in: .whitespaces
      )
      #expect(passage.hasPrefix(start.split(separator: "\n").first ?? ""), "\(line)")
    }
  }

  @Test func `names files as the dossier was named`() throws {
    let outcome = try Program.run(["search", ".", "Zaporizhzhia"], in: Program.seeds)
    #expect(outcome.status == .exited(0))
    #expect(outcome.output.hasPrefix("documents/"))
    let below = try Program.run(["search", "seeds/", "Zaporizhzhia"], in: Repository.root)
    #expect(below.output.hasPrefix("seeds/documents/"))
  }

  @Test func `can put the newest first, in the order of their texts`() throws {
    let best = try Program.output("search", Program.seeds, "ukraine").split(separator: "\n")
    let newest = try Program.output("search", Program.seeds, "--newest", "ukraine")
      .split(separator: "\n")
    #expect(best != newest)
    #expect(best.sorted() == newest.sorted())
    var files: [Substring] = []
    var last = (line: 0, column: 0)
    for line in newest {
      let parts = line.split(separator: ":", maxSplits: 3)
      let place = (line: try #require(Int(parts[1])), column: try #require(Int(parts[2])))
      if files.last != parts[0] { files.append(parts[0]) } else { #expect(last <= place) }
      last = place
    }
    #expect(files.count > 1)
    #expect(Set(files).count == files.count)
  }

  @Test func `finds words in quotes only as they stand`() throws {
    let loose = try Program.output("search", Program.seeds, "guarantees security")
    let strict = try Program.run(["search", Program.seeds, "\"guarantees security\""])
    #expect(!loose.isEmpty)
    #expect(strict.status == .exited(1))
  }

  @Test func `ends with 1 where nothing is found`() throws {
    let outcome = try Program.run(["search", Program.seeds, "qqqzzz"])
    #expect(outcome.status == .exited(1))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == "Nothing in \(Program.seeds) holds all of: qqqzzz\n")
  }

  @Test func `needs words, and a dossier before them`() throws {
    let none = try Program.run(["search", Program.seeds])
    #expect(none.status == .exited(64))
    #expect(none.errors.contains("words"))
    let words = try Program.run(["search", "security", "guarantees"], in: Program.seeds)
    #expect(words.status == .exited(2))
    #expect(words.errors.contains("there is no folder security; name a folder"))
  }
}
