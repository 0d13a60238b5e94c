public import DossierModel
internal import GRDB

/// What an actor says on an issue, or others say of it there: a heading, then its quotes.
public struct VoiceStretch: Sendable {
  /// Who speaks.
  public let voice: Voice
  /// The issue's number.
  public let issue: Int
  /// The list of the quotes.
  public let list: IndexList
  /// The place of the heading among the actor's rows; the actor itself is the first of these, at 0.
  public let start: Int
  /// How many quotes.
  public let count: Int

  /// The place behind the last quote.
  public var end: Int { start + 1 + count }

  /// The same stretch with only some of its quotes, from another place on.
  public func holding(_ count: Int, from start: Int) -> VoiceStretch {
    VoiceStretch(voice: voice, issue: issue, list: list, start: start, count: count)
  }
}

extension IndexReader {
  /// How many rows there are of an actor of a number: itself, the headings and the quotes.
  public func voiceRowCount(of actor: Int) throws -> Int {
    if try isNoted {
      return try voiceMark(of: actor, "place <= ?", .max)?.place ?? 1
    }
    return try voiceStretches(of: actor).last?.end ?? 1
  }

  /// The stretches of an actor's rows that some places lie in.
  ///
  /// - Parameters:
  ///   - actor: The actor's number.
  ///   - places: The places, from 0.
  /// - Returns: The stretches, in order.
  /// - Throws: What SQLite says.
  public func voiceStretches(
    of actor: Int,
    at places: ClosedRange<Int> = 0...(.max)
  ) throws -> [VoiceStretch] {
    var mark = (list: ListNumber.voice(of: actor, .own, on: 0), place: 1)
    var limit = Int.max
    if try isNoted {
      guard let before = try voiceMark(of: actor, "place <= ?", max(1, places.lowerBound)) else {
        return []
      }
      mark = before
      // Each has two rows at least.
      limit = DossierIndex.voiceStride + (places.upperBound - places.lowerBound) / 2 + 1
    }
    return try voiceStretches(of: actor, from: mark, limit: limit)
      .filter { places.overlaps($0.start...$0.end - 1) }
  }

  /// The stretch of an actor's rows that a voice on an issue has; nil for none.
  ///
  /// - Parameters:
  ///   - actor: The actor's number.
  ///   - voice: Who speaks.
  ///   - issue: The issue's number.
  /// - Returns: The stretch.
  /// - Throws: What SQLite says.
  public func voiceStretch(of actor: Int, _ voice: Voice, on issue: Int) throws -> VoiceStretch? {
    let list = ListNumber.voice(of: actor, voice, on: issue)
    var mark = (list: ListNumber.voice(of: actor, .own, on: 0), place: 1)
    if try isNoted {
      guard let before = try voiceMark(of: actor, "list <= ?", list) else { return nil }
      mark = before
    }
    let near = try voiceStretches(of: actor, from: mark, upTo: list, limit: .max).last
    return near?.list.number == list ? near : nil
  }

  /// The stretches from one whose place is known, up to that of a list.
  private func voiceStretches(
    of actor: Int,
    from mark: (list: Int, place: Int),
    upTo last: Int = .max,
    limit: Int
  ) throws -> [VoiceStretch] {
    let end = min(ListNumber.endOfVoices(of: actor) - 1, last)
    var place = mark.place
    return try RowStatement(
      """
      SELECT list, listed FROM tally WHERE list >= ? AND list <= ? AND listed > 0 ORDER BY list LIMIT ?
      """,
      in: database
    )
    .rows({ $0.add([mark.list, end, limit]) }) { row in
      ListNumber.voice(of: row[0]).map { actor, voice, issue in
        let stretch = VoiceStretch(
          voice: voice,
          issue: issue,
          list: .voice(actor, voice, issue: issue),
          start: place,
          count: row[1]
        )
        place = stretch.end
        return stretch
      }
    }
  }

  /// The last mark of an actor that a condition holds for.
  private func voiceMark(
    of actor: Int,
    _ condition: String,
    _ value: Int
  ) throws -> (list: Int, place: Int)? {
    try RowStatement(
      """
      SELECT list, place FROM voice_mark WHERE actor = ? AND \(condition)
      ORDER BY place DESC LIMIT 1
      """,
      in: database
    )
    .rows({ $0.add([actor, value]) }) { (list: $0[0] as Int, place: $0[1] as Int) }.first
  }

  /// The marks of every actor that anything is said by or of: every so many-th stretch, and the end.
  func voiceMarks() throws -> [(actor: Int, list: Int, place: Int)] {
    var marks: [(actor: Int, list: Int, place: Int)] = []
    var current: (actor: Int, place: Int, count: Int)?
    func end() {
      guard let current else { return }
      marks.append((current.actor, ListNumber.endOfVoices(of: current.actor), current.place))
    }
    _ = try RowStatement(
      "SELECT list, listed FROM tally WHERE list >= ? AND listed > 0 ORDER BY list",
      in: database
    )
    .rows({ $0.add(ListNumber.firstVoice) }) { row -> Void? in
      guard let (actor, _, _) = ListNumber.voice(of: row[0]) else { return nil }
      if current?.actor != actor {
        end()
        current = (actor, 1, 0)
      }
      guard let here = current else { return nil }
      if here.count.isMultiple(of: DossierIndex.voiceStride) {
        marks.append((actor, row[0], here.place))
      }
      current = (actor, here.place + 1 + row[1], here.count + 1)
      return nil
    }
    end()
    return marks
  }
}
