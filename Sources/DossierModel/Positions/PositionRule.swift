/// The position rule: evidence in, position out.
///
/// Steps 1 to 6 of the rule in `docs/format.md`, in their order. Each step keeps what it lets
/// through and writes down what became of the rest, so that a position can be explained line by
/// line.
extension Position {
  /// Derives the position of `party` on `topic` as of `day`.
  ///
  /// - Parameters:
  ///   - party: Whose position.
  ///   - topic: On what.
  ///   - day: As of when; nil counts everything.
  ///   - candidates: Every statement that gives `party` a stance on `topic`, in any order,
  ///     excluded ones too: they are listed, and decide nothing.
  /// - Returns: The position; ``shown`` is nil where no evidence counts.
  public static func derive(
    of party: ActorID,
    on topic: Topic,
    asOf day: Day?,
    from candidates: [Evidence]
  ) -> Position {
    var rule = Rule(lines: candidates.sorted(by: Evidence.isInOrder))
    rule.dropExcluded()
    rule.dropUndatedBesideDated()
    rule.dropLater(than: day)
    let asOfDay = rule.standing
    let isAttributed = rule.keepDecidingVoice()
    let ofDecidingVoice = rule.standing
    rule.keepLatest()
    let latest = rule.standing
    let shown = rule.settle()
    let deciding = rule.standing

    return Position(
      party: party,
      topic: topic,
      asOf: day,
      shown: shown,
      span: DaySpan.hull(of: deciding.map(\.span)),
      isUndated: !deciding.isEmpty && deciding.allSatisfy(\.span.isUndated),
      isAttributedByOthers: isAttributed,
      step: step(asOfDay: asOfDay, ofDecidingVoice: ofDecidingVoice, latest: latest),
      lines: rule.lines,
      origins: origins(of: shown, asOfDay: asOfDay, deciding: deciding),
      others: others(since: deciding, in: asOfDay, besides: shown)
    )
  }

  /// The step at which the stances that still stood became one; step 5 where they were one all
  /// along, or never became one.
  private static func step(
    asOfDay: [Evidence],
    ofDecidingVoice: [Evidence],
    latest: [Evidence]
  ) -> Step {
    func agree(_ evidence: [Evidence]) -> Bool { Set(evidence.map(\.stance)).count <= 1 }
    if agree(asOfDay) { return .stance }
    if agree(ofDecidingVoice) { return .voice }
    return agree(latest) ? .latest : .stance
  }

  /// Step 6: the origins of all evidence, of either voice, whose stance is the shown one.
  private static func origins(
    of shown: Shown?,
    asOfDay: [Evidence],
    deciding: [Evidence]
  ) -> [DocumentID] {
    let carrying =
      switch shown {
      case .stance(let stance): asOfDay.filter { $0.stance == stance }
      case .mixed, nil: deciding
      }
    return Set(carrying.map(\.origin)).sorted()
  }

  /// Step 6: what others certainly say later than the words that decide, where it differs.
  ///
  /// Beside an attributed stance that is others' later `open` or `unclear`, which step 3 let go.
  private static func others(
    since deciding: [Evidence],
    in asOfDay: [Evidence],
    besides shown: Shown?
  ) -> Others? {
    let later = asOfDay.filter { evidence in
      !evidence.isOwnWords
        && deciding.allSatisfy { evidence.span.isCertainlyLater(than: $0.span) }
    }
    guard !deciding.isEmpty, !later.isEmpty else { return nil }
    var rule = Rule(lines: later)
    rule.keepLatest()
    guard let said = rule.settle(), said != shown else { return nil }
    return Others(
      shown: said,
      span: DaySpan.hull(of: rule.standing.map(\.span)),
      statements: rule.standing.map(\.statement)
    )
  }
}

/// The evidence on its way through the steps.
private struct Rule {
  var lines: [Position.Line]

  init(lines evidence: [Evidence]) {
    lines = evidence.map { Position.Line(evidence: $0, verdict: .decides) }
  }

  /// What no step has dropped yet.
  var standing: [Evidence] { lines.filter { $0.verdict == .decides }.map(\.evidence) }

  /// Gives each line that still stands the verdict `verdict` returns for it; nil lets it stand.
  private mutating func drop(_ verdict: (Evidence) -> Position.Verdict?) {
    for index in lines.indices where lines[index].verdict == .decides {
      if let reason = verdict(lines[index].evidence) { lines[index].verdict = reason }
    }
  }

  /// Step 1: opinion, `counts: false` and repeats are no evidence.
  mutating func dropExcluded() {
    drop { $0.exclusion.map(Position.Verdict.excluded) }
  }

  /// Step 2: undated evidence is set aside wherever there is dated evidence, whatever the day.
  mutating func dropUndatedBesideDated() {
    guard standing.contains(where: { !$0.span.isUndated }) else { return }
    drop { $0.span.isUndated ? .undated : nil }
  }

  /// Step 2: what was not certainly begun by the day does not count as of it.
  mutating func dropLater(than day: Day?) {
    guard let day else { return }
    drop { $0.span.isUndated || $0.span.counts(asOf: day) ? nil : .later }
  }

  /// Step 3: own words alone decide; without any, others' `open` and `unclear` yield to the rest.
  ///
  /// Returns whether the position is attributed by others.
  mutating func keepDecidingVoice() -> Bool {
    if standing.contains(where: \.isOwnWords) {
      drop { $0.isOwnWords ? nil : .othersWords }
      return false
    }
    if standing.contains(where: { $0.stance != .open && $0.stance != .unclear }) {
      drop { $0.stance == .open || $0.stance == .unclear ? .yieldsToOthers : nil }
    }
    return !standing.isEmpty
  }

  /// Step 4: only what no other is certainly later than.
  mutating func keepLatest() {
    let all = standing
    drop { evidence in
      all.last { $0.span.isCertainlyLater(than: evidence.span) }
        .map { .superseded(by: $0.statement) }
    }
  }

  /// Step 5: the stance the deciding words share, or what comes of their difference.
  mutating func settle() -> Position.Shown? {
    let stances = Set(standing.map(\.stance))
    if stances.count > 1, stances.contains(.unclear) {
      drop { $0.stance == .unclear ? .yields : nil }
      return settle()
    }
    if stances.contains(.opposes), stances.count > 1 { return .mixed }
    if stances.contains(.open), stances.count > 1 {
      drop { $0.stance == .open ? .yields : nil }
      return settle()
    }
    return stances.contains(.conditional)
      ? .stance(.conditional) : stances.first.map { .stance($0) }
  }
}
