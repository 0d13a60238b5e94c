public import DossierModel

/// A pane that is to be written out whole: what, as what, and where to.
public struct ExportOrder: Hashable, Sendable {
  /// What it is written as; the raw value is the ending of a file's name.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    case text = "txt"
    case markdown = "md"
    case csv
  }

  /// Where it goes.
  public enum Target: Hashable, Sendable {
    /// A file, named as somebody typed it.
    case file(String)
    /// The clipboard of whoever sits at the terminal.
    case clipboard
  }

  /// What is written.
  public enum Content: Hashable, Sendable {
    /// The rows that answer some questions, one after the other, all of them.
    case rows([Question], ExportNames)
    /// Rows that are at hand.
    case sheet(ExportSheet)
    /// A page of prose.
    case page(Page)
  }

  /// What stands above the rows: the dossier and the day, the pane, the filters in force.
  public var titles: [String]
  /// What is written.
  public var content: Content
  /// What it is written as.
  public var form: Form
  /// Where it goes.
  public var target: Target
  /// Whether a file that is there already gives way.
  public var replaces: Bool
}

/// What the rows of a pane leave to the pane to say.
public struct ExportNames: Hashable, Sendable {
  /// The issue that rows without a heading are on, with those above it.
  var issue = ""
  /// What stands before the cells of a topic: the issue with those above it, and the option.
  var topics: [Topic: [String]] = [:]
  /// The columns of a matrix.
  var columns: [NamedActor] = []
}

/// How the writing of a pane ended.
public enum ExportOutcome: Hashable, Sendable {
  /// It is in a file of that path, so many rows; nil: a page of prose.
  case written(path: String, rows: Int?)
  /// There is such a file already, and it was left as it is.
  case exists(ExportOrder)
  /// Somebody broke it off; nothing was left behind.
  case stopped
  /// It could not be written; what is wrong and what would be right.
  case failed(String)
}
