import CTerminalDriver

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A program run in a session of its own, with a given environment and nothing inherited.
///
/// It is killed when this object goes away. Use it from one thread at a time.
public final class ChildProcess {
  /// Where the program's standard streams lead.
  public enum Streams {
    /// All three to a terminal, which becomes the program's controlling terminal.
    case terminal(path: String)
    /// To descriptors of this process, which stay open here.
    case descriptors(input: Int32, output: Int32, errors: Int32)
  }

  /// The process's number, which is also that of its group and session.
  public let identifier: Int32
  /// How it ended, once that has been seen.
  public private(set) var status: ExitStatus?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: The path of the executable; no search path is used.
  ///   - arguments: What follows the program's name; no shell sees it.
  ///   - environment: The whole environment.
  ///   - folder: Where it runs; nil: where this process runs.
  ///   - streams: Where its standard streams lead.
  /// - Throws: ``DriverError`` if the program cannot be started.
  public init(
    program: String,
    arguments: [String],
    environment: [String: String],
    folder: String? = nil,
    streams: Streams
  ) throws {
    let words = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    identifier = try Self.withSpawnAttributes { attributes in
      try Self.withFileActions(streams, folder) { actions in
        try Self.withPointers([program] + arguments) { argv in
          try Self.withPointers(words) { envp in
            var identifier: pid_t = 0
            let code = posix_spawn(&identifier, program, actions, attributes, argv, envp)
            guard code == 0 else {
              throw DriverError.system(call: "start of \(program)", code: code)
            }
            return identifier
          }
        }
      }
    }
  }

  deinit {
    if status != nil { return }
    signal(SIGKILL)
    var ignored: Int32 = 0
    while waitpid(identifier, &ignored, 0) < 0, errno == EINTR {}
  }

  /// Sends a signal to the process and its group; nothing happens if it has ended.
  public func signal(_ number: Int32) {
    if status != nil { return }
    kill(-identifier, number)
    kill(identifier, number)
  }

  /// Looks, without waiting, whether the process has ended.
  @discardableResult public func poll() -> ExitStatus? {
    if status != nil { return status }
    var raw: Int32 = 0
    if waitpid(identifier, &raw, WNOHANG) == identifier { status = ExitStatus(waitStatus: raw) }
    return status
  }

  /// Waits until the process has ended.
  ///
  /// - Throws: ``DriverError/timedOut(awaited:after:seen:)`` if it has not ended by then.
  public func wait(within limit: Duration = .seconds(10)) throws -> ExitStatus {
    let deadline = ContinuousClock.now + limit
    while true {
      if let status = poll() { return status }
      if ContinuousClock.now >= deadline {
        throw DriverError.timedOut(awaited: "end of the process", after: limit, seen: "(running)")
      }
      usleep(1000)
    }
  }

  private static func withPointers<Result>(
    _ words: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) throws -> Result
  ) rethrows -> Result {
    let pointers = words.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return try body(pointers + [nil])
  }

  #if canImport(Darwin)
  private typealias Attributes = posix_spawnattr_t?
  private typealias FileActions = posix_spawn_file_actions_t?
  #else
  private typealias Attributes = posix_spawnattr_t
  private typealias FileActions = posix_spawn_file_actions_t
  #endif

  /// A new session, no blocked signals, and every signal at its default: a test run under `nohup`
  /// must not hand its ignored SIGHUP on.
  private static func withSpawnAttributes<Result>(
    _ body: (UnsafePointer<Attributes>) throws -> Result
  ) throws -> Result {
    #if canImport(Darwin)
    var attributes: Attributes = nil
    #else
    var attributes = Attributes()
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    sigdelset(&all, SIGKILL)
    sigdelset(&all, SIGSTOP)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags =
      driver_new_session_flag() | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, flags)
    return try body(&attributes)
  }

  private static func withFileActions<Result>(
    _ streams: Streams,
    _ folder: String?,
    _ body: (UnsafePointer<FileActions>) throws -> Result
  ) throws -> Result {
    #if canImport(Darwin)
    var actions: FileActions = nil
    #else
    var actions = FileActions()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let folder { driver_add_folder(&actions, folder) }
    switch streams {
    case .terminal(let path):
      // The first terminal that the leader of a session opens becomes its controlling one.
      posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    case .descriptors(let input, let output, let errors):
      posix_spawn_file_actions_adddup2(&actions, input, 0)
      posix_spawn_file_actions_adddup2(&actions, output, 1)
      posix_spawn_file_actions_adddup2(&actions, errors, 2)
    }
    return try body(&actions)
  }
}
