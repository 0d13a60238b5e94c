internal import DossierIndex
internal import DossierModel

/// An actor, then what it says, and what others say of it, by issue.
struct VoiceOrder: PlacedOrder {
  /// What is said on an issue: a heading, then its quotes.
  private struct Stretch {
    let voice: Voice
    let issue: IssueID
    let list: IndexList
    /// The place of the heading.
    let start: Int
    /// How many quotes.
    let count: Int

    var end: Int { start + 1 + count }
  }

  private let part: IndexPart
  private let actor: KeyedRow?
  private let stretches: [Stretch]

  init(part: IndexPart, actor id: ActorID) throws {
    self.part = part
    let frame = part.state.frame
    guard let number = frame.number(ofActor: id) else {
      actor = nil
      stretches = []
      return
    }
    actor = RowMaker.actorRow(of: id, in: frame.dossier)
    var stretches: [Stretch] = []
    for voice in Voice.allCases {
      for (issue, count) in try part.reader.voiceCounts(of: number, voice)
      where frame.issues.indices.contains(issue) {
        stretches.append(
          Stretch(
            voice: voice,
            issue: frame.issues[issue],
            list: .voice(number, voice, issue: issue),
            start: stretches.last?.end ?? 1,
            count: count
          )
        )
      }
    }
    self.stretches = stretches
  }

  var count: Int { stretches.last?.end ?? (actor == nil ? 0 : 1) }

  func cursor(of key: RowKey) throws -> Int? {
    if key == actor?.key { return 0 }
    let parts = key.text.split(separator: ":").map(String.init)
    guard parts.count >= 3, parts[0] == "voice",
      let stretch = stretches.first(where: {
        "\($0.voice.rawValue)" == parts[1] && $0.issue.text == parts[2]
      })
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
      if cursor == stretch.start {
        return maker.heading(of: stretch.voice, on: stretch.issue, count: stretch.count)
      }
      return listed[cursor].flatMap { maker.dossier.statement($0.id) }.map {
        maker.quote($0, of: stretch.voice, on: stretch.issue)
      }
    }
  }
}
