import DossierModel

/// Finds places for statements.
struct Spots {
  let heads: DocumentHeads
  /// Documents with a text whose words come from a source of which no date is known.
  private let undated: [Int]
  /// Documents with a text that appeared after the day.
  private let later: [Int]

  init(_ heads: DocumentHeads) {
    self.heads = heads
    undated = heads.withText.filter { heads.all[heads.all[$0].root].published == nil }
    later = heads.withText.filter { heads.all[heads.all[$0].root].day > heads.asOf }
  }

  /// Any place in a document.
  func spot(in document: Int, _ dice: inout Dice) -> Spot {
    let head = heads.all[document]
    var source = PlannedSource.unsaid
    if !head.sources.isEmpty, dice.chance(25) {
      source = .own
    } else if head.sources.count > 1, dice.chance(40) {
      source = .record(head.sources[1].number)
    }
    return spot(in: document, source)
  }

  private func spot(in document: Int, _ source: PlannedSource) -> Spot {
    let origin = heads.origin(of: document, source)
    let head = heads.all[origin]
    return Spot(
      document: document,
      source: source,
      origin: origin,
      day: head.day,
      isExact: head.isExact
    )
  }

  /// Some places as of the day, in time order and so far apart that no date can be in doubt; nil where
  /// there are too few.
  func spots(_ count: Int, _ dice: inout Dice) -> [Spot]? {
    for _ in 0..<24 {
      let spots = (0..<count)
        .map { _ in spot(in: dice.pick(heads.withText), &dice) }
        .sorted { ($0.day, $0.document) < ($1.day, $1.document) }
      let isApart = zip(spots, spots.dropFirst())
        .allSatisfy { $1.day.number - $0.day.number > Spot.distance }
      if isApart, spots.allSatisfy({ $0.day <= heads.asOf }) { return spots }
    }
    return nil
  }

  /// A place whose words appeared on the day of another or later; the same one where none is found.
  func companion(of spot: Spot, _ dice: inout Dice) -> Spot {
    for _ in 0..<12 {
      let other = self.spot(in: dice.pick(heads.withText), &dice)
      if other.day >= spot.day { return other }
    }
    return spot
  }

  /// A place after the day; nil where there is none.
  func laterSpot(_ dice: inout Dice) -> Spot? {
    later.isEmpty ? nil : spot(in: dice.pick(later), .unsaid)
  }

  /// A place of which no date is known; nil where there is none.
  func undatedSpot(_ dice: inout Dice) -> Spot? {
    undated.isEmpty ? nil : spot(in: dice.pick(undated), .unsaid)
  }

  /// A date for words at a place, that ends on its day or a few days before it.
  func date(at spot: Spot, _ dice: inout Dice) -> PlannedDate {
    guard spot.isExact else { return .exactly(spot.day) }
    switch dice.below(100) {
    case ..<45: return .publication(spot.day)
    case ..<66: return .exactly(spot.day.adding(days: -dice.below(6)))
    case ..<70: return .exactly(spot.day.adding(days: -1), mark: "?")
    case ..<74: return .exactly(spot.day, mark: "~")
    case ..<76: return .exactly(spot.day, mark: "%")
    case ..<84: return .interval(6, upTo: spot.day)
    case ..<88: return .month(of: spot.day)
    case ..<90: return .month(of: spot.day, mark: "?")
    case ..<95: return .set(upTo: spot.day)
    default: return .since(dice.between(1...20), before: spot.day)
    }
  }
}
