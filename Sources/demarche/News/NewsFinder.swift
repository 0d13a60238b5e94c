import DossierFiles
import DossierLibrary
import DossierModel

/// Finds what is new in a dossier.
struct NewsFinder {
  let library: DossierLibrary

  // MARK: Since a day

  /// What is dated on a day or later, and the positions that moved from the day before to the
  /// dossier's own day.
  func news(since day: Day) -> News {
    var filter = Filter()
    filter.since = day
    let before = positions(asOf: day.adding(days: -1))
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
      moved: moved { key in before[key].flatMap { MovedPosition.Stand($0.position) } }
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

  // MARK: Since it was last looked at

  /// What was not seen yet; everything, where nothing was.
  func news(since seen: Seen?) -> News {
    let now = documents
    let said = statements(Filter())
    let before = seen?.positions.mapValues { stand in
      MovedPosition.Stand(
        word: stand.word,
        isAttributedByOthers: stand.isAttributedByOthers,
        deciding: stand.deciding.map { StatementID($0) }
      )
    }
    var moved = moved { before?[$0.text] }
    let shown = Set(positions(asOf: nil).keys.map(\.text))
    for (key, stand) in (before ?? [:]).sorted(by: { $0.key < $1.key }) where !shown.contains(key) {
      let gone = MovedPosition(key: RowKey(key), row: nil, from: stand, to: nil)
      moved += [gone].compactMap(\.self)
    }
    return News(
      documents: now.compactMap { row in
        novelty(seen?.documents[row.document.id.text], digest(of: row.document)).map { novelty in
          News.NewDocument(id: row.document.id, novelty: novelty, row: row)
        }
      }
        + gone(seen?.documents, now: now.map(\.document.id.text)).map {
          News.NewDocument(id: DocumentID($0), novelty: .removed)
        },
      statements: said.compactMap { row in
        let digest = digest(of: row.statement)
        return novelty(seen?.statements[row.statement.id.text], digest).map { novelty in
          News.NewStatement(id: row.statement.id, novelty: novelty, row: row)
        }
      }
        + gone(seen?.statements, now: said.map(\.statement.id.text)).map {
          News.NewStatement(id: StatementID($0), novelty: .removed)
        },
      moved: moved
    )
  }

  private func novelty(_ before: String?, _ now: String) -> News.Novelty? {
    guard let before else { return .added }
    return before == now ? nil : .changed
  }

  private func gone(_ seen: [String: String]?, now: [String]) -> [String] {
    Set((seen ?? [:]).keys).subtracting(now).sorted()
  }

  /// Everything there is now, to be marked as seen.
  var all: Seen {
    let stands = rows(asOf: nil).compactMap { key, row -> (String, Seen.Stand)? in
      guard let stand = MovedPosition.Stand(row.position) else { return nil }
      let seen = Seen.Stand(
        word: stand.word,
        isAttributedByOthers: stand.isAttributedByOthers,
        deciding: stand.deciding.map(\.text)
      )
      return (key.text, seen)
    }
    return Seen(
      day: library.summary?.day?.text,
      documents: Dictionary(
        documents.map { ($0.document.id.text, digest(of: $0.document)) },
        uniquingKeysWith: { first, _ in first }
      ),
      statements: Dictionary(
        statements(Filter()).map { ($0.statement.id.text, digest(of: $0.statement)) },
        uniquingKeysWith: { first, _ in first }
      ),
      positions: Dictionary(stands, uniquingKeysWith: { first, _ in first })
    )
  }

  private func digest(of statement: Statement) -> String {
    digest(of: library.json(statements: [statement]))
  }

  private func digest(of document: Document) -> String {
    digest(of: library.json(documents: [document]))
  }

  private func digest(of text: String) -> String {
    String(ContentHash.sha256(of: Array(text.utf8)).prefix(16))
  }

  // MARK: What there is

  private var documents: [DocumentRow] {
    library.identifiers(of: .document).compactMap { id in
      let head = Window(anchor: .start, before: 0, after: 0)
      let question = Question(.document(DocumentID(id)), window: head)
      guard case .document(let row)? = library.answer(question).rows.first?.row else { return nil }
      return row
    }
  }

  private func statements(_ filter: Filter) -> [StatementRow] {
    library.answer(Question(.statements, filter: filter)).rows.compactMap { row in
      if case .statement(let row) = row.row { row } else { nil }
    }
  }

  /// The positions that are other ones now than `before` says.
  private func moved(from before: (RowKey) -> MovedPosition.Stand?) -> [MovedPosition] {
    rows(asOf: nil).compactMap { key, row in
      let now = MovedPosition.Stand(row.position)
      return MovedPosition(key: key, row: row, from: before(key), to: now)
    }
  }

  private func rows(asOf day: Day?) -> [(RowKey, PositionRow)] {
    library.answer(Question(.positions, day: day)).rows.compactMap { row in
      if case .position(let position) = row.row { (row.key, position) } else { nil }
    }
  }

  private func positions(asOf day: Day?) -> [RowKey: PositionRow] {
    Dictionary(rows(asOf: day), uniquingKeysWith: { first, _ in first })
  }
}
