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
