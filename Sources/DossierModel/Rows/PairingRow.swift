/// Two documents held side by side: the first row of ``What/documentPair(_:_:)``.
public struct PairingRow: Hashable, Sendable {
  /// The document that is compared.
  public var left: DocumentRow
  /// The document it is compared with; nil where none shares an utterance with it.
  public var right: DocumentRow?
  /// The documents that share utterances with it: those that share most first, then by identifier.
  public var partners: [DocumentID]

  /// Makes the row.
  public init(left: DocumentRow, right: DocumentRow?, partners: [DocumentID]) {
    self.left = left
    self.right = right
    self.partners = partners
  }
}
