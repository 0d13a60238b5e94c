/// The order in which a search gives what it found.
public enum SearchOrder: Hashable, Sendable, CaseIterable {
  /// The last publication first: documents by the last possible day they were published on, else by
  /// the first, the undated ones last, then by identifier; in a document by where the hit begins,
  /// where it ends, statements before passages, then by the statement's identifier.
  case newest
  /// Words as they stand first, then whole words, then beginnings of words; of these the article
  /// before its boilerplate, statements before passages, the newest publication first (undated
  /// last), then by document and place.
  case best
}
