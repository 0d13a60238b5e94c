import CNcurses
public import Canvas

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What the terminal is taken for, without taking it over.
public struct TerminalReport: Hashable, Sendable {
  /// The terminal description that would be used; nil where there is none to use.
  public let description: String?
  /// Why there is none; nil where there is one.
  public let problem: String?
  /// The colours that it has; 0 for none.
  public let colours: Int
  /// Whether only ASCII can be shown.
  public let isASCII: Bool
  /// Columns and rows; nil where standard output is no terminal.
  public let size: Size?
  /// What ncurses calls itself, with its version.
  public let library: String

  /// Looks at the environment, at terminfo and at standard output; the C library takes the locale on.
  public init(environment: TerminalEnvironment) {
    var name: String?
    var problem: String?
    do throws(TerminalError) {
      name = try TerminalDescription(for: environment).name
    } catch {
      problem = error.description
    }
    description = name
    self.problem = problem
    colours = name.map { Int(nc_term_colours($0)) } ?? 0
    isASCII = Charset.adopt(isASCII: environment.isASCII)
    var window = winsize()
    let hasSize = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0
    size = hasSize ? Size(width: Int(window.ws_col), height: Int(window.ws_row)) : nil
    library = String(cString: nc_version())
  }
}
