internal import DossierIndex
internal import DossierModel

/// An actor, then what it says, and what others say of it, by issue.
struct VoiceOrder: PlacedOrder {
  /// What stays of a stretch where some quotes are hidden.
  struct SiftedStretch: Sendable {
    let stretch: VoiceStretch
    /// As many as the stretch counts.
    let quotes: [ListedStatement]
  }

  private let part: IndexPart
  private let actor: KeyedRow?
  private let number: Int?
  private let sifted: [SiftedStretch]?
  let count: Int

  /// - Parameters:
  ///   - part: What is read.
  ///   - id: The actor.
  ///   - sifted: What stays of its stretches; nil: all.
  /// - Throws: What SQLite says.
  init(part: IndexPart, actor id: ActorID, sifted: [SiftedStretch]? = nil) throws {
    self.part = part
    self.sifted = sifted
    let frame = part.state.frame
    number = frame.number(ofActor: id)
    actor = number.flatMap { _ in RowMaker.actorRow(of: id, in: frame.dossier) }
    if let sifted {
      count = actor == nil ? 0 : sifted.last?.stretch.end ?? 1
    } else {
      count = try number.map { try part.reader.voiceRowCount(of: $0) } ?? 0
    }
  }

  /// The stretches of an actor without some quotes; those of which none stays are left out.
  ///
  /// - Parameters:
  ///   - actor: The actor's number.
  ///   - reader: The index.
  ///   - isKept: Whether a quote stays.
  /// - Returns: The stretches, in order.
  /// - Throws: What SQLite says.
  static func sifted(
    of actor: Int,
    in reader: IndexReader,
    keeping isKept: (ListedStatement) -> Bool
  ) throws -> [SiftedStretch] {
    var sifted: [SiftedStretch] = []
    for stretch in try reader.voiceStretches(of: actor) {
      let quotes = try reader.utterances(of: stretch.list, in: .start..<(.end), limit: .max)
        .filter(isKept)
      guard !quotes.isEmpty else { continue }
      let start = sifted.last?.stretch.end ?? 1
      sifted.append(
        SiftedStretch(stretch: stretch.holding(quotes.count, from: start), quotes: quotes)
      )
    }
    return sifted
  }

  func cursor(of key: RowKey) throws -> Int? {
    if key == actor?.key { return 0 }
    let parts = key.text.split(separator: ":").map(String.init)
    guard parts.count >= 3, parts[0] == "voice", let number,
      let voice = Voice.allCases.first(where: { "\($0.rawValue)" == parts[1] }),
      let issue = part.state.frame.number(of: IssueID(parts[2]))
    else { return nil }
    if let sifted {
      let known = sifted.first { $0.stretch.voice == voice && $0.stretch.issue == issue }
      guard let known, parts.count == 4 else { return known?.stretch.start }
      return known.quotes.firstIndex { $0.id.text == parts[3] }
        .map { known.stretch.start + 1 + $0 }
    }
    guard let stretch = try part.reader.voiceStretch(of: number, voice, on: issue) else {
      return nil
    }
    guard parts.count == 4 else { return stretch.start }
    guard let found = try part.reader.statement(StatementID(parts[3])),
      try !part.reader.utterances(of: stretch.list, in: found.key..<found.key.next, limit: 1)
        .isEmpty
    else { return nil }
    return try stretch.start + 1
      + part.reader.countUtterances(of: stretch.list, in: .start..<found.key)
  }

  func rows(at cursors: [Int]) throws -> [KeyedRow] {
    guard let number, let low = cursors.min(), let high = cursors.max() else { return [] }
    let frame = part.state.frame
    let stretches =
      try
      (sifted?.map(\.stretch).filter { (low...high).overlaps($0.start...$0.end - 1) }
      ?? part.reader.voiceStretches(of: number, at: low...high))
      .filter { frame.issues.indices.contains($0.issue) }
    var listed: [Int: ListedStatement] = [:]
    for stretch in stretches {
      let wanted = cursors.filter { stretch.start < $0 && $0 < stretch.end }
      guard let low = wanted.min(), let high = wanted.max() else { continue }
      let found = try quotes(of: stretch, from: low - stretch.start - 1, limit: high - low + 1)
      for (offset, statement) in found.enumerated() { listed[low + offset] = statement }
    }
    let numbers = Set(listed.values.map(\.number)).sorted()
    let maker = try part.maker(of: part.reader.statements(numbers))
    return cursors.compactMap { cursor in
      if cursor == 0 { return actor }
      guard let stretch = stretches.first(where: { $0.start <= cursor && cursor < $0.end }) else {
        return nil
      }
      let issue = frame.issues[stretch.issue]
      if cursor == stretch.start {
        return maker.heading(of: stretch.voice, on: issue, count: stretch.count)
      }
      return listed[cursor].flatMap { maker.dossier.statement($0.id) }.map {
        maker.quote($0, of: stretch.voice, on: issue)
      }
    }
  }

  /// Some quotes of a stretch, from a place among them on.
  private func quotes(
    of stretch: VoiceStretch,
    from place: Int,
    limit: Int
  ) throws -> [ListedStatement] {
    if let sifted {
      let known = sifted.first { $0.stretch.list == stretch.list }
      return known.map { Array($0.quotes.dropFirst(place).prefix(limit)) } ?? []
    }
    return try part.reader.utterances(
      of: stretch.list,
      in: .start..<(.end),
      skipping: place,
      limit: limit
    )
  }
}
