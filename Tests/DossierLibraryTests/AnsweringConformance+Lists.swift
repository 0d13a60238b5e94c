import DossierModel
import Testing

extension AnsweringConformance {
  /// Every document is listed once, the last publication first, with its statements and its origin.
  func checkDocumentList() {
    let listed = rows(.documents).compactMap { row in
      if case .document(let row) = row.row { row } else { nil }
    }
    #expect(Set(listed.map(\.document.id)) == Set(dossier.documents.map(\.id)))
    #expect(listed.count == dossier.documents.count)
    for (newer, older) in zip(listed, listed.dropFirst()) {
      let days = [newer, older].map { $0.document.published.flatMap { $0.last ?? $0.first } }
      if let later = days[1] {
        #expect(days[0].map { $0 >= later } == true, "\(newer.name) before \(older.name)")
      }
      if days[0] == days[1] { #expect(newer.document.id < older.document.id) }
    }
    for row in listed {
      let id = row.document.id
      let coded = statements(in: id)
      #expect(row.statements == coded.map(\.id))
      #expect((row.originName == nil) == (dossier.root(of: id) == id))
      let quotes = rows(.quotes(.document(id))).compactMap(Self.quote)
      #expect(quotes.filter { $0.standing != .setAside }.map(\.coded) == coded)
    }
  }

  private func statements(in id: DocumentID) -> [Statement] {
    dossier.statements.filter { $0.document == id }
      .sorted { ($0.range, $0.id) < ($1.range, $1.id) }
  }

  /// A lineage leads from the end of each source down to the document and on to those that derive from
  /// it, and counts what they say alike.
  func checkLineage() {
    for document in dossier.documents {
      let lineage = rows(.lineage(document.id)).compactMap { row in
        if case .lineage(let row) = row.row { row } else { nil }
      }
      let shown = Set(lineage.map(\.record.document.id))
      #expect(lineage.contains { $0.isAsked && $0.record.document.id == document.id })
      #expect(lineage.allSatisfy { $0.isAsked == ($0.record.document.id == document.id) })
      #expect(shown.isSuperset(of: document.derivesFrom.map(\.record)))
      let derived = dossier.documents.filter { other in
        other.derivesFrom.contains { $0.record == document.id }
      }
      #expect(shown.isSuperset(of: derived.map(\.id)))
      for (place, row) in lineage.enumerated() {
        let above = lineage[..<place].last { $0.depth < row.depth }
        #expect(row.depth == (above.map { $0.depth + 1 } ?? 0))
        #expect(row.derivation?.record == above?.record.document.id)
        let id = row.record.document.id
        guard id != document.id else {
          #expect(row.repeatCount == statements(in: id).count { $0.repeats != nil })
          continue
        }
        let pairs = rows(.documentPair(document.id, id)).count { row in
          if case .pair(let pair) = row.row { pair.left != nil && pair.right != nil } else { false }
        }
        #expect(row.repeatCount == pairs, "\(id) in \(document.id)")
      }
    }
  }

  private func original(_ statement: Statement) -> StatementID {
    var seen: Set<StatementID> = [statement.id]
    var current = statement
    while let id = current.repeats, seen.insert(id).inserted, let next = dossier.statement(id) {
      current = next
    }
    return current.id
  }

  /// Everyone is listed, the parties first; an actor's quotes are those that a filter of speakers lets
  /// through, what others say of it those that name it as party and are not its own.
  func checkActors() {
    let actors = rows(.actors).compactMap { row in
      if case .actor(let row) = row.row { row } else { nil }
    }
    #expect(Set(actors.map(\.actor.id)) == Set(dossier.actors.map(\.id)))
    let first = dossier.partiesAndOthers
    #expect(Array(actors.map(\.actor.id).prefix(first.count)) == first)
    for actor in actors {
      let id = actor.actor.id
      #expect(actor.speakers.map(\.id) == dossier.actors.filter { $0.party == id }.map(\.id))
      var own = Filter()
      own.speakers = [id]
      let said = dossier.statements.filter { dossier.passes($0, own) }
      let told = dossier.statements.filter {
        $0.parties.contains(id) && !dossier.passes($0, own)
      }
      #expect(utterances(of: id, .own) == expected(said), "said by \(id)")
      #expect(utterances(of: id, .others) == expected(told), "said of \(id)")
    }
  }

  /// The utterances by issue, each by the statement that its others repeat.
  private func expected(_ statements: [Statement]) -> [IssueID: Set<StatementID>] {
    var found: [IssueID: Set<StatementID>] = [:]
    for statement in statements {
      for issue in dossier.issues(of: statement) {
        found[issue, default: []].insert(original(statement))
      }
    }
    return found
  }

  private func utterances(of id: ActorID, _ voice: Voice) -> [IssueID: Set<StatementID>] {
    var found: [IssueID: Set<StatementID>] = [:]
    var heading: VoiceRow?
    var left = 0
    for row in rows(.actor(id)) {
      switch row.row {
      case .voice(let row):
        #expect(left == 0, "as many quotes as the heading says")
        heading = row
        left = row.count
      case .quote(let quote):
        left -= 1
        guard let heading, heading.voice == voice, let coded = quote.coded else { continue }
        #expect(found[heading.issue, default: []].insert(original(coded)).inserted)
      default: continue
      }
    }
    #expect(left == 0)
    return found
  }
}
