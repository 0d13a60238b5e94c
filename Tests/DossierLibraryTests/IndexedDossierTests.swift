@testable import DossierLibrary
import DossierModel
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
    try Comparison(of: indexed, with: try DossierLibrary.open(path)).expectEverySame()
  }

  @Test func `answers from what it kept`() throws {
    #expect(try open().update())
    let again = try open()
    try Comparison(of: again, with: try DossierLibrary.open(path)).expectEverySame()
  }
}

/// Holds an indexed dossier against one in memory.
struct Comparison {
  private let indexed: any Answering
  private let memory: DossierLibrary

  init(of indexed: any Answering, with memory: DossierLibrary) {
    self.indexed = indexed
    self.memory = memory
  }

  private var conformance: AnsweringConformance {
    AnsweringConformance(answering: indexed, dossier: memory.dossier, texts: [:])
  }

  /// Every question there is, at several days, whole and in windows.
  func expectEverySame() throws {
    let days = [nil, Day("2025-12-27"), Day("2025-06-01"), Day("2100-01-01")]
    for what in conformance.everyWhat {
      for day in days { expectSame(Question(what, day: day)) }
      let all = memory.answer(Question(what)).rows
      guard all.count > 1 else { continue }
      for place in Set([0, all.count / 3, all.count - 1]) {
        for (before, after) in [(0, 0), (2, 3), (60, 60)] {
          for anchor in [
            Window.Anchor.key(all[place].key), .place(place), .start, .end, .percent(40),
          ] {
            expectSame(Question(what, window: Window(anchor: anchor, before: before, after: after)))
          }
        }
      }
    }
  }

  /// The same rows under the same keys; a place may be unknown, but not another one.
  func expectSame(_ question: Question) {
    let expected = memory.answer(question)
    let answer = indexed.answer(question)
    guard
      answer.rows != expected.rows || answer.anchored != expected.anchored
        || answer.total != expected.total || (answer.first != nil && answer.first != expected.first)
    else { return }
    let pairs = zip(answer.rows, expected.rows).enumerated().first { $1.0 != $1.1 }
    Issue.record(
      """
      \(question)
      rows \(answer.rows.count), not \(expected.rows.count); first \(answer.first as Int?), not \
      \(expected.first as Int?); anchored \(answer.anchored?.text ?? "-"), not \
      \(expected.anchored?.text ?? "-"); total \(answer.total), not \(expected.total)
      row \(pairs.map { "\($0.offset):\n\($0.element.0)\nnot\n\($0.element.1)" } ?? "-")
      """
    )
  }
}
