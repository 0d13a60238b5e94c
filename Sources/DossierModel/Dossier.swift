/// A person, office, state, organisation, medium, group, survey or unnamed source.
public struct Actor: Hashable, Sendable {
  /// The actor's identifier.
  public var id: ActorID
  /// The house spelling.
  public var name: String
  /// Every other spelling the sources use, in file order.
  public var names: [String]
  /// What kind of actor this is.
  public var kind: ActorKind
  /// The party for whom the actor speaks; nil for none.
  public var party: ActorID?
  /// The role as stated; nil if unknown.
  public var role: String?

  /// Makes an actor.
  public init(
    id: ActorID,
    name: String,
    names: [String] = [],
    kind: ActorKind,
    party: ActorID? = nil,
    role: String? = nil
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.kind = kind
    self.party = party
    self.role = role
  }
}

/// A proposition on an issue that a party can support or oppose.
public struct Option: Hashable, Sendable {
  /// The option's identifier, unique in the dossier.
  public var id: OptionID
  /// The proposition, worded so that every party could accept the wording.
  public var text: String

  /// Makes an option.
  public init(id: OptionID, text: String) {
    self.id = id
    self.text = text
  }
}

/// A question under negotiation; issues form a tree.
public struct Issue: Hashable, Sendable {
  /// The issue's identifier.
  public var id: IssueID
  /// The issue above; nil at the top.
  public var under: IssueID?
  /// The title in the tree.
  public var title: String
  /// The question the issue puts; nil if not worded.
  public var question: String?
  /// The options, in file order.
  public var options: [Option]

  /// Makes an issue.
  public init(
    id: IssueID,
    under: IssueID? = nil,
    title: String,
    question: String? = nil,
    options: [Option] = []
  ) {
    self.id = id
    self.under = under
    self.title = title
    self.question = question
    self.options = options
  }
}

/// A source from which a document took words.
public struct Derivation: Hashable, Sendable {
  /// The record the words come from.
  public var record: DocumentID
  /// What was done with them.
  public var kind: DerivationKind
  /// How this is known: stated or inferred.
  public var basis: Basis

  /// Makes a derivation.
  public init(record: DocumentID, kind: DerivationKind, basis: Basis) {
    self.record = record
    self.kind = kind
    self.basis = basis
  }
}

/// A passage of a document with a word on what it is.
public struct Passage: Hashable, Sendable {
  /// Where it stands, in code points.
  public var range: TextRange
  /// What it is (`boilerplate`), or why it is not coded (`uncoded`).
  public var what: String

  /// Makes a passage.
  public init(range: TextRange, what: String) {
    self.range = range
    self.what = what
  }
}

/// One source text with its record, or a record without a text.
public struct Document: Hashable, Sendable {
  /// The file name without its ending.
  public var id: DocumentID
  /// The text's path inside the dossier, `/`-separated; nil for a record without a text.
  public var file: String?
  /// The title; nil if unknown.
  public var title: String?
  /// The medium that published it; nil if unknown.
  public var outlet: ActorID?
  /// The agency whose report it carries; nil if none is named.
  public var agency: ActorID?
  /// Where it was found; nil if unknown.
  public var url: String?
  /// When it was retrieved; nil if unknown.
  public var retrieved: EDTF?
  /// When it was published; nil if unknown.
  public var published: EDTF?
  /// How `published` is known; nil where it is not.
  public var publishedBasis: Basis?
  /// How `published` was found, in words; nil if nothing needs saying.
  public var publishedNote: String?
  /// The language, as a BCP 47 tag; nil if unknown.
  public var language: String?
  /// SHA-256 of the text's bytes, 64 lower-case hexadecimal digits; nil without a text.
  public var sha256: String?
  /// Every source it took words from, the main one first.
  public var derivesFrom: [Derivation]
  /// Site chrome, captions, disclaimers: passages that are not the article.
  public var boilerplate: [Passage]
  /// Passages left without a statement, each with its reason.
  public var uncoded: [Passage]
  /// Code points in the text; nil without a text.
  public var characters: Int?

  /// Makes a document; everything but its identifier may be unknown.
  public init(
    id: DocumentID,
    file: String? = nil,
    title: String? = nil,
    outlet: ActorID? = nil,
    agency: ActorID? = nil,
    url: String? = nil,
    retrieved: EDTF? = nil,
    published: EDTF? = nil,
    publishedBasis: Basis? = nil,
    publishedNote: String? = nil,
    language: String? = nil,
    sha256: String? = nil,
    derivesFrom: [Derivation] = [],
    boilerplate: [Passage] = [],
    uncoded: [Passage] = [],
    characters: Int? = nil
  ) {
    self.id = id
    self.file = file
    self.title = title
    self.outlet = outlet
    self.agency = agency
    self.url = url
    self.retrieved = retrieved
    self.published = published
    self.publishedBasis = publishedBasis
    self.publishedNote = publishedNote
    self.language = language
    self.sha256 = sha256
    self.derivesFrom = derivesFrom
    self.boilerplate = boilerplate
    self.uncoded = uncoded
    self.characters = characters
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

/// An analyst's own sentence on a party's position on an issue.
public struct Assessment: Hashable, Sendable {
  /// The assessment's identifier.
  public var id: AssessmentID
  /// Whose position it sums up.
  public var party: ActorID
  /// On which issue.
  public var issue: IssueID
  /// One sentence.
  public var summary: String
  /// The statements it cites, in file order.
  public var statements: [StatementID]

  /// Makes an assessment.
  public init(
    id: AssessmentID,
    party: ActorID,
    issue: IssueID,
    summary: String,
    statements: [StatementID]
  ) {
    self.id = id
    self.party = party
    self.issue = issue
    self.summary = summary
    self.statements = statements
  }
}

/// A meeting, contact or publication.
public struct Event: Hashable, Sendable {
  /// The event's identifier.
  public var id: EventID
  /// What it was.
  public var title: String
  /// When; nil if unknown.
  public var when: EDTF?
  /// Where; nil if unknown.
  public var place: String?
  /// Who took part, in file order.
  public var participants: [ActorID]
  /// The statements that say so, in file order.
  public var statements: [StatementID]

  /// Makes an event.
  public init(
    id: EventID,
    title: String,
    when: EDTF? = nil,
    place: String? = nil,
    participants: [ActorID] = [],
    statements: [StatementID] = []
  ) {
    self.id = id
    self.title = title
    self.when = when
    self.place = place
    self.participants = participants
    self.statements = statements
  }
}
