import DossierModel

/// A place where a statement can be put: a document, and whose words it takes them for.
struct Spot: Sendable {
  let document: Int
  let source: PlannedSource
  /// The number of the document the words come from first.
  let origin: Int
  /// The day the origin appeared on.
  let day: Day
  /// Whether the origin's record names just that day.
  let isExact: Bool

  /// How certainly ordered spots must be apart, in days.
  static let distance = PlannedDate.reach + 10
}
