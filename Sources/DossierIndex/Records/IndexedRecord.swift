public import DossierModel

/// What was read of one record and its text, as it goes into the index.
public struct IndexedRecord: Sendable {
  /// The record's path inside the folder without its ending; unique.
  public var stem: String
  /// Whether there is a file of the record that cannot be read, so that nobody knows what it says.
  public var isUnread: Bool
  /// The document; nil where the record cannot be read as one.
  public var document: Document?
  /// For each of the document's derivations, in order, where its record is named.
  public var derivationPlaces: [LinePlace]
  /// The sound statements, by place.
  public var statements: [IndexedStatement]
  /// The statements that were set aside, in file order.
  public var setAside: [SetAside]
  /// What is wrong with the record or its text; paths are inside the folder.
  public var findings: [Finding]
  /// The lines of the text.
  public var lines: [IndexedLine]
  /// The documents that the record names; whether they exist matters to it.
  public var mentions: Set<DocumentID>

  /// Makes a record.
  public init(
    stem: String,
    isUnread: Bool = false,
    document: Document? = nil,
    derivationPlaces: [LinePlace] = [],
    statements: [IndexedStatement] = [],
    setAside: [SetAside] = [],
    findings: [Finding] = [],
    lines: [IndexedLine] = [],
    mentions: Set<DocumentID> = []
  ) {
    self.stem = stem
    self.isUnread = isUnread
    self.document = document
    self.derivationPlaces = derivationPlaces
    self.statements = statements
    self.setAside = setAside
    self.findings = findings
    self.lines = lines
    self.mentions = mentions
  }
}

/// A place in a file: line and column from 1, the column in code points.
public struct LinePlace: Hashable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The column in code points, from 1.
  public var column: Int

  /// Makes a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A sound statement, with the places of what may yet turn out to be wrong with it, and what it counts for
/// as far as its own record says.
///
/// A class, since it is handed on often and has many parts.
public final class IndexedStatement: Sendable {
  let statement: Statement
  /// Where its `id`, `repeats` and `when` stand, packed.
  let places: String
  /// Where the words around its quote stand, packed; nil without a text.
  let excerpt: String?
  /// What it counts for; nil where more than its own record decides about that.
  let settlement: Settlement?

  /// Makes a statement.
  ///
  /// - Parameters:
  ///   - statement: The statement.
  ///   - idPlace: Where its `id` stands.
  ///   - repeatsPlace: Where the value of `repeats` stands.
  ///   - whenPlace: Where the value of `when` stands.
  ///   - excerpt: The words around its quote; nil without a text.
  ///   - settling: Knows the record it stands in; nil where that has no document.
  public init(
    statement: Statement,
    idPlace: LinePlace,
    repeatsPlace: LinePlace,
    whenPlace: LinePlace,
    excerpt: IndexedExcerpt?,
    settling: PromptSettling?
  ) {
    self.statement = statement
    places = StatementTable.packed([idPlace, repeatsPlace, whenPlace])
    self.excerpt = excerpt.map(StatementTable.packed)
    settlement = settling?.settlement(of: statement)
  }
}

/// Where the words around a quote stand in its text.
public struct IndexedExcerpt: Hashable, Sendable {
  /// Code points of the text.
  public var range: Range<Int>
  /// The same in bytes of the file.
  public var bytes: Range<Int>
  /// Whether words stand before the excerpt.
  public var cutsStart: Bool
  /// Whether words stand after the excerpt.
  public var cutsEnd: Bool

  /// Makes an excerpt.
  public init(range: Range<Int>, bytes: Range<Int>, cutsStart: Bool, cutsEnd: Bool) {
    self.range = range
    self.bytes = bytes
    self.cutsStart = cutsStart
    self.cutsEnd = cutsEnd
  }
}

/// A line of a text, as it is searched.
public struct IndexedLine: Hashable, Sendable {
  /// Code points of the text.
  public var range: Range<Int>
  /// The same in bytes of the file.
  public var bytes: Range<Int>
  /// Its words as the search compares them, with blanks between.
  public var words: String

  /// Makes a line.
  public init(range: Range<Int>, bytes: Range<Int>, words: String) {
    self.range = range
    self.bytes = bytes
    self.words = words
  }
}
