/// A document and where it comes from.
public struct DocumentRow: Hashable, Sendable {
  /// The document.
  public var document: Document
  /// What it is called: its medium or agency and its date, else its identifier.
  public var name: String
  /// The medium; nil if unknown.
  public var outlet: NamedActor?
  /// The agency; nil if none is named.
  public var agency: NamedActor?
  /// What it derives from, the main source first, each as its record's name.
  public var sources: [String]
  /// What its words come from first, as that record's name; nil where it has them from nobody.
  public var originName: String?
  /// Statements coded in it, in order of place.
  public var statements: [StatementID]

  /// Makes the row; without a name it is called by its identifier.
  public init(
    document: Document,
    name: String? = nil,
    outlet: NamedActor? = nil,
    agency: NamedActor? = nil,
    sources: [String] = [],
    originName: String? = nil,
    statements: [StatementID] = []
  ) {
    self.document = document
    self.name = name ?? document.id.text
    self.outlet = outlet
    self.agency = agency
    self.sources = sources
    self.originName = originName
    self.statements = statements
  }
}
