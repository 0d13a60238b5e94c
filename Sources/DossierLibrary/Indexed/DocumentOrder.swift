internal import DossierIndex
internal import DossierModel

/// The documents and the records without a text, newest publication first.
struct DocumentOrder: IndexOrder {
  let part: IndexPart
  /// The statements that rows name; nil: all.
  var statements: NumberSet?

  var count: Int { get throws { try part.reader.counts().documents } }

  func cursors(after cursor: ListedDocument?, limit: Int) throws -> [ListedDocument] {
    try part.reader.documents(beyond: cursor?.age, limit: limit)
  }

  func cursors(before cursor: ListedDocument?, limit: Int) throws -> [ListedDocument] {
    try part.reader.documents(beyond: cursor?.age, isBackwards: true, limit: limit)
  }

  func cursor(at place: Int) throws -> ListedDocument? {
    try part.reader.document(at: place)
  }

  func cursor(of key: RowKey) throws -> ListedDocument? {
    let parts = key.text.split(separator: ":").map(String.init)
    guard parts.count == 2, parts[0] == "document" else { return nil }
    return try part.reader.listedDocument(DocumentID(parts[1]))
  }

  func place(of cursor: ListedDocument) throws -> Int? {
    try part.reader.countDocuments(newerThan: cursor.age)
  }

  func rows(at cursors: [ListedDocument]) throws -> [KeyedRow] {
    let maker = try part.maker(ofRecords: cursors.map(\.id))
    return try cursors.compactMap { cursor in
      guard let document = maker.dossier.document(cursor.id) else { return nil }
      let marks = try part.reader.statementMarks(in: cursor.id)
        .filter { statements?.contains($0.number) ?? true }
      return maker.keyed(maker.documentRow(document, statements: marks.map(\.id)))
    }
  }
}

/// The statements of a document as quotes, in the order of its text, then those set aside.
struct DocumentQuoteOrder: PlacedOrder {
  private let part: IndexPart
  private let numbers: [Int]
  private let places: [StatementID: Int]
  private let setAside: FixedOrder

  init(part: IndexPart, document: DocumentID) throws {
    self.part = part
    let marks = try part.reader.statementMarks(in: document)
    numbers = marks.map(\.number)
    places = Dictionary(zip(marks.map(\.id), marks.indices), uniquingKeysWith: { a, _ in a })
    let aside = try part.setAside { try $0.setAside(in: document) }
    setAside = FixedOrder(aside.isEmpty ? [] : try part.maker(setAside: aside).asideRows(aside))
  }

  var count: Int { numbers.count + setAside.count }

  /// The number of the statement at a place; nil for one that was set aside.
  func statement(at place: Int) -> Int? {
    numbers.indices.contains(place) ? numbers[place] : nil
  }

  func cursor(of key: RowKey) -> Int? {
    if let place = setAside.cursor(of: key) { return numbers.count + place }
    let parts = key.text.split(separator: ":").map(String.init)
    return parts.count == 2 && parts[0] == "quote" ? places[StatementID(parts[1])] : nil
  }

  func rows(at cursors: [Int]) throws -> [KeyedRow] {
    let wanted = cursors.filter(numbers.indices.contains)
    let found = try part.reader.statements(wanted.map { numbers[$0] })
    let maker = try part.maker(of: found)
    let rows = Dictionary(
      found.map { ($0.number, maker.keyed(maker.textQuote($0.statement))) },
      uniquingKeysWith: { first, _ in first }
    )
    return cursors.compactMap { cursor in
      numbers.indices.contains(cursor)
        ? rows[numbers[cursor]] : setAside.rows(at: [cursor - numbers.count]).first
    }
  }
}

/// The documents that share a lineage with one, as trees.
struct LineageOrder: PlacedOrder {
  private let part: IndexPart
  private let document: DocumentID
  private let places: [LineageTree.Place]

  init(part: IndexPart, document: DocumentID) throws {
    self.part = part
    self.document = document
    let dossier = try part.maker(ofRecords: [document]).dossier
    places =
      try dossier.document(document).map { document in
        try LineageTree(
          of: document,
          in: dossier,
          derived: part.reader.documents(derivedFrom:)
        ).places
      } ?? []
  }

  var count: Int { places.count }

  func cursor(of key: RowKey) -> Int? { places.firstIndex { $0.key == key } }

  func rows(at cursors: [Int]) throws -> [KeyedRow] {
    let shown = cursors.map { places[$0] }
    let maker = try part.maker(ofRecords: shown.map(\.document))
    let asked = try part.reader.statementMarks(in: document).map(\.original)
    return try shown.compactMap { place in
      let marks = try part.reader.statementMarks(in: place.document)
      let repeats =
        place.document == document
        ? marks.count(where: \.isRepeat) : RowMaker.sharedCount(asked, marks.map(\.original))
      return maker.lineageRow(
        at: place,
        of: document,
        statements: marks.map(\.id),
        repeats: repeats
      )
    }
  }
}
