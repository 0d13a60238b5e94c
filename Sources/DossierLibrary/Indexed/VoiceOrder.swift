internal import DossierIndex
internal import DossierModel

/// An actor, then what it says, and what others say of it, by issue.
struct VoiceOrder: PlacedOrder {
  private let part: IndexPart
  private let actor: KeyedRow?
  private let number: Int?
  let count: Int

  init(part: IndexPart, actor id: ActorID) throws {
    self.part = part
    let frame = part.state.frame
    number = frame.number(ofActor: id)
    actor = number.flatMap { _ in RowMaker.actorRow(of: id, in: frame.dossier) }
    count = try number.map { try part.reader.voiceRowCount(of: $0) } ?? 0
  }

  func cursor(of key: RowKey) throws -> Int? {
    if key == actor?.key { return 0 }
    let parts = key.text.split(separator: ":").map(String.init)
    guard parts.count >= 3, parts[0] == "voice", let number,
      let voice = Voice.allCases.first(where: { "\($0.rawValue)" == parts[1] }),
      let issue = part.state.frame.number(of: IssueID(parts[2])),
      let stretch = try part.reader.voiceStretch(of: number, voice, on: issue)
    else { return nil }
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
    let stretches = try part.reader.voiceStretches(of: number, at: low...high)
      .filter { frame.issues.indices.contains($0.issue) }
    var listed: [Int: ListedStatement] = [:]
    for stretch in stretches {
      let wanted = cursors.filter { stretch.start < $0 && $0 < stretch.end }
      guard let low = wanted.min(), let high = wanted.max() else { continue }
      let found = try part.reader.utterances(
        of: stretch.list,
        in: .start..<(.end),
        skipping: low - stretch.start - 1,
        limit: high - low + 1
      )
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
}
