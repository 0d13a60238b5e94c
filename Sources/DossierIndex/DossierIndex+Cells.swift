public import DossierModel
internal import GRDB

/// What each party holds on each topic on the dossier's own day: worked out whenever the index has been
/// brought up to date, so that a matrix costs what it shows and not what was said.
///
/// Whatever is written of a cell replaces its row by one that is yet to be worked out. The cells of another
/// day are worked out when somebody asks for them.
extension DossierIndex {
  /// Works out the cells that something was written of, or every cell where the day is another; nothing
  /// where that is noted.
  ///
  /// - Parameters:
  ///   - frame: The files at the top.
  ///   - goesOn: Asked between the pieces; false breaks off, and the next call goes on.
  /// - Returns: Whether all are worked out.
  /// - Throws: ``IndexError``, where it cannot be written.
  public func noteCells(frame: IndexFrame, goesOn: () -> Bool) throws(IndexError) -> Bool {
    let waiting = try read { reader -> (day: Day?, topics: [Int]) in
      if try reader.isNoted { return (nil, []) }
      let day = try frame.dossier.asOf ?? reader.lastCertainDay()
      return (day, try reader.topicsToWorkOut(asOf: day))
    }
    for start in stride(from: 0, to: waiting.topics.count, by: Self.topicsAtOnce) {
      guard goesOn() else { return false }
      let topics = waiting.topics[start...].prefix(Self.topicsAtOnce)
      _ = try write(frame) { database in
        let notes = try CellNotes(database: database, frame: frame, day: waiting.day)
        for topic in topics { try notes.note(topic) }
      }
    }
    return true
  }

  /// Topics worked out in one transaction.
  private static let topicsAtOnce = 500
}

extension IndexReader {
  /// What each party holds on a topic as of a day.
  ///
  /// - Parameters:
  ///   - topic: The topic's number.
  ///   - day: The day; nil: everything counts.
  ///   - frame: The files at the top.
  /// - Returns: The cells that have something in them, by the party's number; nil where one of them is yet
  ///   to be worked out for this day.
  /// - Throws: What SQLite says.
  public func cells(
    on topic: Int,
    asOf day: Day?,
    in frame: IndexFrame
  ) throws -> [Int: MatrixCell]? {
    let asked = CellNotes.key(of: day)
    var isComplete = true
    let cells = try RowStatement(
      """
      SELECT party, set_aside, day, shown, first, last, is_undated, is_attributed, origins, later, others,
        others_first, others_last, others_statements
      FROM cell WHERE topic = ?
      """,
      in: database
    )
    .rows({ $0.add(topic) }) { row -> (Int, MatrixCell)? in
      let party: Int = row[0]
      guard row[2] as Int? == asked, frame.parties.indices.contains(party) else {
        isComplete = false
        return nil
      }
      return (party, CellNotes.cell(of: frame.parties[party], row))
    }
    return isComplete ? Dictionary(cells, uniquingKeysWith: { first, _ in first }) : nil
  }

  /// The topics with cells that are yet to be worked out for a day, in order; looks at every cell.
  fileprivate func topicsToWorkOut(asOf day: Day?) throws -> [Int] {
    try RowStatement(
      "SELECT DISTINCT topic FROM cell WHERE day IS NULL OR day <> ? ORDER BY topic",
      in: database
    )
    .rows({ $0.add(CellNotes.key(of: day)) }) { $0[0] as Int }
  }
}

/// Works out cells and writes them down, in one transaction.
private struct CellNotes {
  private let reader: IndexReader
  private let frame: IndexFrame
  private let day: Day?
  private let update: RowStatement

  init(database: Database, frame: IndexFrame, day: Day?) throws {
    reader = IndexReader(database: database)
    self.frame = frame
    self.day = day
    update = try RowStatement(
      """
      UPDATE cell SET day = ?, shown = ?, first = ?, last = ?, is_undated = ?, is_attributed = ?,
        origins = ?, later = ?, others = ?, others_first = ?, others_last = ?, others_statements = ?
      WHERE topic = ? AND party = ?
      """,
      in: database
    )
  }

  func note(_ topic: Int) throws {
    let candidates = try reader.candidates(topic: topic)
    for party in try reader.cells(of: topic) where frame.parties.indices.contains(party) {
      let position = Position.derive(
        of: frame.parties[party],
        on: frame.topics[topic],
        asOf: day,
        from: candidates[party] ?? []
      )
      try write(MatrixCell(position, setAsideCount: 0), topic: topic, party: party)
    }
  }

  private func write(_ cell: MatrixCell, topic: Int, party: Int) throws {
    try update.run { values in
      values.add(Self.key(of: day))
      values.add(cell.shown?.word)
      values.add(DayKey.first(of: cell.span))
      values.add(DayKey.last(of: cell.span))
      values.add(cell.isUndated)
      values.add(cell.isAttributedByOthers)
      values.add(cell.originCount)
      values.add(cell.laterCount)
      values.add(cell.others?.shown.word)
      values.add(cell.others.map { DayKey.first(of: $0.span) })
      values.add(cell.others.map { DayKey.last(of: $0.span) })
      values.add(cell.others.flatMap { Packed.ids($0.statements) })
      values.add([topic, party])
    }
  }

  /// What ``write(_:topic:party:)`` wrote, as the columns of `IndexReader.cells` have it.
  static func cell(of party: ActorID, _ row: RowStatement.Columns) -> MatrixCell {
    MatrixCell(
      party: party,
      shown: Position.Shown(word: row[3]),
      span: DayKey.span(first: row[4], last: row[5]),
      isUndated: row[6],
      isAttributedByOthers: row[7],
      originCount: row[8],
      others: Position.Shown(word: row[10]).map { shown in
        Position.Others(
          shown: shown,
          span: DayKey.span(first: row[11], last: row[12]),
          statements: Packed.ids(row[13])
        )
      },
      laterCount: row[9],
      setAsideCount: row[1]
    )
  }

  /// A day as the table has it.
  static func key(of day: Day?) -> Int { day?.number ?? DayKey.unboundedLast }
}
