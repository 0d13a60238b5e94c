public import DossierModel

/// What is new since a person last marked everything as seen, as it was read for them.
public struct NewsReading: Hashable, Sendable {
  /// What is new.
  public var news: News
  /// Whether anything was marked as seen before; where nothing was, everything is new.
  public var isFirst: Bool
  /// The dossier's own day when everything was marked as seen; nil where it had none, or nothing was.
  public var seenDay: String?
  /// Why what is seen cannot be remembered, or was forgotten; nil where all is well.
  public var problem: String?

  /// Makes a reading.
  public init(news: News, isFirst: Bool, seenDay: String? = nil, problem: String? = nil) {
    self.news = news
    self.isFirst = isFirst
    self.seenDay = seenDay
    self.problem = problem
  }
}
