public import DossierModel

/// What is wrong with something only beside other records.
public struct IndexFault: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The statement's identifier stands already in this file, at this line.
    case duplicate(path: String, line: Int)
    /// The statement repeats one that is not there; the second are those that are.
    case unknownRepeats(StatementID, declared: [String])
    /// The statement repeats itself, by way of others.
    case repeatsItself
    /// The statement says it was said on this date, after the last day of its origin's publication.
    case laterThanOrigin(when: String, origin: DocumentID, last: Day)
    /// The document derives from itself, by way of this record.
    case derivesFromItself(by: DocumentID)
  }

  /// What is wrong.
  public var kind: Kind
  /// The identifier of the statement or document.
  public var id: String
  /// The record, inside the folder.
  public var path: String
  /// Where the value stands that offends.
  public var place: LinePlace
}
