import DossierFiles
import DossierGenerator
@testable import DossierIndex
@testable import DossierLibrary
import DossierModel
import Synchronization
import TestSupport
import Testing

struct `An indexed dossier` {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.copyDossier()
  }

  private func open() throws -> IndexedDossier {
    try IndexedDossier.open(path, cacheFolder: folder.path(of: "cache")) { _ in }
  }

  @Test func `answers as a dossier in memory does`() throws {
    let indexed = try open()
    #expect(indexed.update())
    try Comparison(of: indexed, with: path, seed: 1).expectSame()
  }

  @Test func `answers from what it kept`() throws {
    #expect(try open().update())
    try Comparison(of: try open(), with: path, seed: 2).expectSame()
  }

  @Test func `fills every cell of the matrix by the rule`() throws {
    let indexed = try open()
    #expect(indexed.update())
    let dossier = try DossierFolder(path: path).read().dossier
    AnsweringConformance(answering: indexed, dossier: dossier, texts: [:]).checkMatrix()
  }

  @Test func `lists documents, their lineage and what each actor says`() throws {
    let indexed = try open()
    #expect(indexed.update())
    let dossier = try DossierFolder(path: path).read().dossier
    let conformance = AnsweringConformance(answering: indexed, dossier: dossier, texts: [:])
    conformance.checkDocumentList()
    conformance.checkLineage()
    conformance.checkActors()
  }

  @Test func `puts statements in time order, and tells what moved and was reworded`() throws {
    let indexed = try open()
    #expect(indexed.update())
    let dossier = try DossierFolder(path: path).read().dossier
    let conformance = AnsweringConformance(answering: indexed, dossier: dossier, texts: [:])
    conformance.checkTimelines()
    conformance.checkMoved()
    conformance.checkDocumentPairs()
    for scope in conformance.timelines.prefix(8) {
      conformance.checkWindows(of: .timeline(scope))
      if !conformance.rows(.timeline(scope)).isEmpty {
        conformance.checkMatches("talks", in: .timeline(scope), mayBeNowhere: true)
      }
    }
  }

  @Test func `hides by a filter what a dossier in memory hides`() throws {
    let indexed = try open()
    #expect(indexed.update())
    try Comparison(of: indexed, with: path, seed: 4).expectSameUnderFilters()
    let many = folder.path(of: "many")
    try DossierGenerator(DossierPlan(documents: 48, seed: 5)).write(into: many)
    let generated = try IndexedDossier.open(many, cacheFolder: folder.path(of: "cache")) { _ in }
    #expect(generated.update())
    try Comparison(of: generated, with: many, seed: 5).expectSameUnderFilters()
  }

  @Test func `stays in place when every record is written anew`() throws {
    let many = folder.path(of: "many")
    let generator = DossierGenerator(DossierPlan(documents: 60, seed: 3))
    try generator.write(into: many)
    let indexed = try IndexedDossier.open(many, cacheFolder: folder.path(of: "cache")) { _ in }
    #expect(indexed.update())
    let index = indexed.held.withLock { $0.index }
    for record in (0..<60).map({ generator.recordPath(ofDocument: $0) }) {
      let text = try folder.text(of: "many/" + record)
      try folder.write(text + "# read again\n", to: "many/" + record)
    }
    #expect(indexed.update())
    #expect(indexed.held.withLock { $0.index } === index, "its numbers were not used up")
    try Comparison(of: indexed, with: many, seed: 3).expectSame()
  }

  @Test func `is laid out for many records where there are many`() throws {
    for (count, page) in [(500, 4_096), (501, Schema.largePage)] {
      let many = folder.path(of: "many-\(count)")
      try folder.write("format: 1\ntitle: \"Many\"\n", to: "many-\(count)/dossier.yaml")
      for number in 1...count {
        try folder.write("text: none\n", to: "many-\(count)/documents/d\(number).yaml")
      }
      let cache = folder.path(of: "cache")
      let indexed = try IndexedDossier.open(many, cacheFolder: cache) { _ in }
      #expect(indexed.update())
      #expect(indexed.answer(Question(.documents)).total == .exactly(count))
      let index = indexed.held.withLock { $0.index }
      var size = 0
      try index.withWriter { size = try Schema.pageSize(of: $0) }
      #expect(size == page)
    }
  }

  @Test func `leaves no long log behind, which the next start would have to read`() throws {
    let many = folder.path(of: "many")
    try DossierGenerator(DossierPlan(documents: 60, seed: 3)).write(into: many)
    let cache = folder.path(of: "cache")
    let indexed = try IndexedDossier.open(many, cacheFolder: cache) { _ in }
    #expect(indexed.update())
    let index = indexed.held.withLock { $0.index }
    let path = try #require(index.path)
    #expect(try #require(FileIdentity.size(ofFileAt: path)) > DossierIndex.fewLogged)
    #expect(try #require(FileIdentity.size(ofFileAt: path + "-wal")) <= DossierIndex.fewLogged)
  }
}
