/// How bad a finding is.
public enum Severity: String, Hashable, Sendable {
  /// Wrong: `check` exits 1.
  case error
  /// Unusual: only `check --strict` exits 1.
  case warning
}

/// One thing `check` has to say about a file.
///
/// Printed as `path:line:column: error: what is wrong; what would be right`. Ordered by path, line
/// and column.
public struct Finding: Hashable, Comparable, Sendable {
  /// The file, as reached from the path given on the command line.
  public var path: String
  /// The line of the offending value, from 1.
  public var line: Int
  /// The column of the offending value in code points, from 1.
  public var column: Int
  /// How bad it is.
  public var severity: Severity
  /// The finding's name, lower-case with hyphens; `allow` quiets a warning by it.
  public var name: String
  /// What is wrong, naming the culprit.
  public var problem: String
  /// What would be right.
  public var remedy: String

  /// Makes a finding.
  public init(
    path: String,
    line: Int,
    column: Int,
    severity: Severity,
    name: String,
    problem: String,
    remedy: String
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.severity = severity
    self.name = name
    self.problem = problem
    self.remedy = remedy
  }

  /// The line that `check` prints, not made safe; a warning ends in its name in brackets.
  public var message: String {
    let ending = severity == .warning ? " [\(name)]" : ""
    return "\(path):\(line):\(column): \(severity.rawValue): \(problem); \(remedy)\(ending)"
  }

  /// Orders by path, line, column and name.
  public static func < (left: Self, right: Self) -> Bool {
    (left.path, left.line, left.column, left.name)
      < (right.path, right.line, right.column, right.name)
  }
}

/// A statement that takes no part in positions because something about it is wrong.
///
/// Every cell it would have touched says so.
public struct SetAside: Hashable, Sendable {
  /// The statement's identifier, or nil where even that cannot be read.
  public var id: StatementID?
  /// The document it stands in.
  public var document: DocumentID
  /// The words as the file has them; empty where there are none.
  public var quote: String
  /// The parties it would have touched, as far as they can be read.
  public var parties: [ActorID]
  /// The issues it would have touched, as far as they can be read.
  public var issues: [IssueID]
  /// The options it would have touched, as far as they can be read.
  public var options: [OptionID]
  /// What is wrong with it; at least one error.
  public var findings: [Finding]

  /// Makes a record of a statement that was set aside.
  public init(
    id: StatementID?,
    document: DocumentID,
    quote: String,
    parties: [ActorID],
    issues: [IssueID],
    options: [OptionID],
    findings: [Finding]
  ) {
    self.id = id
    self.document = document
    self.quote = quote
    self.parties = parties
    self.issues = issues
    self.options = options
    self.findings = findings
  }
}
