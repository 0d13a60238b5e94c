import DossierGenerator
import DossierLibrary
import DossierModel
import TestSupport
import Testing

struct `An index that follows random edits` {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path(of: "dossier")
  }

  private func open() throws -> IndexedDossier {
    try IndexedDossier.open(path, cacheFolder: folder.path(of: "cache")) { _ in }
  }

  @Test(arguments: UInt64(1)...2)
  func `says what the files say`(seed: UInt64) throws {
    try DossierGenerator(DossierPlan(documents: 12, seed: seed)).write(into: path)
    var edits = RandomEdits(of: path, seed: seed)
    var indexed = try open()
    var told = ["seed \(seed)"]
    for round in 1...8 {
      for _ in 0..<(round.isMultiple(of: 4) ? 3 : 1) { told.append(try edits.edit()) }
      if round.isMultiple(of: 3) { indexed = try open() }
      #expect(indexed.update())
      let comparison = try Comparison(of: indexed, with: path, seed: seed &* 100 &+ UInt64(round))
      // Which item of a cycle is told, and set aside, may differ.
      guard comparison.findings.allSatisfy({ $0.name != "cycle" }) else {
        #expect(Self.names(of: indexed).contains("cycle"), "\(told)")
        try edits.restoreAll()
        continue
      }
      if comparison.hasDoubleFaults {
        try edits.restoreAll()
        continue
      }
      comparison.expectSame(told.joined(separator: "\n"))
    }
  }

  private static func names(of indexed: IndexedDossier) -> [String] {
    indexed.answer(Question(.findings)).rows.compactMap { row in
      if case .finding(let finding) = row.row { finding.name } else { nil }
    }
  }
}
