#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What the environment says about the terminal and its surroundings.
///
/// A variable that is empty counts as one that is not set.
public struct TerminalEnvironment: Hashable, Sendable {
  /// The name of the terminal's description (`TERM`).
  public var term: String?
  /// The first of `LC_ALL`, `LC_CTYPE` and `LANG` that is set.
  public var locale: String?
  /// Whether `NO_COLOR` asks for none.
  public var forbidsColour: Bool
  /// Whether this is inside tmux (`TMUX`).
  public var isInTmux: Bool
  /// Whether this is inside GNU screen (`STY`).
  public var isInScreen: Bool

  /// Takes what matters from a set of variables.
  public init(_ variables: [String: String]) {
    func value(_ name: String) -> String? {
      guard let value = variables[name], !value.isEmpty else { return nil }
      return value
    }
    term = value("TERM")
    locale = value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG")
    forbidsColour = value("NO_COLOR") != nil
    isInTmux = value("TMUX") != nil
    isInScreen = value("STY") != nil
  }

  /// The environment of this process as it is now.
  public static func current() -> TerminalEnvironment {
    var variables: [String: String] = [:]
    for name in ["TERM", "LC_ALL", "LC_CTYPE", "LANG", "NO_COLOR", "TMUX", "STY"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return TerminalEnvironment(variables)
  }

  /// Whether only ASCII may be shown: somebody asked for the locale `C` or `POSIX`.
  ///
  /// Where no locale is set, or one that this system lacks, or one with another character set, UTF-8
  /// is used: ssh seldom passes the locale on, and a terminal that cannot do UTF-8 is rarer than a
  /// server that does not know that its terminal can.
  public var isASCII: Bool {
    locale == "C" || locale == "POSIX"
  }

  /// Whether the terminal is known to be unable to show anything but lines; no `TERM` counts as
  /// `dumb`.
  public var isDumb: Bool {
    term == nil || term == "dumb"
  }

  /// The terminal descriptions to try, the best first.
  ///
  /// A server often does not know a new terminal (`xterm-ghostty`), which nearly always is like one
  /// it knows. Plain `xterm` has eight colours in terminfo, so `xterm-256color` comes before it.
  var candidateTerms: [String] {
    guard let term else { return [] }
    var terms = [term]
    var rest = term[...]
    while let cut = rest.lastIndex(where: { $0 == "-" || $0 == "." }) {
      rest = rest[..<cut]
      if rest != "xterm" { terms.append(String(rest)) }
    }
    if term.hasPrefix("tmux") { terms += ["screen-256color", "screen"] }
    for known in ["xterm-256color", "xterm", "vt100"] where !terms.contains(known) {
      terms.append(known)
    }
    return terms.filter { !$0.isEmpty }
  }
}
