import DossierModel

/// The comparison: of two dates, two parties or two documents.
struct CompareView: Hashable, Sendable {
  /// What is held against each other.
  enum Kind: Int, Hashable, Sendable, CaseIterable {
    case dates, parties, documents
  }

  /// Everything the rows depend on; with anything else they are asked for again.
  struct Stamp: Hashable, Sendable {
    var kind: Kind
    var from: Day?
    var parties: [ActorID]
    var documents: [DocumentID]
    var isExchanged: Bool
    var filter: Filter
    var day: Day?
    var generation: Int
  }

  /// Topics asked for in one go.
  private static let stride = 100
  /// Days before the day shown that are compared with unless another day is named.
  private static let defaultDays = 30

  /// The rows, and the quotes behind the selected one.
  var list = QuotedList<CompareEntry>()
  /// What is compared.
  private(set) var kind = Kind.dates
  /// The earlier day that was named; nil for the default.
  private(set) var chosenFrom: Day?
  /// The two parties; empty until they are known.
  private(set) var parties: [ActorID] = []
  /// The document one came from, and the one it is compared with where it was named.
  private(set) var documents: [DocumentID] = []
  /// Whether the two documents were made to exchange their sides.
  private(set) var isExchanged = false
  /// The two documents as they are; nil until the answer is there, and where there are none.
  private(set) var pairing: PairingRow?
  /// The rows of the matrix that are looked through, folded away or not.
  private(set) var lines: [MatrixLine] = []
  /// The issue they stand below; nil for all.
  private(set) var branch: String?
  /// How many of the lines have been looked through.
  private(set) var done = 0
  /// What the rows were asked with; nil before they were.
  private(set) var stamp: Stamp?
  private var found: [ListPane<CompareEntry>.Item] = []
  private var groups: [PartyRelation: [ListPane<CompareEntry>.Item]] = [:]
  /// What another view was left with.
  private(set) var shownSubject = Subject()

  /// Shows what another view was left with.
  mutating func show(_ subject: Subject, columns: [ActorID]) {
    shownSubject = subject
    if let party = subject.party { choose(party, columns: columns, at: 0) }
    if parties.isEmpty { parties = Array(columns.prefix(2)) }
    if let document = subject.document { setDocuments([document]) }
    stamp = nil
  }

  /// The earlier day: the one named, else some days before the day shown; nil where there is none.
  func from(_ day: Day?) -> Day? { chosenFrom ?? day?.adding(days: -Self.defaultDays) }

  // MARK: - Choosing

  /// Compares the next kind of things.
  mutating func cycle(by step: Int) {
    let count = Kind.allCases.count
    kind = Kind(rawValue: ((kind.rawValue + step) % count + count) % count) ?? .dates
  }

  /// Compares two documents.
  mutating func compareDocuments() { kind = .documents }

  /// Compares the day shown with another one.
  mutating func compare(with day: Day?) {
    kind = .dates
    chosenFrom = day
  }

  /// Compares the first party with this one.
  mutating func compare(with party: ActorID, columns: [ActorID]) {
    kind = .parties
    choose(party, columns: columns, at: 1)
  }

  /// Compares the document one came from with this one; without one this is it.
  mutating func compare(with document: DocumentID) {
    kind = .documents
    setDocuments(documents.prefix(1) + [document])
  }

  /// Other documents stand as they have their words from each other.
  private mutating func setDocuments(_ documents: [DocumentID]) {
    self.documents = documents
    isExchanged = false
  }

  /// The document that the one came from is compared with, which need not have been named; nil where
  /// there is none.
  private var partner: DocumentID? {
    documents.dropFirst().first
      ?? [pairing?.left, pairing?.right].compactMap { $0?.document.id }
      .first { $0 != documents.first }
  }

  /// Puts a party on one side; the other side gives way where it has the same.
  private mutating func choose(_ party: ActorID, columns: [ActorID], at side: Int) {
    var pair = parties.count == 2 ? parties : Array(columns.prefix(2))
    guard pair.count == 2 else { return }
    if pair[1 - side] == party, let other = columns.first(where: { $0 != party }) {
      pair[1 - side] = pair[side] == party ? other : pair[side]
    }
    pair[side] = party
    parties = pair
  }

  /// Exchanges the sides; false where that means nothing.
  mutating func swap() -> Bool {
    switch kind {
    case .dates: return false
    case .parties: parties.reverse()
    case .documents:
      guard let document = documents.first, let partner else { return false }
      documents = [partner, document]
      isExchanged.toggle()
    }
    return true
  }

  /// Compares with the next day, party or document, or the one before.
  mutating func step(by step: Int, columns: [ActorID], day: Day?) {
    switch kind {
    case .dates:
      let most = 100_000
      if let from = from(day) { chosenFrom = from.adding(days: max(-most, min(step, most)) * 7) }
    case .parties:
      guard parties.count == 2 else { return }
      let others = columns.filter { $0 != parties[0] }
      let place = others.firstIndex(of: parties[1]) ?? 0
      if !others.isEmpty { parties[1] = others[max(0, min(place + step, others.count - 1))] }
    case .documents:
      guard let partners = pairing?.partners, !partners.isEmpty, let partner,
        let document = documents.first
      else { return }
      let place = partners.firstIndex(of: partner).map { $0 + step } ?? 0
      let next = partners[max(0, min(place, partners.count - 1))]
      if next != partner { setDocuments([document, next]) }
    }
  }

