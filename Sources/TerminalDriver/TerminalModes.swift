#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// How a terminal's line discipline treats what is typed: what `stty` shows.
public struct TerminalModes: Hashable, Sendable {
  /// What is typed is echoed.
  public var echo: Bool
  /// Input is handed on by the line.
  public var canonical: Bool
  /// `^C`, `^\` and `^Z` send signals.
  public var signals: Bool
  /// A carriage return is read as a line feed.
  public var mapsReturn: Bool
  /// A line feed is written as carriage return and line feed.
  public var processesOutput: Bool
  /// `^S` and `^Q` stop and start the output.
  public var flowControl: Bool

  /// True if a shell would find the terminal as it expects it: by the line, with echo and signals.
  public var isSane: Bool { echo && canonical && signals && mapsReturn && processesOutput }

  /// Reads the modes of an open terminal; nil if it is none or gone.
  public init?(of descriptor: Int32) {
    var raw = termios()
    guard tcgetattr(descriptor, &raw) == 0 else { return nil }
    echo = raw.c_lflag & tcflag_t(ECHO) != 0
    canonical = raw.c_lflag & tcflag_t(ICANON) != 0
    signals = raw.c_lflag & tcflag_t(ISIG) != 0
    mapsReturn = raw.c_iflag & tcflag_t(ICRNL) != 0
    processesOutput = raw.c_oflag & tcflag_t(OPOST) != 0
    flowControl = raw.c_iflag & tcflag_t(IXON) != 0
  }
}
