public import DossierModel
internal import GRDB

/// Where all the statements stand that an answer can show, whatever the filter.
public enum FilterScope: Hashable, Sendable {
  /// Anywhere.
  case everywhere
  /// On some lists.
  case lists([IndexList])
  /// In a document.
  case document(DocumentID)
  /// Among these.
  case statements([StatementID])
}

/// The lists that hold whatever a filter lets through, so that only what stands on them need be looked at.
///
/// A filter may be served by several kinds of lists; the one with the fewest rows is taken. What is on
/// it may yet be hidden by the rest of the filter.
struct FilterLists {
  /// Lists whose numbers follow each other.
  private var ranges: [Range<Int>] = []
  /// Outlets, instead of lists.
  private var outlets: [String] = []
  /// The numbers of a document's statements, instead of lists.
  private var document: Range<Int>?
  /// Statements by name, instead of lists.
  private var named: [String]?
  /// The rows of these lists, about.
  private(set) var rows = Int.max

  /// Chooses lists for a filter.
  ///
  /// - Parameters:
  ///   - filter: The filter.
  ///   - voices: The speakers it wants, with everyone who speaks for one of them.
  ///   - scope: Where else all that is wanted stands.
  ///   - frame: The files at the top.
  ///   - reader: The index.
  /// - Throws: What SQLite says.
  init(
    for filter: Filter,
    voices: [String],
    within scope: FilterScope,
    frame: IndexFrame,
    in reader: IndexReader
  ) throws {
    let lists: [[Range<Int>]?] = [
      Self.singly(filter.issues.map { frame.number(of: $0).map(ListNumber.issue) }),
      Self.singly(filter.options.map { frame.number(of: .option($0)).map(ListNumber.topic) }),
      Self.voices(filter.parties, Voice.allCases, in: frame),
      Self.voices(voices.map { ActorID($0) }, [.own], in: frame),
      Self.ranges(of: scope),
    ]
    for case let ranges? in lists {
      let rows = try reader.countListed(on: ranges)
      if rows < self.rows { (self.ranges, self.rows) = (ranges, rows) }
    }
    if !filter.outlets.isEmpty {
      let outlets = filter.outlets.map(\.text)
      let rows = try reader.countStatements(ofOutlets: outlets)
      if rows < self.rows { (self.ranges, self.outlets, self.rows) = ([], outlets, rows) }
    }
    if case .document(let id) = scope, let number = try reader.number(of: id) {
      document = StatementNumber.all(inDocument: number)
      rows = 0
    }
    if case .statements(let ids) = scope, ids.count <= Self.mostNamed {
      named = ids.map(\.text)
      rows = 0
    }
  }

  /// SQLite takes so many values in one statement.
  private static let mostNamed = 10_000

  private static func ranges(of scope: FilterScope) -> [Range<Int>]? {
    switch scope {
    case .everywhere, .document, .statements: nil
    // SQLite takes so many selects in one statement.
    case .lists(let lists) where lists.count > 500: nil
    case .lists(let lists): lists.map { $0.number..<$0.number + 1 }
    }
  }

  /// Lists one by one; nil where there are none, or one of them is not known.
  private static func singly(_ numbers: [Int?]) -> [Range<Int>]? {
    let known = numbers.compactMap(\.self)
    guard !known.isEmpty, known.count == numbers.count else { return nil }
    return known.map { $0..<$0 + 1 }
  }

  /// The lists of what some actors say, or others say of them.
  private static func voices(
    _ actors: [ActorID],
    _ voices: [Voice],
    in frame: IndexFrame
  ) -> [Range<Int>]? {
    let numbers = actors.compactMap { frame.number(ofActor: $0) }
    guard !numbers.isEmpty, numbers.count == actors.count else { return nil }
    return numbers.flatMap { actor in
      voices.map { voice in
        let first = ListNumber.voice(of: actor, voice, on: 0)
        return first..<ListNumber.end(ofVoice: first)
      }
    }
  }

  /// The numbers of the statements on the lists, with all of the utterances they stand for, in SQL; nil
  /// where every statement is to be looked at.
  var source: (sql: String, arguments: [any DatabaseValueConvertible])? {
    if let document {
      return (
        "SELECT number FROM statement WHERE number >= ? AND number < ?",
        [document.lowerBound, document.upperBound]
      )
    }
    if let named {
      return (
        "SELECT number FROM statement WHERE id IN (\(databaseQuestionMarks(count: named.count)))",
        named
      )
    }
    if !outlets.isEmpty {
      return (
        """
        SELECT statement.number FROM document JOIN statement
          ON statement.number >= document.number * \(StatementNumber.most)
          AND statement.number < (document.number + 1) * \(StatementNumber.most)
        WHERE outlet IN (\(databaseQuestionMarks(count: outlets.count)))
        """,
        outlets
      )
    }
    guard !ranges.isEmpty else { return nil }
    let bounds = ranges.map { "SELECT \($0.lowerBound) AS low, \($0.upperBound) AS high" }
    return (
      """
      WITH bounds AS (\(bounds.joined(separator: " UNION ALL "))),
        listed AS (
          SELECT DISTINCT listing.statement FROM bounds CROSS JOIN listing
            ON listing.list >= low AND listing.list < high),
        heads AS (
          SELECT number, id, original FROM listed CROSS JOIN statement
            ON statement.number = listed.statement)
      SELECT number FROM heads
      UNION SELECT statement.number FROM heads CROSS JOIN statement
        ON statement.original = heads.original AND statement.repeats IS NOT NULL
      UNION SELECT statement.number FROM heads CROSS JOIN statement
        ON statement.id = heads.original WHERE heads.id <> heads.original
      """,
      []
    )
  }
}

extension IndexReader {
  /// The rows of some lists.
  fileprivate func countListed(on ranges: [Range<Int>]) throws -> Int {
    let query = try RowStatement(
      "SELECT total(listed) FROM tally WHERE list >= ? AND list < ?",
      in: database
    )
    return try ranges.reduce(0) { sum, range in
      sum + (try query.rows({ $0.add([range.lowerBound, range.upperBound]) }) { $0[0] }.first ?? 0)
    }
  }

  /// The statements in the documents of some outlets, about: as many to each as on the whole.
  fileprivate func countStatements(ofOutlets outlets: [String]) throws -> Int {
    let documents = try SomeIDs.rows(
      "SELECT count(*) FROM document WHERE outlet IN (…)",
      of: Set(outlets),
      in: database
    ) { $0[0] as Int }
    let counts = try counts()
    return documents.reduce(0, +) * counts.statements / max(1, counts.documents)
  }
}
