internal import DossierModel
internal import GRDB

/// The sound statements.
enum StatementTable {
  static let columns = """
    number, id, document, start, "end", quote, omit, cue, speaker, via, source, mode, parties, issues,
    options, stance, status, condition, condition_option, said, repeats, counts, note, translation,
    coder, allow
    """

  static func statement(_ row: RowStatement.Columns) -> DossierModel.Statement? {
    guard let range = TextRange(start: row[3], end: row[4]), let mode = Mode(rawValue: row[11])
    else { return nil }
    return Statement(
      id: StatementID(row[1]),
      document: DocumentID(row[2]),
      range: range,
      quote: row[5],
      omit: Packed.ranges(row[6]),
      cue: Packed.ranges(row[7]).first,
      speaker: (row[8] as String?).map { ActorID($0) },
      via: Packed.ids(row[9]),
      from: provenance(row[10]),
      mode: mode,
      parties: Packed.ids(row[12]),
      issues: Packed.ids(row[13]),
      options: Packed.ids(row[14]),
      stance: (row[15] as String?).flatMap(Stance.init),
      status: (row[16] as String?).flatMap(Status.init),
      condition: row[17],
      conditionOption: (row[18] as String?).map { OptionID($0) },
      when: (row[19] as String?).flatMap { EDTF($0) },
      repeats: (row[20] as String?).map { StatementID($0) },
      counts: row[21],
      note: row[22],
      translation: row[23],
      coder: row[24],
      allow: (row[25] as String?).map { $0.split(separator: " ").map(String.init) } ?? []
    )
  }

  private static func provenance(_ text: String?) -> Provenance {
    guard let text else { return .unsaid }
    return text == "own" ? .own : .record(DocumentID(text))
  }

  private static func text(_ provenance: Provenance) -> String? {
    switch provenance {
    case .unsaid: nil
    case .own: "own"
    case .record(let id): id.text
    }
  }

  /// Writes statements.
  static func insertion(into database: Database) throws -> RowStatement {
    try RowStatement(
      """
      INSERT INTO statement (\(columns), places, excerpt, original, origin, voice, first, last)
      VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
      """,
      in: database
    )
  }

  /// Writes a statement.
  ///
  /// - Parameters:
  ///   - indexed: The statement.
  ///   - number: Its number.
  ///   - settled: What was found out about it; nil: it is yet to be settled.
  ///   - insertion: See ``insertion(into:)``.
  /// - Throws: What SQLite says.
  static func insert(
    _ indexed: IndexedStatement,
    number: Int,
    settled: SettledStatement?,
    by insertion: RowStatement
  ) throws {
    let statement = indexed.statement
    try insertion.run { values in
      values.add(number)
      values.add(statement.id.text)
      values.add(statement.document.text)
      values.add(statement.range.start)
      values.add(statement.range.end)
      values.add(statement.quote)
      values.add(Packed.ranges(statement.omit))
      values.add(Packed.ranges(statement.cue.map { [$0] } ?? []))
      values.add(statement.speaker?.text)
      values.add(Packed.ids(statement.via))
      values.add(text(statement.from))
      values.add(statement.mode.rawValue)
      values.add(Packed.ids(statement.parties))
      values.add(Packed.ids(statement.issues))
      values.add(Packed.ids(statement.options))
      values.add(statement.stance?.rawValue)
      values.add(statement.status?.rawValue)
      values.add(statement.condition)
      values.add(statement.conditionOption?.text)
      values.add(statement.when?.text)
      values.add(statement.repeats?.text)
      values.add(statement.counts)
      values.add(statement.note)
      values.add(statement.translation)
      values.add(statement.coder)
      values.add(statement.allow.isEmpty ? nil : statement.allow.joined(separator: " "))
      values.add(indexed.places)
      values.add(indexed.excerpt)
      values.add(settled?.original)
      values.add(settled?.origin)
      values.add(settled?.speaker)
      values.add(settled?.first)
      values.add(settled?.last)
    }
  }

  static func packed(_ places: [LinePlace]) -> String {
    places.map { "\($0.line)-\($0.column)" }.joined(separator: " ")
  }

  static func packed(_ excerpt: IndexedExcerpt) -> String {
    "\(excerpt.range.lowerBound)-\(excerpt.range.upperBound) "
      + "\(excerpt.bytes.lowerBound)-\(excerpt.bytes.upperBound) "
      + "\(excerpt.cutsStart ? 1 : 0)-\(excerpt.cutsEnd ? 1 : 0)"
  }

  static func excerpt(_ text: String?) -> IndexedExcerpt? {
    let numbers = Packed.numbers(text)
    guard numbers.count == 3, numbers.allSatisfy({ $0.count == 2 }),
      numbers[0][0] <= numbers[0][1], numbers[1][0] <= numbers[1][1]
    else { return nil }
    return IndexedExcerpt(
      range: numbers[0][0]..<numbers[0][1],
      bytes: numbers[1][0]..<numbers[1][1],
      cutsStart: numbers[2][0] == 1,
      cutsEnd: numbers[2][1] == 1
    )
  }
}

/// The numbers of statements.
enum StatementNumber {
  /// The most statements of a document.
  static let most = 1 << 20

  static func first(inDocument number: Int) -> Int { number * most }

  /// All that the statements of a document can have.
  static func all(inDocument number: Int) -> Range<Int> {
    first(inDocument: number)..<first(inDocument: number) + most
  }
}
