/// Why a name is not understood: the culprit, and what would be right.
public struct NameProblem: Error, Hashable, Sendable {
  /// What is wrong; what would be right.
  public let reason: String
}
