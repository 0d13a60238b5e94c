#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Why there is no screen to draw on.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard input or output is a file, a pipe or nothing.
  case notATerminal(isInput: Bool)
  /// The terminal cannot place its cursor: `TERM` is unset, `dumb` or the like.
  case tooSimple(term: String?)
  /// No description of this terminal, nor of any that may be like it, is installed.
  case unknownTerminal(term: String)
  /// A terminal is open already; there is one in a process.
  case alreadyOpen
  /// The system refused what a terminal needs.
  case system(call: String, code: Int32)

  /// One sentence for a person, with what to do; `TERM`'s value in it may hold anything.
  public var description: String {
    switch self {
    case .notATerminal(let isInput):
      "standard \(isInput ? "input" : "output") is not a terminal; run this in one"
    case .tooSimple(nil):
      "TERM is not set; set it to the name of your terminal, as in TERM=xterm-256color"
    case .tooSimple(let term?):
      "a terminal of type \(term) has no screen to draw on; set TERM to what your terminal is"
    case .unknownTerminal(let term):
      "no description of terminal type \(term) is installed, nor of xterm or vt100; "
        + "install ncurses-base, or set TERM to a type this system knows"
    case .alreadyOpen:
      "a terminal is open already"
    case .system(let call, let code):
      "the terminal cannot be used: \(call): \(String(cString: strerror(code)))"
    }
  }
}
