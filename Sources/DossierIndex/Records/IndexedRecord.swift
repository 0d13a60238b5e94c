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

/// A sound statement, with the places of what may yet turn out to be wrong with it.
public struct IndexedStatement: Sendable {
  /// The statement.
  public var statement: Statement
  /// Where its `id` stands.
  public var idPlace: LinePlace
  /// Where the value of `repeats` stands.
  public var repeatsPlace: LinePlace
  /// Where the value of `when` stands.
  public var whenPlace: LinePlace
  /// The words around its quote; nil without a text.
  public var excerpt: IndexedExcerpt?

  /// Makes a statement.
  public init(
    statement: Statement,
    idPlace: LinePlace,
    repeatsPlace: LinePlace,
    whenPlace: LinePlace,
    excerpt: IndexedExcerpt?
  ) {
    self.statement = statement
    self.idPlace = idPlace
    self.repeatsPlace = repeatsPlace
    self.whenPlace = whenPlace
    self.excerpt = excerpt
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
