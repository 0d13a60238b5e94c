#if os(Linux)
import TerminalDriver
import Testing

/// What stands between the program and the terminal of whoever looks at it.
enum Carrier: String, CaseIterable, CustomTestStringConvertible {
  /// Nothing.
  case bare
  /// A client of tmux, as it is without a configuration, but for the status line.
  case tmux
  /// GNU screen, with a screen of their own for programs that ask for one.
  case screen
  /// OpenSSH.
  case ssh
  /// mosh, without predictions.
  case mosh

  /// Its name, for the names of tests.
  var testDescription: String { rawValue }

  /// Why some are left out where this machine lacks them.
  static let whyNotAll: Comment =
    "there is no OpenSSH server or no mosh on this machine; .ci/nightly installs both"

  /// Those that this machine has what it takes for; without ``bare``, which all other tests are for.
  static var here: [Carrier] { allCases.filter { $0 != .bare && $0.isInstalled } }

  private var isInstalled: Bool {
    switch self {
    // The tests' own command installs these.
    case .bare, .tmux, .screen: true
    case .ssh: SSHServer.isInstalled
    case .mosh: SSHServer.isInstalled && InstalledProgram.path(of: "mosh") != nil
    }
  }

  /// Whether the program goes on when the terminal of whoever looks at it is gone.
  var keepsPrograms: Bool { self == .tmux || self == .screen || self == .mosh }

  /// Whether what is typed reaches the program as it is typed, byte for byte and at once; others read
  /// it for keys of their own first.
  var handsKeysOn: Bool { self == .bare || self == .ssh || self == .mosh }
}
#endif
