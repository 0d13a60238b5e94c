internal import DossierIndex
internal import DossierModel

/// The quotes behind a position: what decides, what else there is in time order, what is later, what was
/// set aside.
///
/// Which quotes these are is known from what gives the party its stance; the statements of those shown alone
/// are read.
struct CellQuoteOrder: PlacedOrder {
  private typealias Entry = (statement: StatementID, standing: QuoteRow.Standing)

  private let part: IndexPart
  private let entries: [Entry]
  private let asideRows: [KeyedRow]

  var count: Int { entries.count + asideRows.count }

  /// - Throws: What SQLite says.
  init(part: IndexPart, party: ActorID, topic: Topic) throws {
    self.part = part
    let cell = Relations.Cell(party: party, topic: topic)
    let candidates = try part.facts(of: [cell])[cell]?.candidates ?? []
    let maker = try part.maker(cells: [])
    let deciding = Set(
      Position.derive(of: party, on: topic, asOf: part.day, from: candidates).deciding
    )
    let originals = try part.reader.originals(of: candidates.filter(\.isRepeat).map(\.statement))
    let entries = RowMaker.leading(candidates, id: \.statement) { evidence in
      originals[evidence.statement] ?? evidence.statement
    }
    .map { evidence -> Entry in
      let isDeciding = deciding.contains(evidence.statement)
      let isLater = maker.isLater(evidence.span)
      return (evidence.statement, isDeciding ? .decides : isLater ? .later : .listed)
    }
    self.entries = RowMaker.ordered(entries, by: \.standing)
    let aside = try part.state.frame.number(of: topic).map { number in
      try part.setAside { try $0.setAside(on: .topic(number)) }
        .filter { $0.parties.contains(party) }
    }
    asideRows = try aside.map { try part.maker(setAside: $0).asideRows($0) } ?? []
  }

  /// The statements, in order; those set aside follow.
  var statements: [StatementID] { entries.map(\.statement) }

  func cursor(of key: RowKey) -> Int? {
    entries.firstIndex { RowMaker.quoteKey(of: $0.statement) == key }
      ?? asideRows.firstIndex { $0.key == key }.map { entries.count + $0 }
  }

  func rows(at cursors: [Int]) throws -> [KeyedRow] {
    let shown = cursors.filter(entries.indices.contains).map { entries[$0] }
    let found = try shown.compactMap { try part.reader.statement($0.statement) }
    let maker = try part.maker(of: found)
    return cursors.compactMap { cursor in
      guard entries.indices.contains(cursor) else { return asideRows[cursor - entries.count] }
      let (id, standing) = entries[cursor]
      return maker.dossier.statement(id).map { maker.keyed(maker.quote($0, standing: standing)) }
    }
  }
}

extension Evidence {
  fileprivate var isRepeat: Bool {
    if case .repeats = exclusion { true } else { false }
  }
}
