import DossierGenerator
import Foundation
import TestSupport
import Testing

@testable import demarche_bench

struct `A dossier to be measured` {
  @Test func `is a copy of the bundled one`() throws {
    try TemporaryFolder.with { folder in
      let dossier = try BenchDossier(
        copying: Repository.path(of: "seeds"),
        title: "Ending",
        to: folder.path(of: "copy")
      )
      #expect(dossier.sizes[0] == 9)
      #expect(dossier.sizes[1] == 5)
      #expect(dossier.sizes[3] == 161)
      for kind in BenchDossier.searchKinds { #expect(dossier.searches[kind] != nil) }
    }
  }

  @Test func `or generated, and can be changed`() throws {
    try TemporaryFolder.with { folder in
      let dossier = try BenchDossier(documents: 20, seed: 1, to: folder.path(of: "made"))
      for kind in BenchDossier.searchKinds { #expect(dossier.searches[kind] != nil) }
      #expect(try dossier.change(0) == 0)
      let before = try dossier.records.map { try folder.text(of: "made/\($0)") }
      #expect(try dossier.change(3) == 3)
      let after = try dossier.records.map { try folder.text(of: "made/\($0)") }
      #expect(zip(before, after).count { $0 != $1 } == 3)
      #expect(try dossier.change(1000) == 20)
    }
  }

  @Test func `has rows to move through in every view`() throws {
    try TemporaryFolder.with { folder in
      let dossier = try BenchDossier(
        copying: Repository.path(of: "seeds"),
        title: "Ending",
        to: folder.path(of: "copy")
      )
      let word = try #require(dossier.searches["common"])
      let measurer = Measurer(
        subject: .demarche(
          program: try BuiltProducts.path(of: "demarche"),
          dossier: dossier.path,
          title: dossier.title,
          word: word
        ),
        workplace: try Workplace(),
        starts: 1,
        keys: ProgramKeys.moves.count,
        pace: .slow
      )
      let views = ProgramKeys.views(word: word)
      for view in views where ["timeline", "compare", "article"].contains(view.name) {
        let walk = Subject.Walk(name: view.name, setup: view.setup, keys: ProgramKeys.moves)
        let walked = try measurer.walk(walk)
        #expect(walked.times.values.count * 10 >= ProgramKeys.moves.count * 9, "\(view.name)")
      }
    }
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")])
  func `has numbers that can be read`(number: Int, text: String) {
    #expect(BenchDossier.grouped(number) == text)
  }
}
