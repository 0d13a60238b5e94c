/// The keys and commands by which the report drives demarche; whoever changes them there changes them
/// here.
enum ProgramKeys {
  /// To the pane whose rows are searched: the quotes.
  static let searchedPane = ["\t", "\t"]
  /// Opens the search.
  static let search = "/"
  /// Leaves it.
  static let leave = "\u{1B}"
  /// Opens the line for the day, emptied.
  static let asOf = "t\u{15}"
  /// Takes what was typed.
  static let accept = "\r"

  /// The command that builds the index or brings it up to date.
  static func index(_ dossier: String) -> [String] { ["index", dossier] }
}
