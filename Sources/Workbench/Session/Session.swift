/// What of a workbench comes back when the program is started again: where one was, by content.
///
/// Rows are remembered by their keys, places in a text by its words, so they survive edits of the dossier.
/// It is a value of plain texts and numbers, made for a file that anything may have been written into:
/// whatever it holds, ``State`` takes what there still is of it.
public struct Session: Hashable, Sendable, Codable {
  /// The format of what is written.
  public static let currentVersion = 1
  /// The fewest and most letters that can be marked.
  private static let letters: ClosedRange<Unicode.Scalar> = "a"..."z"

  /// The format this was written in.
  public private(set) var version = Self.currentVersion
  /// The view at the root, after those that the way back leads through, the first one first.
  var views: [View] = []
  /// The day chosen, as `2025-12-26`; nil for the dossier's own.
  var day: String?
  /// The words of the filter of all views; empty for none.
  var filter = ""
  /// The words that the rows of single panes must hold, by the name of the pane.
  var paneFilters: [String: String] = [:]
  /// What was searched for last in a pane; empty for nothing.
  var search = ""
  /// Whether its hits are marked.
  var showsSearch = false
  /// The places marked, by letter.
  var marks: [String: Place] = [:]

  /// A view, with all that it is known by.
  struct View: Hashable, Sendable, Codable {
    /// The command that shows it.
    var name: String
    /// What it is about.
    var subject = Subject()
    /// The part of it that has the keys.
    var pane: String
    /// How much of the screen that has; 0 for its share.
    var zoom = 0
    /// Whether the quotes behind the selected row are shown.
    var showsQuotes = false
    /// The rows selected, by list.
    var rows: [String: Row] = [:]
    /// The selected issue, then those above it: the first that is still there is selected.
    var path: [String] = []
    /// The issues unfolded in the tree, or folded in the matrix, in any order.
    var folds = IssueList()
    /// The party followed from issue to issue, or the first column of the matrix in view.
    var party: String?
    /// The scale of the line of time, and the day (counted from 1970-01-01) it begins with.
    var axis: [Int] = []
    /// The kind of comparison, by number.
    var kind = 0
    /// The earlier day of a comparison; nil for the default.
    var from: String?
    /// The parties compared.
    var parties: [String] = []
    /// The documents compared.
    var documents: [String] = []
    /// Whether these were made to exchange their sides; nil where a session says nothing of it.
    var isExchanged: Bool?
    /// The words searched for everywhere.
    var words = ""
    /// Whether the best hits come first.
    var isBest = false
    /// What is open over it, the innermost last.
    var overlays: [Overlay] = []
  }

  /// What a view is about.
  struct Subject: Hashable, Sendable, Codable {
    var issue: String?
    /// The option; nil with an issue for that as a whole, where `isTopic` says so.
    var option: String?
    /// Whether a topic is selected at all.
    var isTopic = false
    var party: String?
    var document: String?
  }

  /// A selected row of a list, and what stands at the top.
  struct Row: Hashable, Sendable, Codable {
    /// The key of the selected row.
    var key: String
    /// Its place in the order, from 1.
    var place = 0
    /// The key of the row at the top; nil where it is not known.
    var top: String?
    /// Lines of that row above the top.
    var offset = 0
    /// What the list was of; rows of another list are no use.
    var scope = ""
  }

  /// A view open over another one.
  struct Overlay: Hashable, Sendable, Codable {
    /// Its kind: the name of its context.
    var kind: String
    /// The document read, or whose lineage is shown.
    var document: String?
    /// The statement selected.
    var statement: String?
    /// The words that stand at the top of an article, and the code point they stood at.
    var words = ""
    var at = 0
    /// What is explained.
    var subject = Subject()
    /// The selected row of a list.
    var row: Row?
  }

  /// A marked place.
  struct Place: Hashable, Sendable, Codable {
    var view: String
    var pane: String
    var subject = Subject()
    var words = ""
    var row: String?
    var document: String?
    var statement: String?
  }

  /// Takes marks from what another program of the same person wrote meanwhile.
  ///
  /// - Parameters:
  ///   - other: What was written.
  ///   - known: This session as it was the last time; marks set anew since then stay.
  public mutating func adoptMarks(of other: Session, since known: Session?) {
    for (letter, mark) in other.marks
    where marks[letter] == nil || marks[letter] == known?.marks[letter] {
      marks[letter] = mark
    }
  }

  /// The marks on letters that there are.
  var knownMarks: [(letter: Unicode.Scalar, place: Place)] {
    marks.compactMap { name, place in
      guard let letter = name.unicodeScalars.first, name.unicodeScalars.count == 1,
        Self.letters.contains(letter)
      else { return nil }
      return (letter, place)
    }
  }
}
