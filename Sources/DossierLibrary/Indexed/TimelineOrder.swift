internal import DossierIndex
internal import DossierModel

/// Events and statements in time order, the undated ones last.
///
/// Statements are read a window at a time; events are few and stand among them by their days.
struct TimelineOrder: IndexOrder {
  enum Cursor: Hashable, Sendable {
    /// An event, by its place among those of the timeline.
    case event(Int)
    case statement(ListedStatement)
  }

  let part: IndexPart
  let facts: TimelineFacts

  /// The stretches of the index's time order that follow each other here: the undated stand among those
  /// of an unbounded beginning there.
  private static let stretches: [Range<TimeKey>] = [
    .start ..< .undated, .begun ..< .end, .undated ..< .begun,
  ]

  var count: Int { facts.events.count + facts.statementCount }

  // MARK: Going on

  func cursors(after cursor: Cursor?, limit: Int) throws -> [Cursor] {
    let place = cursor.map(place)
    let statements = try statements(after: place, limit: limit)
    var events = Array(facts.events.indices)[...]
    if case .event(let index) = cursor {
      events = events[(index + 1)...]
    } else if let place {
      events = events.drop { !(place < facts.events[$0].place) }
    }
    return merged(events, statements, limit: limit, isBackwards: false)
  }

  func cursors(before cursor: Cursor?, limit: Int) throws -> [Cursor] {
    let place = cursor.map(place)
    let statements = try statements(before: place, limit: limit)
    var events = Array(facts.events.indices)[...]
    if case .event(let index) = cursor {
      events = events[..<index]
    } else if let place {
      events = events.prefix { facts.events[$0].place < place }
    }
    return merged(events, statements, limit: limit, isBackwards: true)
  }

  private func place(of cursor: Cursor) -> TimelineFacts.Place {
    switch cursor {
    case .event(let index): facts.events[index].place
    case .statement(let listed): TimelineFacts.Place(key: listed.key)
    }
  }

  private func statements(
    after place: TimelineFacts.Place?,
    limit: Int
  ) throws -> [ListedStatement] {
    guard let list = facts.list else { return [] }
    var found: [ListedStatement] = []
    for stretch in Self.stretches where found.count < limit {
      var range = stretch
      if let place {
        if place.isPast(stretch) { continue }
        if stretch.contains(place.key) { range = place.key.next..<stretch.upperBound }
      }
      found += try part.reader.moments(of: list, in: range, limit: limit - found.count)
    }
    return found
  }

  private func statements(
    before place: TimelineFacts.Place?,
    limit: Int
  ) throws -> [ListedStatement] {
    guard let list = facts.list else { return [] }
    var found: [ListedStatement] = []
    for stretch in Self.stretches.reversed() where found.count < limit {
      var range = stretch
      if let place {
        if stretch.contains(place.key) {
          range = stretch.lowerBound..<place.key
        } else if !place.isPast(stretch) {
          continue
        }
      }
      found += try part.reader.moments(
        of: list,
        in: range,
        isBackwards: true,
        limit: limit - found.count
      )
    }
    return found
  }

  private func merged(
    _ events: ArraySlice<Int>,
    _ statements: [ListedStatement],
    limit: Int,
    isBackwards: Bool
  ) -> [Cursor] {
    var events = isBackwards ? Array(events.reversed()) : Array(events)
    events = Array(events.prefix(limit))
    var merged: [Cursor] = []
    var next = (event: 0, statement: 0)
    while merged.count < limit {
      let event = events.indices.contains(next.event) ? events[next.event] : nil
      let statement =
        statements.indices.contains(next.statement) ? statements[next.statement] : nil
      guard event != nil || statement != nil else { break }
      let takesEvent: Bool
      if let event, let statement {
        let isEarlier = facts.events[event].place < TimelineFacts.Place(key: statement.key)
        takesEvent = isEarlier != isBackwards
      } else {
        takesEvent = event != nil
      }
      if takesEvent, let event {
        merged.append(.event(event))
        next.event += 1
      } else if let statement {
        merged.append(.statement(statement))
        next.statement += 1
      }
    }
    return merged
  }

  // MARK: Places

  func cursor(at place: Int) throws -> Cursor? {
    // The last event that does not stand after the place.
    var low = 0
    var high = facts.events.count
    while low < high {
      let middle = (low + high) / 2
      if try middle + count(before: facts.events[middle].place) <= place {
        low = middle + 1
      } else {
        high = middle
      }
    }
    if low > 0, try low - 1 + count(before: facts.events[low - 1].place) == place {
      return .event(low - 1)
    }
    guard let list = facts.list else { return nil }
    var left = place - low
    for stretch in Self.stretches {
      let count = try part.reader.countMoments(of: list, in: stretch)
      if left < count {
        return try part.reader.moment(of: list, in: stretch, skipping: left).map(Cursor.statement)
      }
      left -= count
    }
    return nil
  }

  func place(of cursor: Cursor) throws -> Int? {
    switch cursor {
    case .event(let index): try index + count(before: facts.events[index].place)
    case .statement(let listed):
      try facts.events.count { $0.place < TimelineFacts.Place(key: listed.key) }
        + count(before: TimelineFacts.Place(key: listed.key))
    }
  }

  /// Statements before a place.
  private func count(before place: TimelineFacts.Place) throws -> Int {
    guard let list = facts.list else { return 0 }
    var count = 0
    for stretch in Self.stretches {
      if stretch.contains(place.key) {
        return try count + part.reader.countMoments(of: list, in: stretch.lowerBound..<place.key)
      }
      count += try part.reader.countMoments(of: list, in: stretch)
    }
    return count
  }

  func cursor(of key: RowKey) throws -> Cursor? {
    let parts = key.text.split(separator: ":").map(String.init)
    guard parts.count == 2 else { return nil }
    if parts[0] == "event" {
      return facts.events.firstIndex { $0.event.id.text == parts[1] }.map(Cursor.event)
    }
    guard parts[0] == "statement", let list = facts.list,
      let found = try part.reader.statement(StatementID(parts[1]))
    else { return nil }
    return try part.reader.moments(of: list, in: found.key..<found.key.next, limit: 1).first
      .map(Cursor.statement)
  }

  // MARK: Rows

  func rows(at cursors: [Cursor]) throws -> [KeyedRow] {
    var numbers: [Int] = []
    var evidence: [StatementID] = []
    for cursor in cursors {
      switch cursor {
      case .event(let index): evidence += facts.events[index].event.statements
      case .statement(let listed): numbers.append(listed.number)
      }
    }
    let shown = try part.reader.statements(numbers)
    let known = Set(shown.map(\.number))
    let others = try Set(evidence).sorted().compactMap { try part.reader.statement($0) }
    let maker = try part.maker(of: shown + others.filter { !known.contains($0.number) })
    return cursors.compactMap { cursor in
      switch cursor {
      case .event(let index): maker.momentRow(facts.events[index].event)
      case .statement(let listed): maker.dossier.statement(listed.id).map { maker.momentRow($0) }
      }
    }
  }
}
