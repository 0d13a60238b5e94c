/// One statement, seen as evidence of one party's stance on one topic.
///
/// All that the position rule needs to know of a statement: an index may store it, so nothing here
/// needs the dossier.
public struct Evidence: Hashable, Sendable {
  /// Why a statement with a stance is not evidence (step 1).
  public enum Exclusion: Hashable, Sendable {
    /// The outlet's own judgement or prediction.
    case opinion
    /// The same utterance again; it counts through that statement.
    case repeats(StatementID)
    /// `counts: false`.
    case uncounted
  }

  /// The statement.
  public var statement: StatementID
  /// The stance its words give the party.
  public var stance: Stance
  /// Whether these are the party's own words: its speaker is the party or speaks for it, and the
  /// mode is `direct` or `reported`.
  public var isOwnWords: Bool
  /// The days on which the words can have been said, after step 2.
  public var span: DaySpan
  /// Where the words come from first.
  public var origin: DocumentID
  /// Why it does not count; nil where it does.
  public var exclusion: Exclusion?

  /// Makes a piece of evidence.
  public init(
    statement: StatementID,
    stance: Stance,
    isOwnWords: Bool,
    span: DaySpan,
    origin: DocumentID,
    exclusion: Exclusion? = nil
  ) {
    self.statement = statement
    self.stance = stance
    self.isOwnWords = isOwnWords
    self.span = span
    self.origin = origin
    self.exclusion = exclusion
  }

  /// Orders evidence in time: by first day, then last day, then identifier.
  ///
  /// An unbounded first day comes before every day, an unbounded last day after every day.
  public static func isInOrder(_ left: Evidence, _ right: Evidence) -> Bool {
    func key(_ evidence: Evidence) -> (Int, Int) {
      (evidence.span.first?.number ?? .min, evidence.span.last?.number ?? .max)
    }
    return key(left) == key(right) ? left.statement < right.statement : key(left) < key(right)
  }
}

extension Dossier {
  /// What `statement` is as evidence of `party`'s stance; nil where it gives that party none.
  public func evidence(_ statement: Statement, of party: ActorID) -> Evidence? {
    guard let stance = statement.stance, statement.parties.contains(party) else { return nil }
    let speaker = speaker(of: statement)
    let isUtterance = statement.mode == .direct || statement.mode == .reported
    return Evidence(
      statement: statement.id,
      stance: stance,
      isOwnWords: isUtterance && speaker.map { speaks($0, for: party) } == true,
      span: span(of: statement),
      origin: origin(of: statement),
      exclusion: exclusion(of: statement)
    )
  }

  /// Why a statement counts towards no position; nil where it does count.
  public func exclusion(of statement: Statement) -> Evidence.Exclusion? {
    if let original = statement.repeats { return .repeats(original) }
    if statement.mode == .opinion { return .opinion }
    return statement.counts ? nil : .uncounted
  }
}
