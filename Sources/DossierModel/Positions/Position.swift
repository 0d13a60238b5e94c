/// A party's stance on a topic on a given day, with the statements that carry it.
///
/// Derived by the position rule, never typed in.
public struct Position: Hashable, Sendable {
  /// What is shown for the party: a stance, or that its deciding words disagree.
  public enum Shown: Hashable, Sendable {
    /// The one stance the deciding words share.
    case stance(Stance)
    /// Deciding words oppose, others do not; all are shown.
    case mixed

    /// Reads a ``word``; nil for any other.
    public init?(word: String?) {
      switch word {
      case Self.mixed.word: self = .mixed
      case let word:
        guard let stance = word.flatMap(Stance.init) else { return nil }
        self = .stance(stance)
      }
    }

    /// The word in the files and on the screen: a stance's name, or `mixed`.
    public var word: String {
      switch self {
      case .stance(let stance): stance.rawValue
      case .mixed: "mixed"
      }
    }
  }

  /// What became of one piece of evidence.
  public enum Verdict: Hashable, Sendable {
    /// Step 1: it is no evidence.
    case excluded(Evidence.Exclusion)
    /// Step 2: said after the day, or possibly so.
    case later
    /// Step 2: undated where there is dated evidence.
    case undated
    /// Step 3: others' words where there are own words.
    case othersWords
    /// Step 3: others' `open` or `unclear` where another stance stands.
    case yieldsToOthers
    /// Step 4: another is certainly later.
    case superseded(by: StatementID)
    /// Step 5: `unclear` or `open` beside a stance it yields to.
    case yields
    /// It decides.
    case decides
  }

  /// The step of the rule that decided.
  public enum Step: Int, Hashable, Sendable {
    /// Telling the voices apart left one stance.
    case voice = 3
    /// The latest words replaced earlier ones of another stance.
    case latest = 4
    /// The words that were left share a stance, or what comes of their difference is shown.
    case stance = 5
  }

  /// What others say since, where it differs.
  public struct Others: Hashable, Sendable {
    /// The stance others give the party.
    public var shown: Shown
    /// The days of the words that say so.
    public var span: DaySpan
    /// The statements that say so, in order.
    public var statements: [StatementID]

    /// Makes what others say.
    public init(shown: Shown, span: DaySpan, statements: [StatementID]) {
      self.shown = shown
      self.span = span
      self.statements = statements
    }
  }

  /// A piece of evidence with what became of it.
  public struct Line: Hashable, Sendable {
    /// The evidence.
    public var evidence: Evidence
    /// What became of it.
    public var verdict: Verdict
  }

  /// Whose position it is.
  public var party: ActorID
  /// On what.
  public var topic: Topic
  /// The day it is the position of; nil for the latest.
  public var asOf: Day?
  /// What is shown; nil where no evidence counts.
  public var shown: Shown?
  /// The days of the deciding words; unbounded at both ends where they are undated.
  public var span: DaySpan
  /// Whether undated evidence decides.
  public var isUndated: Bool
  /// Whether the party is known only through others.
  public var isAttributedByOthers: Bool
  /// The step that decided.
  public var step: Step
  /// Every statement that gives the party a stance on the topic, in order, with what became of it.
  public var lines: [Line]
  /// The origins of all evidence as of the day whose stance is the shown one, in order.
  public var origins: [DocumentID]
  /// What others certainly say since, where it differs; nil where nothing does.
  public var others: Others?

  /// The statements that are evidence, in order, whatever their day.
  public var evidence: [StatementID] {
    lines.filter { $0.evidence.exclusion == nil }.map(\.evidence.statement)
  }

  /// How many statements would count if they were not later than the day.
  public var laterCount: Int { lines.count { $0.verdict == .later } }

  /// The statements that decide, in order.
  public var deciding: [StatementID] {
    lines.filter { $0.verdict == .decides }.map(\.evidence.statement)
  }
}
