/// A question under negotiation; issues form a tree.
public struct Issue: Hashable, Sendable {
  /// The issue's identifier.
  public var id: IssueID
  /// The issue above; nil at the top.
  public var under: IssueID?
  /// The title in the tree.
  public var title: String
  /// The question the issue puts; nil if not worded.
  public var question: String?
  /// The options, in file order.
  public var options: [Option]

  /// Makes an issue.
  public init(
    id: IssueID,
    under: IssueID? = nil,
    title: String,
    question: String? = nil,
    options: [Option] = []
  ) {
    self.id = id
    self.under = under
    self.title = title
    self.question = question
    self.options = options
  }
}

/// A proposition on an issue that a party can support or oppose.
public struct Option: Hashable, Sendable {
  /// The option's identifier, unique in the dossier.
  public var id: OptionID
  /// The proposition, worded so that every party could accept the wording.
  public var text: String

  /// Makes an option.
  public init(id: OptionID, text: String) {
    self.id = id
    self.text = text
  }
}
