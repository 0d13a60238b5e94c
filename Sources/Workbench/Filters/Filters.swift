import DossierModel

/// Which rows are shown: the filter of all views, and the words of single panes.
///
/// Filters hide rows; they never change a position.
struct Filters: Hashable, Sendable {
  /// The filter in force in all views.
  private(set) var filter = Filter()
  /// Its words, with identifiers for the names; empty for none.
  private(set) var text = ""
  /// The words whose meaning is known last, and what they mean.
  private(set) var reading: Reading?
  /// Words that are to be in force as soon as their meaning is known; nil for none.
  var wanted: String?
  /// The words that the rows of a pane must hold; none for a pane that shows all.
  private(set) var words: [Command.Context: String] = [:]

  /// The meaning of some words.
  struct Reading: Hashable, Sendable {
    var typed: String
    var row: FilterRow
  }

  /// Takes what words mean.
  mutating func take(_ row: FilterRow, of typed: String) {
    reading = Reading(typed: typed, row: row)
  }

  /// Puts a filter in force.
  mutating func use(_ filter: Filter, text: String) {
    self.filter = filter
    self.text = text
  }

  /// Lets a pane show only rows that hold some words; empty: all.
  mutating func set(_ words: String, of pane: Command.Context) {
    self.words[pane] = words.isEmpty ? nil : words
  }

  /// The words that the rows asked for must hold.
  func words(of slot: Slot) -> String {
    switch slot {
    case .stances: words[.stances] ?? ""
    case .quotes, .cellQuotes, .timelineQuotes, .documentQuotes, .compareQuotes, .newsQuotes:
      words[.quotes] ?? ""
    case .findings: words[.findings] ?? ""
    default: ""
    }
  }

  /// The ways to go on from what is typed.
  func completions(of typed: String) -> [FilterRow.Completion] {
    reading.flatMap { $0.typed == typed ? $0.row.completions : nil } ?? []
  }
}
