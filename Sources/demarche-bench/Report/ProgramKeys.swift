/// The keys and commands by which the report drives demarche; whoever changes them there changes them
/// here.
enum ProgramKeys {
  /// The views, each with the keys that show it with enough rows to move through.
  ///
  /// The timeline is that of every issue and party, and the comparison that of two parties on the second issue
  /// at the top: of two dates nothing may have moved. An article is opened where the search found something.
  ///
  /// - Parameter word: A word that stands in many texts.
  /// - Returns: The name of each view, and what is pressed one after the other.
  static func views(word: String) -> [(name: String, setup: [String])] {
    [
      ("issues", ["zR"]), ("matrix", ["gm"]), ("timeline", ["gt", "xi", "xp"]),
      ("sources", ["go"]), ("actors", ["ga"]), ("compare", ["zM", "j", "gd", "c"]),
      ("search", [search, word, accept]), ("article", article(word: word)), ("news", ["gn"]),
    ]
  }

  /// What the screen of a view shows once all that it was opened with has been read; nil: nothing is read
  /// on a thread of its own.
  static func shows(view: String) -> String? { view == "news" ? "News: " : nil }

  /// Opens an article that holds a word: the first hit under the names found.
  static func article(word: String) -> [String] { [search, word, accept, "\t", accept] }

  /// Down a list and up again.
  static let moves = Array(repeating: "j", count: 8) + Array(repeating: "k", count: 8)
  /// Opens the search over everything, emptied.
  static let search = "gf\u{15}"
  /// Leaves it.
  static let leave = "\u{1B}"
  /// Filters all views.
  static func filtered(by conditions: String) -> [String] { ["g&\u{15}\(conditions)", accept] }
  /// Opens the line for the day, emptied.
  static let asOf = "t\u{15}"
  /// Takes what was typed.
  static let accept = "\r"

  /// The command that builds the index or brings it up to date.
  static func index(_ dossier: String) -> [String] { ["index", dossier] }
}
