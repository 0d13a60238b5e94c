/// A key of a statement on which two coders may differ.
public enum CodedKey: String, Hashable, Sendable, CaseIterable {
  case mode, stance, status, party, speaker

  /// What a statement has under the key, as the files write it.
  ///
  /// - Parameter statement: The statement.
  /// - Returns: The word or identifier; of a list its members in order of their characters, divided
  ///   by commas; nil where the key is absent.
  public func value(of statement: Statement) -> String? {
    switch self {
    case .mode: statement.mode.rawValue
    case .stance: statement.stance?.rawValue
    case .status: statement.status?.rawValue
    case .party:
      statement.parties.isEmpty
        ? nil : Set(statement.parties).sorted().map(\.text).joined(separator: ", ")
    case .speaker: statement.speaker?.text
    }
  }
}
