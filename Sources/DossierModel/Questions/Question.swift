/// What the command or the workbench wants to know.
///
/// A value that says everything an answering part needs: what, under which filter, as of which day,
/// which rows of it, and the state of the dossier it was asked of. The same question to any
/// answering part has the same answer.
public struct Question: Hashable, Sendable {
  /// What is asked.
  public var what: What
  /// Which rows are wanted at all; filters hide rows and never change a position.
  public var filter: Filter
  /// The day positions are wanted for; nil for the dossier's own day.
  public var day: Day?
  /// Which rows of the order are wanted.
  public var window: Window
  /// The generation of the dossier, counted up with every reload or edit; an answer to an older one
  /// is dropped.
  public var generation: Int
  /// Only rows whose text holds these words, in any case unless they hold a capital; empty for all.
  public var words: String

  /// Makes a question.
  public init(
    _ what: What,
    filter: Filter = Filter(),
    day: Day? = nil,
    window: Window = .all,
    generation: Int = 0,
    words: String = ""
  ) {
    self.what = what
    self.filter = filter
    self.day = day
    self.window = window
    self.generation = generation
    self.words = words
  }
}

/// What can be asked.
///
/// Each case says which rows answer it, and in which order.
public enum What: Hashable, Sendable {
  /// The dossier itself: one ``Row/summary(_:)``.
  case summary
  /// The issue tree: ``Row/issue(_:)`` in display order, parents before children.
  case issues
  /// The state of play and every position on an issue and its options, then whatever there is on the
  /// issues below it: ``Row/heading(_:)``, ``Row/status(_:)``, ``Row/topic(_:)``,
  /// ``Row/position(_:)``.
  case stances(IssueID)
  /// What every party and other holds on each of some topics: ``Row/matrix(_:)``, one a topic, in the
  /// order of the topics asked for. Nothing else is read for it, so it costs what it shows.
  case matrix([Topic])
  /// The quotes behind a selection: ``Row/quote(_:)``, what decides first, then in order.
  case quotes(QuoteScope)
  /// A document with its statements: one ``Row/document(_:)``, then ``Row/paragraph(_:)`` in the
  /// order of the text, each of bounded length.
  case document(DocumentID)
  /// The documents and the records without a text, the last publication first, as in
  /// ``SearchOrder/newest``: ``Row/document(_:)``.
  case documents
  /// Where a document has its words from, and who took them on: ``Row/lineage(_:)``, for each of its
  /// sources the tree from the end of that source's lineage down, parents before children.
  case lineage(DocumentID)
  /// Everyone the dossier names: ``Row/actor(_:)``, the parties, the others, then everyone else in
  /// file order.
  case actors
  /// One actor, then what it says, and what others say of it, by issue in display order: one
  /// ``Row/actor(_:)``, then ``Row/voice(_:)`` and under each ``Row/quote(_:)`` in time order.
  case actor(ActorID)
  /// Why a position is what it is: one ``Row/explanation(_:)``.
  case explanation(ActorID, Topic)
  /// Events, and statements that repeat none, in time order, the undated ones last:
  /// ``Row/moment(_:)``. By first day, last day (an unbounded first day before every other, an unbounded
  /// last day after), events before statements, then by identifier.
  case timeline(TimelineScope)
  /// The positions on some topics that are others than they were on an earlier day:
  /// ``Row/moved(_:)``, in the order of the topics asked for, then of the parties and others.
  case moved([Topic], from: Day)
  /// A document held against another one, or, without one, against that which shares most utterances
  /// with it: one ``Row/pairing(_:)``, then ``Row/pair(_:)`` in the order of the left text, then what is
  /// in the right one alone, in its order. The one that the other has its words from stands on the left,
  /// else the earlier one; exchanged it stands on the right. A filter hides utterances, and parts none.
  case documentPair(DocumentID, DocumentID?, isExchanged: Bool = false)
  /// Every position of the parties and others that has evidence: ``Row/position(_:)`` by issue,
  /// topic and party in display order.
  case positions
  /// The statements: ``Row/statement(_:)`` by document and place.
  case statements
  /// The analysts' own sentences: ``Row/assessment(_:)`` in file order.
  case assessments
  /// Passages and statements that hold every one of the words, and those in double quotes as they
  /// stand: ``Row/hit(_:)``.
  case search(String, SearchOrder)
  /// Whose names or spellings hold every one of the words: ``Row/name(_:)``, actors in file order, then
  /// issues and after each its options in display order. No filter hides any.
  case names(String)
  /// What the words of a filter mean: one ``Row/filter(_:)``.
  case filter(String)
  /// What `check` found: ``Row/finding(_:)`` by path, line and column.
  case findings
}

