/// A quote with the words around it, who said it, and through whom we have it.
public struct QuoteRow: Hashable, Sendable {
  /// How the quote stands to the position it was asked for.
  public enum Standing: Hashable, Sendable {
    /// It decides the position.
    case decides
    /// It gives a stance, and does not decide.
    case listed
    /// It was, or may have been, said after the asked day.
    case later
    /// It takes no part, because something about it is wrong.
    case setAside
  }

  /// The statement; nil for one set aside whose identifier cannot be read.
  public var statement: StatementID?
  /// The document it stands in.
  public var document: DocumentID
  /// The whole statement; nil for one that was set aside.
  public var coded: Statement?
  /// How it stands to the position.
  public var standing: Standing
  /// Part of the document's text around the quote.
  public var excerpt: String
  /// Where the excerpt begins in the document, in code points.
  public var excerptStart: Int
  /// Whether words before the excerpt were left out.
  public var cutsStart: Bool
  /// Whether words after the excerpt were left out.
  public var cutsEnd: Bool
  /// Who said it; nil if unknown.
  public var speaker: NamedActor?
  /// The speaker's role; nil if unknown.
  public var role: String?
  /// Whether the speaker is absent in the file and stands for whoever wrote the words.
  public var isWriter: Bool
  /// Through whom we have the words, first hand first: the relays, then the agency.
  public var relays: [NamedActor]
  /// The medium the document appeared in; nil if unknown.
  public var outlet: NamedActor?
  /// The document's title; nil if unknown.
  public var title: String?
  /// When the document was published; nil if unknown.
  public var published: EDTF?
  /// The days on which the words can have been said.
  public var span: DaySpan
  /// Where the words come from first.
  public var origin: DocumentID
  /// The parties whose stance it gives.
  public var parties: [NamedActor]
  /// What its options say; empty where it is on an issue as a whole.
  public var optionTexts: [String]
  /// The condition as words, whichever way the file says it.
  public var condition: String?
  /// The same utterance in other documents.
  public var repeats: [RepeatRow]
  /// What is wrong with it; empty unless it was set aside.
  public var findings: [Finding]

  /// Makes the row.
  public init(
    statement: StatementID? = nil,
    document: DocumentID,
    coded: Statement? = nil,
    standing: Standing,
    excerpt: String,
    excerptStart: Int,
    cutsStart: Bool = false,
    cutsEnd: Bool = false,
    speaker: NamedActor? = nil,
    role: String? = nil,
    isWriter: Bool = false,
    relays: [NamedActor] = [],
    outlet: NamedActor? = nil,
    title: String? = nil,
    published: EDTF? = nil,
    span: DaySpan,
    origin: DocumentID,
    parties: [NamedActor] = [],
    optionTexts: [String] = [],
    condition: String? = nil,
    repeats: [RepeatRow] = [],
    findings: [Finding] = []
  ) {
    self.statement = statement
    self.document = document
    self.coded = coded
    self.standing = standing
    self.excerpt = excerpt
    self.excerptStart = excerptStart
    self.cutsStart = cutsStart
    self.cutsEnd = cutsEnd
    self.speaker = speaker
    self.role = role
    self.isWriter = isWriter
    self.relays = relays
    self.outlet = outlet
    self.title = title
    self.published = published
    self.span = span
    self.origin = origin
    self.parties = parties
    self.optionTexts = optionTexts
    self.condition = condition
    self.repeats = repeats
    self.findings = findings
  }
}
