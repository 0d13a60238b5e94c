/// What a stance is on: an issue as a whole, or an option of it.
struct PlannedTopic: Hashable, Sendable {
  /// The number of the issue.
  var issue: Int
  /// The number of the option among the issue's; nil for the issue as a whole.
  var option: Int?
}
