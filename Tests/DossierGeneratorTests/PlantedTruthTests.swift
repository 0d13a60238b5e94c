import DossierGenerator
import DossierLibrary
import DossierModel
import Testing

/// What was planted, held against what the library answers, from memory and from the index: the one was
/// decided on before there were words, the other is read from the words.
struct `What was planted` {
  /// Searches go through every text, which takes long in a debug build.
  private static let small: [(documents: Int, seed: UInt64)] = [
    (10, 1), (10, 2), (10, 3), (100, 4),
  ]

  @Test(arguments: small + [(100, 5), (300, 6)])
  func `is what memory answers`(documents: Int, seed: UInt64) throws {
    try check(try GeneratedDossier(documents: documents, seed: seed))
  }

  @Test(arguments: small)
  func `is what the index answers`(documents: Int, seed: UInt64) throws {
    try check(try GeneratedDossier(documents: documents, seed: seed, answeredBy: .index))
  }

  @Test(arguments: small, GeneratedDossier.Answerer.allCases)
  func `is what searches find`(
    plan: (documents: Int, seed: UInt64),
    answerer: GeneratedDossier.Answerer
  ) throws {
    checkSearches(
      of: try GeneratedDossier(documents: plan.documents, seed: plan.seed, answeredBy: answerer)
    )
  }

  private func check(_ dossier: GeneratedDossier) throws {
    for finding in dossier.rows(.findings).prefix(5) { Issue.record("\(finding)") }
    try checkSummary(of: dossier)
    checkPositions(of: dossier)
    checkCounts(of: dossier)
    checkOrigins(of: dossier)
  }

  private func checkSummary(of dossier: GeneratedDossier) throws {
    guard case .summary(let summary) = try #require(dossier.rows(.summary).first) else { return }
    #expect(summary.title == dossier.truth.title)
    #expect(summary.day == dossier.truth.day)
    #expect(summary.documentCount == dossier.truth.textCount)
    #expect(summary.statementCount == dossier.truth.statementCount)
    #expect(summary.errorCount == 0)
    #expect(summary.warningCount == 0)
  }

  private struct Cell: Hashable {
    let party: ActorID
    let topic: Topic
  }

  private func checkPositions(of dossier: GeneratedDossier) {
    var positions: [Cell: Position] = [:]
    for case .position(let row) in dossier.rows(.positions) {
      positions[Cell(party: row.party.id, topic: row.topic)] = row.position
    }
    for planted in dossier.truth.positions {
      let cell = Cell(party: planted.party, topic: planted.topic)
      guard let position = positions.removeValue(forKey: cell) else {
        #expect(planted.evidence.isEmpty, "\(cell)")
        continue
      }
      let isSame =
        position.shown == planted.shown
        && position.isAttributedByOthers == planted.isAttributedByOthers
        && position.isUndated == planted.isUndated && position.span == planted.span
        && position.origins == planted.origins
        && position.deciding.sorted() == planted.deciding
        && position.evidence.sorted() == planted.evidence
        && position.others?.shown == planted.others?.shown
        && position.others?.span == planted.others?.span
      #expect(isSame, "planted \(planted), derived \(position)")
    }
    #expect(positions.isEmpty, "positions that nobody planted")
  }

  private func checkCounts(of dossier: GeneratedDossier) {
    var counts: [IssueID: Int] = [:]
    for case .issue(let row) in dossier.rows(.issues) { counts[row.id] = row.statementCount }
    #expect(counts.count == dossier.truth.counts.count)
    for planted in dossier.truth.counts {
      #expect(counts[planted.issue] == planted.statements, "\(planted.issue)")
    }
  }

  private func checkOrigins(of dossier: GeneratedDossier) {
    let read = dossier.statements().map { row in
      PlantedOrigin(
        statement: row.statement.id,
        document: row.statement.document,
        origin: row.origin,
        repeats: row.statement.repeats
      )
    }
    #expect(Set(read) == Set(dossier.truth.origins))
    #expect(read.count == dossier.truth.origins.count)
  }

  private func checkSearches(of dossier: GeneratedDossier) {
    for planted in dossier.truth.searches {
      for query in planted.queries {
        var hits: [HitRow] = []
        for case .hit(let hit) in dossier.rows(.search(query, .best)) { hits.append(hit) }
        let comment = Comment(rawValue: "\(planted.name): \(query)")
        let first = hits.prefix(planted.documents.count).map(\.document)
        #expect(Set(first) == Set(planted.documents), comment)
        let rest = hits.dropFirst(planted.documents.count).map(\.document)
        #expect(Set(rest) == Set(planted.scattered), comment)
        #expect(hits.compactMap(\.statement).sorted() == planted.statements, comment)
      }
    }
  }
}
