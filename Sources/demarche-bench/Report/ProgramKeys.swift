/// The keys and commands by which the report drives demarche; whoever changes them there changes them
/// here.
enum ProgramKeys {
  /// The views, each with the keys that show it; the search needs words then.
  static let views = [
    ("issues", "zR"), ("matrix", "gm"), ("timeline", "gt"), ("sources", "go"), ("actors", "ga"),
    ("compare", "gd"), ("search", search), ("news", "gn"),
  ]
  /// Down a list and up again.
  static let moves = Array(repeating: "j", count: 8) + Array(repeating: "k", count: 8)
  /// Opens the search over everything, emptied.
  static let search = "gf\u{15}"
  /// Leaves it.
  static let leave = "\u{1B}"
  /// Opens the line for the day, emptied.
  static let asOf = "t\u{15}"
  /// Takes what was typed.
  static let accept = "\r"

  /// The command that builds the index or brings it up to date.
  static func index(_ dossier: String) -> [String] { ["index", dossier] }
}
