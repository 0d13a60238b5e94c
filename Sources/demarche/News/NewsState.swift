import DossierFiles
import DossierLibrary
import DossierModel

/// What there is in a dossier now, to be held against what was seen of it.
struct NewsState {
  private let documents: [(row: DocumentRow, digest: String)]
  private let statements: [(row: StatementRow, digest: String)]
  private let positions: [(key: RowKey, row: PositionRow)]
  private let day: Day?

  /// Reads all of a dossier.
  init(of library: any Exporting) {
    let finder = NewsFinder(library: library)
    documents = finder.documents.map { row in
      (row, Self.digest(of: library.json(documents: [row.document])))
    }
    statements = finder.statements(Filter()).map { row in
      (row, Self.digest(of: library.json(statements: [row.statement])))
    }
    positions = finder.positions(asOf: nil)
    day = library.summary?.day
  }

  private static func digest(of text: String) -> String {
    String(ContentHash.sha256(of: Array(text.utf8)).prefix(16))
  }

  /// What was not seen yet; everything, where nothing was.
  func news(since seen: Seen?) -> News {
    let documents = changes(of: documents, since: seen?.documents) { $0.document.id.text }
    let statements = changes(of: statements, since: seen?.statements) { $0.statement.id.text }
    return News(
      documents: documents.map { id, novelty, row in
        News.NewDocument(id: DocumentID(id), novelty: novelty, row: row)
      },
      statements: statements.map { id, novelty, row in
        News.NewStatement(id: StatementID(id), novelty: novelty, row: row)
      },
      moved: moved(since: seen)
    )
  }

  /// Rows that were not seen, or not as they are, in order, then what was seen and is gone, by identifier.
  private func changes<Row>(
    of rows: [(row: Row, digest: String)],
    since seen: [String: String]?,
    id: (Row) -> String
  ) -> [(id: String, novelty: News.Novelty, row: Row?)] {
    let gone = Set((seen ?? [:]).keys).subtracting(rows.map { id($0.row) }).sorted()
    return rows.compactMap { row, digest in
      novelty(seen?[id(row)], digest).map { (id(row), $0, row) }
    } + gone.map { ($0, .removed, nil) }
  }

  private func moved(since seen: Seen?) -> [MovedPosition] {
    let before = seen?.positions.mapValues { stand in
      MovedPosition.Stand(
        word: stand.word,
        isAttributedByOthers: stand.isAttributedByOthers,
        deciding: stand.deciding.map { StatementID($0) }
      )
    }
    let moved = positions.compactMap { key, row in
      MovedPosition(
        key: key,
        row: row,
        from: before?[key.text],
        to: MovedPosition.Stand(row.position)
      )
    }
    let shown = Set(positions.map(\.key.text))
    let gone = (before ?? [:]).sorted { $0.key < $1.key }.filter { !shown.contains($0.key) }
    return moved
      + gone.compactMap { MovedPosition(key: RowKey($0.key), row: nil, from: $0.value, to: nil) }
  }

  private func novelty(_ before: String?, _ now: String) -> News.Novelty? {
    guard let before else { return .added }
    return before == now ? nil : .changed
  }

  /// Everything there is now, to be marked as seen.
  var all: Seen {
    let stands = positions.compactMap { key, row -> (String, Seen.Stand)? in
      guard let stand = MovedPosition.Stand(row.position) else { return nil }
      let seen = Seen.Stand(
        word: stand.word,
        isAttributedByOthers: stand.isAttributedByOthers,
        deciding: stand.deciding.map(\.text)
      )
      return (key.text, seen)
    }
    return Seen(
      day: day?.text,
      documents: Dictionary(
        documents.map { ($0.row.document.id.text, $0.digest) },
        uniquingKeysWith: { first, _ in first }
      ),
      statements: Dictionary(
        statements.map { ($0.row.statement.id.text, $0.digest) },
        uniquingKeysWith: { first, _ in first }
      ),
      positions: Dictionary(stands, uniquingKeysWith: { first, _ in first })
    )
  }
}
