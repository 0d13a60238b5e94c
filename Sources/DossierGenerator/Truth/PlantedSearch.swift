public import DossierModel

/// What a search must find.
public struct PlantedSearch: Hashable, Sendable {
  /// What kind of search it is: `rare`, `common`, `prefix`, `phrase`, `none` or a script.
  public let name: String
  /// What is searched for; of each query all of this is true.
  public let queries: [String]
  /// The documents that hold the words, of a phrase one after the other, in order.
  public let documents: [DocumentID]
  /// The documents that hold all of the words, but not one after the other, in order.
  public let scattered: [DocumentID]
  /// The statements that hold the words, in order.
  public let statements: [StatementID]
}
