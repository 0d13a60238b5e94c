import DossierModel

/// What is settled of a document before its text is written.
struct DocumentHead: Sendable {
  /// One source the document took words from.
  struct Source: Sendable {
    let number: Int
    let kind: DerivationKind
    let basis: Basis
  }

  let number: Int
  let id: DocumentID
  /// The folder of its files under `documents`.
  let folder: String
  /// The number of its language.
  let language: Int
  /// Whether it has a text; a wire report may be known only through others.
  let hasText: Bool
  /// The day it appeared on, whatever its record says of it.
  let day: Day
  /// What its record says of that day, as EDTF; nil for nothing.
  let published: String?
  /// The last day that `published` leaves possible; nil where it leaves it open.
  let publishedLast: Day?
  /// Whether `published` names just that day.
  let isExact: Bool
  let basis: Basis?
  /// What it took words from, the main source first.
  let sources: [Source]
  /// Where the first of the sources leads in the end; its own number where there is none.
  let root: Int
  /// How many documents stand between it and its root.
  let depth: Int
  let outlet: Int?
  let agency: Int?
}