extension What {
  /// Whether a filter may hide rows of the answer.
  public var isFiltered: Bool {
    switch self {
    case .summary, .document, .lineage, .explanation, .names, .filter, .findings:
      false
    case .issues, .stances, .matrix, .quotes, .documents, .actors, .actor, .timeline, .moved,
      .documentPair, .positions, .statements, .assessments, .search:
      true
    }
  }
}

/// Which quotes are wanted.
public enum QuoteScope: Hashable, Sendable {
  /// Those that give a party a stance on a topic, and those set aside that would.
  case cell(ActorID, Topic)
  /// Those of several cells of a topic, one cell after the other, each quote once.
  case cells([ActorID], Topic)
  /// All on a topic.
  case topic(Topic)
  /// All on an issue and the issues below it.
  case issue(IssueID)
  /// One statement.
  case statement(StatementID)
  /// All in a document, in the order of its text, repeats too, then those set aside.
  case document(DocumentID)
  /// These statements, in the order of the identifiers given.
  case statements([StatementID])
}

/// What a timeline is of; with neither an issue nor a party of everything.
public struct TimelineScope: Hashable, Sendable {
  /// Only what is on this issue or below it: of events those with evidence on it; nil: on any.
  public var issue: IssueID?
  /// Only statements that give this party a stance, and events that it, or somebody who speaks for it,
  /// takes part in; nil: whoever's.
  public var party: ActorID?

  /// Makes a scope.
  public init(issue: IssueID? = nil, party: ActorID? = nil) {
    self.issue = issue
    self.party = party
  }
}

/// Which rows of an order are wanted: some around a place.
public struct Window: Hashable, Sendable {
  /// The place in the order the window lies around.
  public enum Anchor: Hashable, Sendable {
    /// The first row.
    case start
    /// The last row.
    case end
    /// The row of this key, or, where it is gone, the nearest in order.
    case key(RowKey)
    /// The row at this place, from 0; past the end the last.
    case place(Int)
    /// The row this far down the order, 0 to 100.
    case percent(Int)
    /// The next row after a key (before it when going backwards) whose text holds these words,
    /// wrapping round at the end.
    case match(String, from: RowKey?, backwards: Bool)
  }

  /// Where the window lies.
  public var anchor: Anchor
  /// How many rows before the anchor are wanted at most.
  public var before: Int
  /// How many rows after the anchor are wanted at most.
  public var after: Int

  /// Every row.
  public static let all = Window(anchor: .start, before: 0, after: .max)

  /// Makes a window.
  public init(anchor: Anchor, before: Int, after: Int) {
    self.anchor = anchor
    self.before = before
    self.after = after
  }
}

/// The name of a row, the same in every answer as long as what it shows is the same thing.
///
/// Selection, scroll place, marks and jumps are keys, never row numbers.
public struct RowKey: Hashable, Comparable, Sendable {
  /// The key's text: the kind of row and the identifiers of what it shows.
  public let text: String

  /// Makes a key of its text.
  public init(_ text: String) { self.text = text }

  /// Orders keys by their text; this is not the order of rows.
  public static func < (left: RowKey, right: RowKey) -> Bool { left.text < right.text }
}
