public import DossierModel
public import LocatedYAML

/// What was read of one record and its text, without regard to other records.
public struct RecordReading: Sendable {
  /// A sound statement with the places of what may be wrong with it beside other records.
  public struct Located: Sendable {
    /// The statement.
    public let statement: Statement
    /// Where its `id` stands.
    public let id: Place
    /// Where the value of `repeats` stands.
    public let repeats: Place
    /// Where the value of `when` stands.
    public let when: Place
  }

  /// The record's path inside the folder without ending.
  public let stem: String
  /// Whether there is a file of the record that cannot be read, so that nobody knows what it says.
  public internal(set) var isUnread = false
  /// The document; nil where the record cannot be read as one.
  public internal(set) var document: Document?
  /// For each of its derivations where the record is named.
  public internal(set) var derivationPlaces: [Place] = []
  /// The sound statements, by place in the text.
  public internal(set) var statements: [Located] = []
  /// The statements that are set aside, in file order.
  public internal(set) var setAside: [SetAside] = []
  /// What is wrong with the record or its text.
  public internal(set) var findings: [Finding]
  /// Every document it names in `from` and `derives-from`, there or not.
  public internal(set) var namedDocuments: Set<DocumentID> = []
  /// The text; nil where there is none that can be read.
  var text: SourceDocument?

  init(stem: String, findings: [Finding] = []) {
    self.stem = stem
    self.findings = findings
  }

  /// The text as words; nil where there is none that can be read.
  public var words: String? { text?.text }

  /// The bytes of the text's file; none where there is no text.
  public var bytes: [UInt8] { text?.source.bytes ?? [] }

  /// The byte of the text's file at which a code point begins.
  public func byte(ofScalar scalar: Int) -> Int { text?.byte(ofScalar: scalar) ?? 0 }
}
