public import DossierModel

/// Something about how a dossier was coded that is unusual, and is right only for a reason.
public struct CodingWarning: Hashable, Sendable {
  /// What is unusual.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    /// A `reported` quote lies wholly inside quotation marks.
    case reportedInQuotationMarks = "reported-in-quotation-marks"
    /// A `direct` quote does not.
    case directOutsideQuotationMarks = "direct-outside-quotation-marks"
    /// A position has no other evidence than what an outlet added to others' words itself.
    case ownWordingOnly = "own-wording-only"
    /// A number in an option's text stands in no statement on the option.
    case numberWithoutSource = "number-without-source"
    /// No spelling of the speaker stands in a statement's quote, cue or paragraph.
    case speakerNotNamed = "speaker-not-named"
  }

  /// What a warning is about.
  public enum Subject: Hashable, Sendable {
    /// A statement.
    case statement(StatementID)
    /// An option of an issue.
    case option(OptionID)
  }

  /// What is unusual.
  public var name: Name
  /// What it is about.
  public var subject: Subject
  /// The key, in the files, of the value that offends.
  public var key: String
  /// What is wrong, naming the culprit.
  public var problem: String
  /// What would be right.
  public var remedy: String

  /// Makes a warning.
  public init(name: Name, subject: Subject, key: String, problem: String, remedy: String) {
    self.name = name
    self.subject = subject
    self.key = key
    self.problem = problem
    self.remedy = remedy
  }
}
