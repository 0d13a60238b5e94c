/// Two documents held side by side: the first row of ``What/documentPair(_:_:isExchanged:)``.
public struct PairingRow: Hashable, Sendable {
  /// The document on the left; the one asked about where it stands alone.
  public var left: DocumentRow
  /// The document on the right; nil where none shares an utterance with the one asked about.
  public var right: DocumentRow?
  /// The documents that share utterances with the one asked about: those that share most first, then by
  /// identifier.
  public var partners: [DocumentID]

  /// Makes the row.
  public init(left: DocumentRow, right: DocumentRow?, partners: [DocumentID]) {
    self.left = left
    self.right = right
    self.partners = partners
  }
}
