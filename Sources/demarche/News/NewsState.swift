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
    let now = (documents.map(\.row.document.id.text), statements.map(\.row.statement.id.text))
    return News(
      documents: documents.compactMap { row, digest in
        let id = row.document.id
        return novelty(seen?.documents[id.text], digest).map { novelty in
          News.NewDocument(id: id, novelty: novelty, row: row)
        }
      }
        + gone(seen?.documents, now: now.0).map {
          News.NewDocument(id: DocumentID($0), novelty: .removed)
        },
      statements: statements.compactMap { row, digest in
        let id = row.statement.id
        return novelty(seen?.statements[id.text], digest).map { novelty in
          News.NewStatement(id: id, novelty: novelty, row: row)
        }
      }
        + gone(seen?.statements, now: now.1).map {
          News.NewStatement(id: StatementID($0), novelty: .removed)
        },
      moved: moved(since: seen)
    )
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

  private func gone(_ seen: [String: String]?, now: [String]) -> [String] {
    Set((seen ?? [:]).keys).subtracting(now).sorted()
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
