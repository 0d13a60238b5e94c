import DossierModel

// Adding statements to the course in the making.
extension CourseMaker {
  /// The party's words of before, which later ones replace.
  mutating func addEarlier(at places: some Sequence<Spot>) {
    for spot in places {
      let date =
        dice.chance(15) ? PlannedDate.until(spot.day) : spots.date(at: spot, &dice)
      addOwn(dice.pick(Stance.allCases), at: spot, date, .earlier)
    }
  }

  /// Two of the party's statements on the same days; the days of the first, and of both.
  mutating func addPair(
    _ first: Stance,
    _ firstRole: PlannedStatement.Role,
    _ second: Stance,
    _ secondRole: PlannedStatement.Role,
    at spot: Spot
  ) -> (first: DaySpan, both: DaySpan) {
    let date = PlannedDate.exactly(spot.day)
    let around = PlannedDate.interval(2, upTo: spot.day)
    addOwn(first, at: spot, date, firstRole)
    addOwn(second, at: spots.companion(of: spot, &dice), around, secondRole)
    return (date.span, around.span)
  }

  /// Others say later that the stance is another one.
  mutating func addOthersLater(
    at spot: Spot,
    besides stance: Stance
  ) -> (Position.Shown, DaySpan) {
    let said = dice.pick(Stance.allCases.filter { $0 != stance })
    let date = spots.date(at: spot, &dice)
    addOthers(said, at: spot, date, .othersWords)
    return (.stance(said), date.span)
  }

  /// What must change nothing.
  mutating func addDecoys(to pattern: CoursePattern) {
    if dice.chance(20) { addExcluded() }
    guard pattern != .excluded else { return }
    if dice.chance(12), let spot = spots.laterSpot(&dice) {
      // A later word is dated: beside it undated ones would not decide.
      guard pattern != .undated else { return }
      addOthers(dice.pick(Stance.allCases), at: spot, .exactly(spot.day), .later)
    }
    guard pattern != .undated, pattern != .later else { return }
    if dice.chance(10), let spot = spots.undatedSpot(&dice) {
      addOthers(dice.pick(Stance.allCases), at: spot, .unknown, .undated)
    }
  }

  /// An opinion, or words that are not counted.
  mutating func addExcluded() {
    let spot = spots.spot(in: dice.pick(spots.heads.withText), &dice)
    let stance = dice.pick(Stance.allCases)
    if dice.chance(50) {
      add(stance, .opinion, by: nil, at: spot, .exactly(spot.day), .excluded)
    } else {
      addOwn(stance, at: spot, .exactly(spot.day), .excluded)
      course.statements[course.statements.count - 1].isCounted = false
    }
  }

  mutating func addOwn(
    _ stance: Stance,
    at spot: Spot,
    _ date: PlannedDate,
    _ role: PlannedStatement.Role
  ) {
    let mode: Mode = dice.chance(45) ? .direct : .reported
    add(stance, mode, by: dice.pick(cast.voices[course.parties[0]]), at: spot, date, role)
  }

  mutating func addOthers(
    _ stance: Stance,
    at spot: Spot,
    _ date: PlannedDate,
    _ role: PlannedStatement.Role
  ) {
    switch dice.below(10) {
    case 0, 1:
      // Somebody who speaks for nobody.
      let mode: Mode = dice.chance(40) ? .direct : .reported
      add(stance, mode, by: dice.pick(cast.bystanders), at: spot, date, role)
    case 2, 3:
      let others = cast.stanceHolders.filter { !course.parties.contains($0) }
      let mode: Mode = dice.chance(40) ? .direct : .reported
      add(stance, mode, by: dice.pick(cast.voices[dice.pick(others)]), at: spot, date, role)
    case 4:
      // Of the party without an utterance: not its own words, for all that it is named.
      add(stance, .narrated, by: course.parties[0], at: spot, date, role)
    default:
      add(stance, .narrated, by: nil, at: spot, date, role)
    }
  }

  private mutating func add(
    _ stance: Stance,
    _ mode: Mode,
    by speaker: Int?,
    at spot: Spot,
    _ date: PlannedDate,
    _ role: PlannedStatement.Role
  ) {
    course.statements.append(
      PlannedStatement(
        document: spot.document,
        parties: course.parties,
        topics: course.topics,
        stance: stance,
        status: dice.chance(6) ? dice.pick(Status.allCases) : nil,
        mode: mode,
        speaker: speaker,
        source: spot.source,
        origin: spot.origin,
        date: date,
        role: role
      )
    )
  }
}
