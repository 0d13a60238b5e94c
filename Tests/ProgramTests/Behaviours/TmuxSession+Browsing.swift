import TerminalDriver
import TestSupport

extension TmuxSession {
  /// The built program, browsing the bundled dossier in tmux, once it is shown whole.
  static func browsing(
    size: ScreenSize = .standard,
    term: String = "tmux-256color"
  ) throws -> TmuxSession {
    let tmux = try TmuxSession(
      program: try BuiltProducts.path(of: "demarche"),
      arguments: [Repository.path(of: "seeds")],
      size: size,
      term: term
    )
    try tmux.waitFor(text: BrowsingProgram.firstQuoteWord)
    return tmux
  }
}
