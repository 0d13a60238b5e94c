/// What the words of a filter mean, as somebody types them.
public struct FilterRow: Hashable, Sendable {
  /// A way to go on.
  public struct Completion: Hashable, Sendable {
    /// All the words, with the last one completed.
    public var text: String
    /// What the last word then stands for: a name, or what the condition asks.
    public var title: String

    /// Makes the completion.
    public init(text: String, title: String) {
      self.text = text
      self.title = title
    }
  }

  /// The filter; nil where the words make none.
  public var filter: Filter?
  /// The words with identifiers for the names, for the header.
  public var text: String
  /// What is wrong: the culprit and what would be right; nil where nothing is.
  public var problem: String?
  /// How the last word can go on, the likeliest first.
  public var completions: [Completion]

  /// Makes the row.
  public init(
    filter: Filter? = nil,
    text: String = "",
    problem: String? = nil,
    completions: [Completion] = []
  ) {
    self.filter = filter
    self.text = text
    self.problem = problem
    self.completions = completions
  }
}
