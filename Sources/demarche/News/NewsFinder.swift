import DossierLibrary
import DossierModel

/// Finds what is dated on a day or later in a dossier.
struct NewsFinder {
  let library: any Exporting

  /// What is dated on a day or later, and the positions that moved from the day before to the
  /// dossier's own day.
  func news(since day: Day) -> News {
    var filter = Filter()
    filter.since = day
    let before = Dictionary(
      positions(asOf: day.adding(days: -1)).map { ($0.key, $0.row) },
      uniquingKeysWith: { first, _ in first }
    )
    return News(
      since: day,
      documents: documents.compactMap { row in
        novelty(of: row.document, since: day).map { novelty in
          News.NewDocument(id: row.document.id, novelty: novelty, row: row)
        }
      },
      statements: statements(filter).map { row in
        News.NewStatement(id: row.statement.id, novelty: .said, row: row)
      },
      moved: positions(asOf: nil).compactMap { key, row in
        MovedPosition(
          key: key,
          row: row,
          from: before[key].flatMap { MovedPosition.Stand($0.position) },
          to: MovedPosition.Stand(row.position)
        )
      }
    )
  }

  private func novelty(of document: Document, since day: Day) -> News.Novelty? {
    func isSince(_ date: EDTF?) -> Bool {
      guard let date, date.first != nil || date.last != nil else { return false }
      return date.last.map { $0 >= day } ?? true
    }
    if isSince(document.published) { return .published }
    return isSince(document.retrieved) ? .retrieved : nil
  }

  // MARK: What there is

  /// The documents, by identifier.
  var documents: [DocumentRow] {
    library.answer(Question(.documents)).rows.compactMap { row in
      if case .document(let row) = row.row { row } else { nil }
    }.sorted { $0.document.id < $1.document.id }
  }

  /// The statements that a filter lets through, by document and place.
  func statements(_ filter: Filter) -> [StatementRow] {
    library.answer(Question(.statements, filter: filter)).rows.compactMap { row in
      if case .statement(let row) = row.row { row } else { nil }
    }
  }

  /// The positions on a day; nil: on the dossier's own.
  func positions(asOf day: Day?) -> [(key: RowKey, row: PositionRow)] {
    library.answer(Question(.positions, day: day)).rows.compactMap { row in
      if case .position(let position) = row.row { (row.key, position) } else { nil }
    }
  }
}
