public import DossierModel

/// Something that answers questions on a dossier.
///
/// Any answering part gives the same answer to the same question: the rows that ``What`` describes,
/// under keys that stay the same from one answer to the next.
public protocol Answering: Sendable {
  /// Answers a question; may be called from several threads at once.
  func answer(_ question: Question) -> Answer
}
