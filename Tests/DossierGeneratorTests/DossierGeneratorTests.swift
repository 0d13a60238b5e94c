import DossierGenerator
import DossierLibrary
import DossierModel
import Foundation
import TestSupport
import Testing

struct `A generated dossier` {
  private func text(of generator: DossierGenerator) -> [DossierFile] {
    generator.topLevelFiles
      + (0..<generator.plan.documents).flatMap { generator.files(ofDocument: $0) }
  }

  @Test func `is the same to the byte for the same seed`() {
    let plan = DossierPlan(documents: 40, seed: 7)
    let files = text(of: DossierGenerator(plan))
    #expect(files == text(of: DossierGenerator(plan)))
    #expect(DossierGenerator(plan).truth == DossierGenerator(plan).truth)
    let others = text(of: DossierGenerator(DossierPlan(documents: 40, seed: 8)))
    #expect(Set(files.map(\.text)).intersection(others.map(\.text)).count <= 1)
  }

  @Test func `makes each document by itself`() {
    let generator = DossierGenerator(DossierPlan(documents: 40, seed: 9))
    let forwards = (0..<40).map { generator.files(ofDocument: $0) }
    let backwards = (0..<40).reversed().map { generator.files(ofDocument: $0) }
    #expect(forwards == backwards.reversed())
  }

  @Test(arguments: [(10, 10, 3), (1000, 200, 19), (10_000, 2000, 60), (100_000, 2000, 60)])
  func `has issues and parties as its size demands`(documents: Int, issues: Int, parties: Int) {
    let plan = DossierPlan(documents: documents)
    #expect(plan.issues == issues)
    #expect(plan.parties == parties)
  }

  @Test func `is in the one layout`() throws {
    let dossier = try GeneratedDossier(documents: 60, seed: 11)
    #expect(try DossierLibrary.fix(dossier.folder.path(of: "dossier")) == [])
  }

  @Test(arguments: [3000])
  func `has at most a few hundred files in a folder`(documents: Int) {
    let generator = DossierGenerator(DossierPlan(documents: documents, seed: 1))
    let folders = (0..<documents).map { number in
      generator.recordPath(ofDocument: number).split(separator: "/").dropLast().joined(
        separator: "/"
      )
    }
    // Each record has a text beside it at most.
    let most = Dictionary(grouping: folders, by: \.self).values.map(\.count).max() ?? 0
    #expect(most * 2 <= 400)
  }

  @Test func `is told as JSON that can be read`() throws {
    let truth = DossierGenerator(DossierPlan(documents: 30, seed: 5)).truth
    let json = try JSONSerialization.jsonObject(with: Data(truth.json.utf8)) as? [String: Any]
    #expect(json?["title"] as? String == truth.title)
    for (key, count) in [
      ("positions", truth.positions.count), ("counts", truth.counts.count),
      ("origins", truth.origins.count), ("searches", truth.searches.count),
    ] {
      #expect((json?[key] as? [[String: Any]])?.count == count, "\(key)")
    }
  }
}
