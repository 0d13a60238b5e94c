/// What a statement says of where its words come from.
enum PlannedSource: Hashable, Sendable {
  /// Nothing: the first of the document's sources, else the document.
  case unsaid
  /// This outlet itself (`from: own`).
  case own
  /// The document of this number.
  case record(Int)
}
