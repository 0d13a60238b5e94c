/// The coded unit: exact words at an exact place, who said them, and what they say.
public struct Statement: Hashable, Sendable {
  /// The statement's identifier.
  public var id: StatementID
  /// The document the words stand in.
  public var document: DocumentID
  /// Where they stand, in code points.
  public var range: TextRange
  /// The whole text at `range`.
  public var quote: String
  /// Parts of `range` that are not the quoted words, in order.
  public var omit: [TextRange]
  /// Words elsewhere in the document that name the speaker, or what is spoken of.
  public var cue: TextRange?
  /// Who said the words; nil for whoever wrote them.
  public var speaker: ActorID?
  /// Relays the text itself names, first hand first.
  public var via: [ActorID]
  /// Where the words come from.
  public var from: Provenance
  /// How the words reach us.
  public var mode: Mode
  /// The parties whose stance the words give.
  public var parties: [ActorID]
  /// The issues the words are coded to where no option is named.
  public var issues: [IssueID]
  /// The options the words are on.
  public var options: [OptionID]
  /// The stance the words give `parties`; nil for none.
  public var stance: Stance?
  /// What the words say of the state of play; nil for nothing.
  public var status: Status?
  /// The condition, as a sentence.
  public var condition: String?
  /// The condition, as an option.
  public var conditionOption: OptionID?
  /// When it was said; nil for the date of its origin.
  public var when: EDTF?
  /// The statement of which this is the same utterance again; nil if none.
  public var repeats: StatementID?
  /// What the file says under `counts`; false takes the statement out of positions.
  public var counts: Bool
  /// A coder's remark.
  public var note: String?
  /// The quote in the house language.
  public var translation: String?
  /// Who coded it.
  public var coder: String?
  /// Names of warnings that are right here and stay quiet.
  public var allow: [String]

  /// Makes a statement; what is left out is unsaid.
  public init(
    id: StatementID,
    document: DocumentID,
    range: TextRange,
    quote: String,
    omit: [TextRange] = [],
    cue: TextRange? = nil,
    speaker: ActorID? = nil,
    via: [ActorID] = [],
    from: Provenance = .unsaid,
    mode: Mode,
    parties: [ActorID] = [],
    issues: [IssueID] = [],
    options: [OptionID] = [],
    stance: Stance? = nil,
    status: Status? = nil,
    condition: String? = nil,
    conditionOption: OptionID? = nil,
    when: EDTF? = nil,
    repeats: StatementID? = nil,
    counts: Bool = true,
    note: String? = nil,
    translation: String? = nil,
    coder: String? = nil,
    allow: [String] = []
  ) {
    self.id = id
    self.document = document
    self.range = range
    self.quote = quote
    self.omit = omit
    self.cue = cue
    self.speaker = speaker
    self.via = via
    self.from = from
    self.mode = mode
    self.parties = parties
    self.issues = issues
    self.options = options
    self.stance = stance
    self.status = status
    self.condition = condition
    self.conditionOption = conditionOption
    self.when = when
    self.repeats = repeats
    self.counts = counts
    self.note = note
    self.translation = translation
    self.coder = coder
    self.allow = allow
  }
}

extension Statement {
  /// What it is on: its options, or, where it names none, its issues.
  public var topics: [Topic] {
    options.isEmpty ? issues.map(Topic.issue) : options.map(Topic.option)
  }
}

/// Where the words of a statement come from, as its `from` says.
public enum Provenance: Hashable, Sendable {
  /// Nothing is said: the first of the document's `derives-from`, else the document itself.
  case unsaid
  /// This record.
  case record(DocumentID)
  /// What the outlet added itself (`from: own`).
  case own
}