  /// Takes up a comparison where a session left it, as far as its parties are still there.
  mutating func resume(_ view: Session.View, subject: Subject, columns: [ActorID]) {
    show(subject, columns: columns)
    let pair = view.parties.compactMap { party in columns.first { $0.text == party } }
    if pair.count == 2, pair[0] != pair[1] { parties = pair }
    documents = view.documents.prefix(2).map(DocumentID.init)
    isExchanged = view.isExchanged ?? false
    chosenFrom = view.from.flatMap { Day($0) }
    kind = Kind(rawValue: view.kind) ?? .dates
  }

  // MARK: - Asking

  /// What the rows depend on now.
  func wantedStamp(filter: Filter, day: Day?, generation: Int) -> Stamp {
    Stamp(
      kind: kind,
      from: kind == .dates ? from(day) : nil,
      parties: kind == .parties ? parties : [],
      documents: kind == .documents ? documents : [],
      isExchanged: kind == .documents && isExchanged,
      filter: filter,
      day: day,
      generation: generation
    )
  }

  /// Begins to look through everything; the selection stays where it can.
  mutating func begin(_ stamp: Stamp, issues: [IssueRow]) {
    let isOther = stamp.kind != self.stamp?.kind
    self.stamp = stamp
    (lines, branch) = MatrixLine.lines(of: issues, near: shownSubject.issue)
    done = 0
    found = []
    groups = [:]
    if isOther { list.rows.clear() }
    let shown = [pairing?.left, pairing?.right].map { $0?.document.id }
    if kind == .documents, !shown.contains(documents.first) { pairing = nil }
  }

  /// The next thing to ask for; nil at the end.
  var nextQuestion: What? {
    guard let stamp else { return nil }
    let topics = lines.dropFirst(done).prefix(Self.stride).map(\.topic)
    switch stamp.kind {
    case .dates: return topics.isEmpty ? nil : stamp.from.map { .moved(topics, from: $0) }
    case .parties: return topics.isEmpty || stamp.parties.count < 2 ? nil : .matrix(topics)
    case .documents:
      guard done == 0, let document = stamp.documents.first else { return nil }
      let other = stamp.documents.dropFirst().first
      return .documentPair(document, other, isExchanged: stamp.isExchanged)
    }
  }

  /// Whether everything was looked through.
  var isDone: Bool { nextQuestion == nil }

  /// Shows that there is nothing to ask for.
  mutating func showNothing() {
    if kind == .documents { pairing = nil }
    list.rows.replace(items: [], first: 0, total: 0)
  }

  /// Takes the rows that were asked for last.
  mutating func take(_ rows: [KeyedRow]) {
    guard let stamp else { return }
    switch stamp.kind {
    case .dates:
      found += rows.compactMap { row in
        if case .moved(let moved) = row.row {
          .init(key: row.key, element: .moved(moved))
        } else {
          nil
        }
      }
    case .parties: take(rows, of: stamp.parties)
    case .documents: takePair(rows)
    }
    done = stamp.kind == .documents ? max(1, lines.count) : min(lines.count, done + Self.stride)
    show()
  }

  private mutating func take(_ rows: [KeyedRow], of parties: [ActorID]) {
    let lines = Dictionary(
      self.lines.dropFirst(done).prefix(Self.stride).map { ($0.topic, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for keyed in rows {
      guard case .matrix(let row) = keyed.row, let line = lines[row.topic],
        let left = row.cells.first(where: { $0.party == parties[0] }),
        let right = row.cells.first(where: { $0.party == parties[1] }),
        let relation = PartyRelation(left, right)
      else { continue }
      groups[relation, default: []].append(
        .init(key: RowKey("compared:\(line.key.text)"), element: .cells(left, right, line))
      )
    }
  }

  private mutating func takePair(_ rows: [KeyedRow]) {
    pairing = nil
    for keyed in rows {
      switch keyed.row {
      case .pairing(let row): pairing = row
      case .pair(let row): found.append(.init(key: keyed.key, element: .pair(row)))
      default: break
      }
    }
  }

  private mutating func show() {
    var items = found
    for relation in PartyRelation.allCases {
      guard let group = groups[relation] else { continue }
      let heading = CompareEntry.heading(relation.title, count: group.count)
      items.append(.init(key: RowKey("heading:\(relation.rawValue)"), element: heading))
      items += group
    }
    let isFirst = !list.rows.isLoaded
    list.rows.replace(items: items, first: 0, total: items.count)
    if isFirst, case .heading? = items.first?.element { list.rows.select(1) }
  }
}
