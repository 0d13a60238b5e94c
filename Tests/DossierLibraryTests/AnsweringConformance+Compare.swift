import DossierModel
import Testing

extension AnsweringConformance {
  /// Every topic, by issue.
  private var topics: [Topic] {
    dossier.issues.flatMap { issue in
      [Topic.issue(issue.id)] + issue.options.map { .option($0.id) }
    }
  }

  /// Positions that are others on one day than on another, as the rule makes them on both.
  func checkMoved() {
    let days = ["1999-01-01", "2025-11-25", "2025-12-01", "2025-12-26"].map { Day($0) }
    for from in days.compactMap(\.self) {
      for to in days + [nil] {
        let moved = rows(.moved(topics, from: from), day: to).compactMap { row in
          if case .moved(let moved) = row.row { moved } else { nil }
        }
        var wanted: [MovedPosition.Stand?] = []
        for topic in topics {
          for party in dossier.partiesAndOthers {
            let before = MovedPosition.Stand(expected(party, topic, from))
            let after = MovedPosition.Stand(expected(party, topic, to ?? dossier.defaultDay))
            if before?.word == after?.word,
              before?.isAttributedByOthers == after?.isAttributedByOthers
            {
              continue
            }
            wanted += [before, after]
          }
        }
        #expect(moved.flatMap { [$0.before, $0.after] } == wanted, "\(from.text)")
      }
    }
  }

  /// Two documents: every statement of both stands in one row, those of one utterance together.
  func checkDocumentPairs() {
    for left in dossier.documents.map(\.id) {
      let alone = rows(.documentPair(left, nil))
      guard case .pairing(let head)? = alone.first?.row else {
        Issue.record("\(left) has no head")
        continue
      }
      if let partner = head.partners.first {
        #expect(rows(.documentPair(left, partner)) == alone)
        let both = [head.left, head.right].compactMap { $0?.document.id }
        #expect(Set(both) == Set([left, partner]))
      } else {
        #expect(head.left.document.id == left && head.right == nil)
      }
      for right in dossier.documents.map(\.id) where right != left {
        let wanted = sides(left, right)
        check(.documentPair(left, right), wanted.0, wanted.1)
        check(.documentPair(left, right, isExchanged: true), wanted.1, wanted.0)
      }
    }
    #expect(rows(.documentPair(DocumentID("nothing"), nil)).isEmpty)
  }

  /// Two documents as they are to stand: whatever has words from the other, or from what the other is a
  /// copy of, on the right, else the later one.
  private func sides(_ one: DocumentID, _ other: DocumentID) -> (DocumentID, DocumentID) {
    func sources(_ id: DocumentID) -> [DocumentID] {
      let above = dossier.document(id)?.derivesFrom.map(\.record) ?? []
      return above + above.flatMap(sources)
    }
    func copied(_ id: DocumentID) -> DocumentID {
      let main = dossier.document(id)?.derivesFrom.first
      return main.map { $0.kind == .copy ? copied($0.record) : id } ?? id
    }
    func key(_ id: DocumentID) -> (String, DocumentID) {
      let date = dossier.document(id)?.published
      return ((date?.last ?? date?.first)?.text ?? "~", id)
    }
    if sources(other).contains(one) { return (one, other) }
    if sources(one).contains(other) { return (other, one) }
    switch (sources(other).contains(copied(one)), sources(one).contains(copied(other))) {
    case (true, false): return (one, other)
    case (false, true): return (other, one)
    default: return key(one) < key(other) ? (one, other) : (other, one)
    }
  }

  private func check(_ what: What, _ left: DocumentID, _ right: DocumentID) {
    let rows = rows(what)
    if case .pairing(let head)? = rows.first?.row {
      #expect(head.left.document.id == left && head.right?.document.id == right, "\(what)")
    }
    let pairs = rows.compactMap { row in
      if case .pair(let pair) = row.row { pair } else { nil }
    }
    func said(in document: DocumentID) -> [Statement] {
      dossier.statements.filter { $0.document == document }
        .sorted { ($0.range, $0.id) < ($1.range, $1.id) }
    }
    #expect(pairs.compactMap(\.left?.statement) == said(in: left))
    #expect(Set(pairs.compactMap(\.right?.statement)) == Set(said(in: right)))
    #expect(pairs.compactMap(\.right).count == said(in: right).count)
    func original(_ row: StatementRow) -> StatementID {
      var current = row.statement
      var steps = 0
      while let next = current.repeats.flatMap({ dossier.statement($0) }), steps < 99 {
        current = next
        steps += 1
      }
      return current.id
    }
    for pair in pairs {
      switch (pair.left, pair.right) {
      case (let one?, let other?):
        #expect(original(one) == original(other))
        let isSame = one.statement.quote == other.statement.quote
        #expect(pair.change == (isSame ? .kept : .reworded))
      case (.some, nil): #expect(pair.change == .cut)
      default: #expect(pair.change == .added)
      }
    }
    let cut = Set(pairs.filter { $0.change == .cut }.compactMap(\.left).map(original))
    let added = pairs.filter { $0.change == .added }.compactMap(\.right).map(original)
    #expect(cut.isDisjoint(with: added), "\(left) \(right)")
  }
}
