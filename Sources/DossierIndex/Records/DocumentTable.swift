internal import DossierModel
internal import GRDB

/// The documents and the lines of their texts.
enum DocumentTable {
  static let columns = columns(passages: "boilerplate, uncoded")
  /// All but the passages that are marked in the text, which may be many; those are none here.
  static let columnsWithoutPassages = columns(passages: "'', ''")

  private static func columns(passages: String) -> String {
    """
    id, file, title, outlet, agency, url, retrieved, published, published_basis, published_note,
    language, sha256, derives_from, \(passages), characters, number
    """
  }

  static func document(_ row: RowStatement.Columns) -> Document {
    Document(
      id: DocumentID(row[0]),
      file: row[1],
      title: row[2],
      outlet: (row[3] as String?).map { ActorID($0) },
      agency: (row[4] as String?).map { ActorID($0) },
      url: row[5],
      retrieved: (row[6] as String?).flatMap { EDTF($0) },
      published: (row[7] as String?).flatMap { EDTF($0) },
      publishedBasis: (row[8] as String?).flatMap(Basis.init),
      publishedNote: row[9],
      language: row[10],
      sha256: row[11],
      derivesFrom: Packed.derivations(row[12]),
      boilerplate: Packed.passages(row[13]),
      uncoded: Packed.passages(row[14]),
      characters: row[15]
    )
  }

  static func insert(
    _ document: Document,
    number: Int,
    stem: String,
    certainDay: Int?,
    into database: Database
  ) throws {
    let insert = try RowStatement(
      """
      INSERT INTO document (number, id, stem, file, title, outlet, agency, url, retrieved,
        published, published_basis, published_note, language, sha256, derives_from, boilerplate,
        uncoded, characters, newest_first, certain_day)
      VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
      """,
      in: database
    )
    try insert.run { values in
      values.add(number)
      values.add(document.id.text)
      values.add(stem)
      values.add(document.file)
      values.add(document.title)
      values.add(document.outlet?.text)
      values.add(document.agency?.text)
      values.add(document.url)
      values.add(document.retrieved?.text)
      values.add(document.published?.text)
      values.add(document.publishedBasis?.rawValue)
      values.add(document.publishedNote)
      values.add(document.language)
      values.add(document.sha256)
      values.add(Packed.derivations(document.derivesFrom))
      values.add(Packed.passages(document.boilerplate))
      values.add(Packed.passages(document.uncoded))
      values.add(document.characters)
      values.add(LineNumber.base(of: document, number: number))
      values.add(certainDay)
    }
  }

  /// Writes the lines of texts for the search.
  ///
  /// - Parameters:
  ///   - texts: For each text the number of its first line, and its lines.
  ///   - database: Where.
  /// - Throws: What SQLite says.
  static func insert(_ texts: [(base: Int, lines: [IndexedLine])], into database: Database) throws {
    let text = try RowStatement(
      """
      INSERT INTO line (number, start, "end", first_byte, last_byte, words) VALUES (?,?,?,?,?,?)
      """,
      in: database
    )
    let words = try RowStatement("INSERT INTO search (rowid, words) VALUES (?,?)", in: database)
    // FTS5 writes out what it has gathered whenever a number is lower than the one before it.
    for (base, lines) in texts.sorted(by: { $0.base < $1.base }) {
      for (place, line) in lines.prefix(LineNumber.most).enumerated() where !line.words.isEmpty {
        try text.run { values in
          values.add(base + place)
          values.add(line.range.lowerBound)
          values.add(line.range.upperBound)
          values.add(line.bytes.lowerBound)
          values.add(line.bytes.upperBound)
          values.add(line.words)
        }
        try words.run { values in
          values.add(base + place)
          values.add(line.words)
        }
      }
    }
  }

  /// Whether the lines of a text are these.
  static func lines(base: Int, are lines: [IndexedLine], in database: Database) throws -> Bool {
    let rows = try SQLRow.fetchCursor(
      try database.cachedStatement(
        sql: """
          SELECT number, start, "end", first_byte, last_byte, words FROM line
          WHERE number >= ? AND number < ? ORDER BY number
          """
      ),
      arguments: [base, base + LineNumber.most]
    )
    for (place, line) in lines.prefix(LineNumber.most).enumerated() where !line.words.isEmpty {
      guard let row = try rows.next(), row[0] == base + place,
        row[1] == line.range.lowerBound, row[2] == line.range.upperBound,
        row[3] == line.bytes.lowerBound, row[4] == line.bytes.upperBound, row[5] == line.words
      else { return false }
    }
    return try rows.next() == nil
  }

  /// Takes the lines of a document's text out of the search.
  static func deleteLines(base: Int, from database: Database) throws {
    let range: StatementArguments = [base, base + LineNumber.most]
    let lines = try SQLRow.fetchAll(
      try database.cachedStatement(
        sql: "SELECT number, words FROM line WHERE number >= ? AND number < ? ORDER BY number"
      ),
      arguments: range
    )
    // One after the other: a statement over several rows has FTS5 write out all it has gathered first.
    let delete = try RowStatement(
      "INSERT INTO search (search, rowid, words) VALUES ('delete',?,?)",
      in: database
    )
    for line in lines {
      try delete.run { values in
        values.add(line[0] as Int)
        values.add(line[1] as String)
      }
    }
    try database.cachedStatement(sql: "DELETE FROM line WHERE number >= ? AND number < ?")
      .execute(arguments: range)
  }
}

/// The numbers of lines, which rise from the newest document to the oldest, then the undated, and in
/// a day as the documents' identifiers do.
enum LineNumber {
  /// The most lines of a document that are searched.
  static let most = 1 << 18
  private static let documents = 1 << 25
  private static let lastDay = (1 << 20) - 1
  /// Day numbers count from 1970; this makes those of the years 536 to 3407 positive.
  private static let dayShift = 1 << 19

  /// The number of a document's first line.
  static func base(of document: Document, number: Int) -> Int {
    let published = document.published.flatMap { $0.last ?? $0.first }
    let age = published.map { max(0, min(lastDay - 1, lastDay - 1 - ($0.number + dayShift))) }
    return ((age ?? lastDay) * documents + number) * most
  }

  /// The number of the document that a line is in.
  static func document(of line: Int) -> Int { line / most % documents }
}
