/// Why a setting cannot be as somebody wants it.
public struct SettingProblem: Hashable, Sendable, Error {
  /// What is wrong.
  public let problem: String
  /// What would be right.
  public let remedy: String
  /// The word that is not known, and those that are; nil where that is not what is wrong.
  public let unknown: Unknown?

  /// A word that is not known.
  public struct Unknown: Hashable, Sendable {
    /// The word.
    public let word: String
    /// The words that could stand there.
    public let known: [String]
  }

  init(_ problem: String, remedy: String) {
    self.problem = problem
    self.remedy = remedy
    unknown = nil
  }

  /// A word that is not one of some.
  init(unknown word: String, as kind: String, among known: [String]) {
    problem = "\"\(word)\" is no \(kind)"
    remedy = known.count <= 20 ? "one of: \(known.joined(separator: ", "))" : "see `demarche keys`"
    unknown = Unknown(word: word, known: known)
  }
}
