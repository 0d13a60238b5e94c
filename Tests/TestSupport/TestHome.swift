import TerminalDriver

/// A home folder of its own for a program under test, so that no user's files are read or written.
public final class TestHome: Sendable {
  /// The folder; `home`, `config`, `cache`, `state`, `data`, `runtime` and `tmp` are in it.
  public let folder: TemporaryFolder

  private static let places = [
    "HOME": "home", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state", "XDG_DATA_HOME": "data", "XDG_RUNTIME_DIR": "runtime",
    "TMPDIR": "tmp",
  ]

  /// Makes an empty home.
  public init() throws {
    folder = try TemporaryFolder()
    for name in Self.places.values { try folder.makeFolder(name) }
  }

  /// A whole environment: this home, a plain `PATH`, a UTF-8 locale, UTC, no `TERM`.
  ///
  /// A program that crashes dies at once: Swift's own crash reporter would ask questions on the terminal.
  public var environment: [String: String] {
    var environment = Self.places.mapValues { folder.path(of: $0) }
    environment["PATH"] = InstalledProgram.searchPath
    environment["LANG"] = "C.UTF-8"
    environment["TZ"] = "UTC"
    environment["SWIFT_BACKTRACE"] = "enable=no"
    return environment
  }

  /// The same with some values set or, where nil, taken away.
  public func environment(_ changes: [String: String?]) -> [String: String] {
    var environment = environment
    for (name, value) in changes { environment[name] = value }
    return environment
  }
}
