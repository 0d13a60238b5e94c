import DossierModel

/// Decides on courses, one after the other.
struct CourseMaker {
  let cast: Cast
  let spots: Spots
  var dice: Dice
  var course = Course(parties: [], topics: [])

  init(cast: Cast, heads: DocumentHeads, dice: Dice) {
    self.cast = cast
    spots = Spots(heads)
    self.dice = dice
  }

  /// A course of a pattern; nil where the documents leave no room for it.
  mutating func course(
    _ pattern: CoursePattern,
    of parties: [Int],
    on topics: [PlannedTopic]
  ) -> Course? {
    course = Course(parties: parties, topics: topics)
    guard let outcome = outcome(of: pattern) else { return nil }
    course.outcome = outcome
    addDecoys(to: pattern)
    return course
  }

  private mutating func outcome(of pattern: CoursePattern) -> Outcome? {
    switch pattern {
    case .own: own(thenOthers: false)
    case .ownThenOthers: own(thenOthers: true)
    case .mixed: pair(Self.mixed, shown: .mixed)
    case .yielding: yielding()
    case .attributed: attributed(thenOpen: false)
    case .attributedThenOpen: attributed(thenOpen: true)
    case .attributedOpen: attributedOpen()
    case .undated: undated()
    case .standing: standing()
    case .later: later()
    case .excluded: excluded()
    }
  }

  // MARK: Own words

  private mutating func own(thenOthers: Bool) -> Outcome? {
    let before = dice.below(3)
    guard let spots = spots.spots(before + 1 + (thenOthers ? 1 : 0), &dice) else { return nil }
    addEarlier(at: spots.prefix(before))
    if before > 0, dice.chance(50) {
      let spot = spots[dice.below(before)]
      let date = self.spots.date(at: spot, &dice)
      addOthers(dice.pick(Stance.allCases), at: spot, date, .othersWords)
    }
    let stance = dice.pick(Stance.allCases)
    let date = self.spots.date(at: spots[before], &dice)
    addOwn(stance, at: spots[before], date, .decides)
    var outcome = Outcome(shown: .stance(stance), span: date.span)
    if thenOthers { outcome.others = addOthersLater(at: spots[before + 1], besides: stance) }
    return outcome
  }

  private static let mixed: [(Stance, Stance)] = [
    (.opposes, .supports), (.opposes, .conditional), (.opposes, .open),
  ]

  /// Two stances on the same days, both of which decide.
  private mutating func pair(_ pairs: [(Stance, Stance)], shown: Position.Shown) -> Outcome? {
    let before = dice.below(2)
    guard let spots = spots.spots(before + 1, &dice) else { return nil }
    addEarlier(at: spots.prefix(before))
    let (first, second) = dice.pick(pairs)
    let span = addPair(first, .decides, second, .decides, at: spots[before])
    return Outcome(shown: shown, span: span.both)
  }

  /// Two stances on the same days, of which one gives way to the other.
  private mutating func yielding() -> Outcome? {
    if dice.chance(30) {
      return pair([(.conditional, .supports)], shown: .stance(.conditional))
    }
    guard let spots = spots.spots(1, &dice) else { return nil }
    let (stays, goes) = dice.pick([
      (Stance.supports, Stance.open), (.conditional, .open), (.supports, .unclear),
      (.opposes, .unclear), (.open, .unclear), (.conditional, .unclear),
    ])
    let span = addPair(stays, .decides, goes, .yields, at: spots[0])
    return Outcome(shown: .stance(stays), span: span.first)
  }

  private mutating func standing() -> Outcome? {
    guard let spots = spots.spots(2, &dice) else { return nil }
    let stance = dice.pick(Stance.allCases)
    let date = PlannedDate.until(spots[0].day.adding(days: -dice.below(3)))
    addOwn(stance, at: spots[0], date, .decides)
    var outcome = Outcome(shown: .stance(stance), span: date.span)
    if dice.chance(40) { outcome.others = addOthersLater(at: spots[1], besides: stance) }
    return outcome
  }

  private mutating func undated() -> Outcome? {
    guard let spot = spots.undatedSpot(&dice) else { return nil }
    let stance = dice.pick(Stance.allCases)
    let isOwn = dice.chance(60)
    for place in [spot, dice.chance(50) ? spots.undatedSpot(&dice) : nil].compactMap(\.self) {
      if isOwn {
        addOwn(stance, at: place, .unknown, .decides)
      } else {
        addOthers(stance, at: place, .unknown, .decides)
      }
    }
    return Outcome(shown: .stance(stance), isAttributed: !isOwn, isUndated: true)
  }

  // MARK: Others' words

  private mutating func attributed(thenOpen: Bool) -> Outcome? {
    let before = dice.below(3)
    guard let spots = spots.spots(before + 1 + (thenOpen ? 1 : 0), &dice) else { return nil }
    let firm: [Stance] = [.supports, .conditional, .opposes]
    for spot in spots.prefix(before) {
      addOthers(dice.pick(firm), at: spot, self.spots.date(at: spot, &dice), .earlier)
    }
    let stance = dice.pick(firm)
    let date = self.spots.date(at: spots[before], &dice)
    addOthers(stance, at: spots[before], date, .decides)
    var outcome = Outcome(shown: .stance(stance), isAttributed: true, span: date.span)
    if thenOpen {
      let spot = spots[before + 1]
      let said = dice.pick([Stance.open, .unclear])
      let date = self.spots.date(at: spot, &dice)
      addOthers(said, at: spot, date, .othersWords)
      outcome.others = (.stance(said), date.span)
    }
    return outcome
  }

  private mutating func attributedOpen() -> Outcome? {
    let before = dice.below(2)
    guard let spots = spots.spots(before + 1, &dice) else { return nil }
    let weak: [Stance] = [.open, .unclear]
    for spot in spots.prefix(before) {
      addOthers(dice.pick(weak), at: spot, self.spots.date(at: spot, &dice), .earlier)
    }
    let stance = dice.pick(weak)
    let date = self.spots.date(at: spots[before], &dice)
    addOthers(stance, at: spots[before], date, .decides)
    return Outcome(shown: .stance(stance), isAttributed: true, span: date.span)
  }

  // MARK: Nothing

  private mutating func later() -> Outcome? {
    guard let spot = spots.laterSpot(&dice) else { return nil }
    addOwn(dice.pick(Stance.allCases), at: spot, .exactly(spot.day), .later)
    return Outcome()
  }

  private mutating func excluded() -> Outcome? {
    addExcluded()
    return Outcome()
  }
}
