import DossierGenerator
import DossierModel
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import DossierIndex
@testable import DossierLibrary

/// What the index notes when it has been brought up to date.
struct `What an index notes` {
  private let folder: TemporaryFolder
  private let path: String
  private let indexed: IndexedDossier

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path(of: "dossier")
    var plan = DossierPlan(documents: 250, seed: 4)
    plan.issues = 60
    (plan.parties, plan.others) = (6, 2)
    try DossierGenerator(plan).write(into: path)
    indexed = try IndexedDossier.open(path, cacheFolder: folder.path(of: "cache")) { _ in }
    guard indexed.update() else { throw FixtureError(message: "\(path) was not indexed") }
  }

  private func keys(_ what: What, _ window: Window, in indexed: IndexedDossier) -> [RowKey] {
    indexed.answer(Question(what, window: window)).rows.map(\.key)
  }

  private func timelines(in indexed: IndexedDossier) -> [What] {
    let frame = indexed.held.withLock { $0.answerer.state.frame }
    return frame.issues.map { .timeline(TimelineScope(issue: $0)) }
  }

  @Test func `finds documents by their places without counting from the start`() throws {
    // What runs uncounted would be counted with what runs next.
    let (all, _) = indexed.counting {
      keys(.documents, Window(anchor: .start, before: 0, after: 300), in: indexed)
    }
    let index = indexed.held.withLock { $0.index }
    #expect(all.count > 2 * DossierIndex.markStride)
    for place in [0, 1, 99, 100, 101, 199, 200, 230, all.count - 1] {
      let window = Window(anchor: .place(place), before: 1, after: 1)
      let near = Array(all[max(0, place - 1)...min(place + 1, all.count - 1)])
      #expect(keys(.documents, window, in: indexed) == near, "at \(place)")
      let around = Window(anchor: .key(all[place]), before: 0, after: 0)
      #expect(indexed.answer(Question(.documents, window: around)).first == place)
      let (_, cost) = try indexed.counting { try index.read { try $0.document(at: place) } }
      #expect(cost.steps < 8 * DossierIndex.markStride, "at \(place): \(cost)")
    }
  }

  @Test func `finds what is said by an actor, or of it, without counting from the start`() throws {
    let (index, frame) = indexed.held.withLock { ($0.index, $0.answerer.state.frame) }
    let whole = Window(anchor: .start, before: 0, after: .max)
    for actor in frame.parties {
      let (all, _) = indexed.counting { keys(.actor(actor), whole, in: indexed) }
      let headings = all.filter { $0.text.split(separator: ":").count == 3 }
      #expect(headings.count > 2 * DossierIndex.voiceStride, "\(actor)")
      _ = indexed.counting {
        for place in stride(from: 0, to: all.count, by: 7) {
          let near = Array(all[max(0, place - 2)...min(place + 3, all.count - 1)])
          let window = Window(anchor: .place(place), before: 2, after: 3)
          #expect(keys(.actor(actor), window, in: indexed) == near, "\(actor) at \(place)")
          let around = Window(anchor: .key(all[place]), before: 0, after: 0)
          #expect(indexed.answer(Question(.actor(actor), window: around)).first == place)
        }
      }
      let number = try #require(frame.number(ofActor: actor))
      let (_, cost) = try indexed.counting {
        try index.read { reader in
          try (reader.voiceRowCount(of: number), reader.voiceStretches(of: number, at: 0...6))
        }
      }
      #expect(cost.steps < 20 * DossierIndex.voiceStride, "\(cost)")
    }
  }

  @Test func `knows the events of an issue without reading what tells of them`() throws {
    let events = indexed.held.withLock { $0.answerer.state.frame.dossier.events }
    let window = Window(anchor: .start, before: 0, after: 0)
    let cited = events.reduce(0) { $0 + $1.statements.count }
    for timeline in timelines(in: indexed) {
      let (_, cost) = indexed.counting { keys(timeline, window, in: indexed) }
      #expect(cost.steps < 1_500 + 6 * events.count, "\(cost) for \(cited) statements")
    }
    #expect(cited > 30)
  }

  @Test func `has every cell of the dossier's own day`() throws {
    let (index, frame) = indexed.held.withLock { ($0.index, $0.answerer.state.frame) }
    func matrix(in indexed: IndexedDossier, asOf day: Day? = nil) -> [DossierModel.Row] {
      indexed.answer(Question(.matrix(frame.topics), day: day)).rows.map(\.row)
    }
    let (noted, cost) = indexed.counting { matrix(in: indexed) }
    let filled = try index.read { reader in
      try frame.topics.indices.reduce(0) { try $0 + reader.cells(of: $1).count }
    }
    #expect(filled > 300)
    #expect(cost.steps < 18 * filled + 20 * frame.topics.count, "\(cost) for \(filled) cells")
    // Cells that say what is not so are worked out by those who ask.
    try index.write { database in
      try database.execute(sql: "UPDATE cell SET day = NULL, shown = 'unclear', origins = 99")
    }
    let other = try IndexedDossier.open(path, cacheFolder: folder.path(of: "cache")) { _ in }
    #expect(matrix(in: other) == noted)
    #expect(other.update())
    let days = try index.write { try Int.fetchAll($0, sql: "SELECT DISTINCT day FROM cell") }
    #expect(days.count == 1)
    #expect(matrix(in: other) == noted)
    #expect(matrix(in: other, asOf: Day("2010-06-01")) != noted)
  }

  @Test func `is found out anew where something was written since`() throws {
    let (index, frame) = indexed.held.withLock { ($0.index, $0.answerer.state.frame) }
    let window = Window(anchor: .percent(60), before: 5, after: 300)
    let questions = [What.documents] + timelines(in: indexed) + frame.parties.map(What.actor)
    let noted = questions.map { keys($0, window, in: indexed) }
    #expect(try index.read { try $0.isNoted })
    try index.note([], frame: frame)
    let finding = Finding(
      path: "events.yaml",
      line: 1,
      column: 1,
      severity: .warning,
      name: "test",
      problem: "something",
      remedy: "nothing"
    )
    try index.note([finding], frame: frame)
    #expect(try !index.read { try $0.isNoted })
    let other = try IndexedDossier.open(path, cacheFolder: folder.path(of: "cache")) { _ in }
    #expect(questions.map { keys($0, window, in: other) } == noted)
    #expect(noted.contains { keys in keys.contains { $0.text.hasPrefix("event:") } })
    #expect(other.update())
    #expect(try index.read { try $0.isNoted })
  }
}
