import Foundation
public import TerminalDriver

/// A program in a pane of a tmux server of its own, with no configuration and no other pane.
///
/// The server's socket is in a folder of its own, so that sessions run side by side; the server ends when
/// this object goes away. Use it from one thread at a time.
public final class TmuxSession {
  private let home: TestHome
  private let tmux: String
  private let environment: [String: String]

  /// Starts a program in a pane without a status line.
  ///
  /// - Parameters:
  ///   - program: The path of the executable.
  ///   - arguments: What follows the program's name; no shell sees it.
  ///   - environment: The program's environment; tmux adds `TMUX`, `TMUX_PANE` and `TERM`. Nil: that of
  ///     a new, empty ``TestHome``.
  ///   - folder: Where it runs; nil: in the home.
  ///   - size: The size of the pane.
  ///   - term: What the program finds in `TERM`.
  /// - Throws: ``FixtureError`` if tmux is not installed or refuses.
  public init(
    program: String,
    arguments: [String] = [],
    environment: [String: String]? = nil,
    folder: String? = nil,
    size: ScreenSize = .standard,
    term: String = "tmux-256color"
  ) throws {
    guard let tmux = InstalledProgram.path(of: "tmux") else {
      throw FixtureError(message: "tmux is not installed; see the test command in README.md")
    }
    self.tmux = tmux
    home = try TestHome()
    self.environment = environment ?? home.environment
    let settings = [
      ["set", "-g", "default-terminal", term], ["set", "-g", "status", "off"],
      ["set", "-g", "remain-on-exit", "on"], ["set", "-gq", "remain-on-exit-format", ""],
      ["set", "-s", "set-clipboard", "on"],
      ["set", "-s", "escape-time", "0"],
    ]
    let new = [
      "new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)",
      "-c", folder ?? home.folder.path(of: "home"),
    ]
    // With two words or more tmux runs the program itself; a single one would go through a shell.
    let words = ["/usr/bin/env", program] + arguments
    let call = ["start-server"] + settings.flatMap { [";"] + $0 } + [";"] + new + ["--"]
    try command(call + words.map(Self.escaped))
  }

  deinit { _ = try? command(["kill-server"]) }

  /// The pane's picture with styles and cursor.
  ///
  /// tmux hands line-drawing characters out as the letters they were sent as; only with the sequences
  /// that switch the character set do they mean lines, so the rows are drawn here once more.
  public func picture() throws -> ScreenEmulator {
    let facts = "#{pane_width} #{pane_height} #{cursor_x} #{cursor_y}"
    let answer = try command(["display-message", "-p", facts, ";", "capture-pane", "-p", "-e"])
    var lines = answer.components(separatedBy: "\n")
    let numbers = lines.removeFirst().split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 4 else { throw FixtureError(message: "tmux says: \(answer)") }
    var picture = ScreenEmulator(size: ScreenSize(columns: numbers[0], rows: numbers[1]))
    picture.feed("\u{1B})0")
    picture.feed(lines.prefix(numbers[1]).joined(separator: "\r\n"))
    picture.feed("\u{1B}[m\u{0F}\u{1B}[\(numbers[3] + 1);\(numbers[2] + 1)H")
    return picture
  }

  /// The screen's rows, without the blanks at their ends and the blank rows at the end.
  public func screen() throws -> String { try picture().text }

  /// The rows of the pane with the escape sequences of the styles, as tmux writes them.
  public func screenWithStyles() throws -> String { try command(["capture-pane", "-p", "-e"]) }

  /// Presses keys by tmux's names: `j`, `Enter`, `Escape`, `Tab`, `C-c`, `Up`, `PageDown`, `F1`.
  public func send(_ keys: String...) throws {
    try command(["send-keys", "--"] + keys.map(Self.escaped))
  }

  /// Types text as it is; no word in it is taken for the name of a key.
  public func sendLiteral(_ text: String) throws {
    try command(["send-keys", "-l", "--", Self.escaped(text)])
  }

  /// Sends bytes as they are.
  public func send(bytes: [UInt8]) throws {
    try command(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// Pastes text, in brackets if the program asked for that.
  public func paste(_ text: String) throws {
    try command(["load-buffer", "-b", "pasted", "-"], input: text)
    try command(["paste-buffer", "-p", "-r", "-d", "-b", "pasted"])
  }

  /// The newest of tmux's buffers: where copied text ends up; nil if there is none.
  public func buffer() throws -> String? {
    let outcome = try run(["show-buffer"])
    return outcome.status == .exited(0) ? outcome.output : nil
  }

  /// Changes the size; the program gets SIGWINCH.
  public func resize(to size: ScreenSize) throws {
    try command(["resize-window", "-x", "\(size.columns)", "-y", "\(size.rows)"])
  }

  /// Expands one of tmux's formats for the pane, such as `#{cursor_x}` or `#{alternate_on}`.
  public func display(_ format: String) throws -> String {
    String(try command(["display-message", "-p", format]).dropLast())
  }

  /// The name of the command that runs in the pane now.
  public func paneCommand() throws -> String { try display("#{pane_current_command}") }

  /// The process that the pane was started with.
  public func processIdentifier() throws -> Int32 { Int32(try display("#{pane_pid}")) ?? 0 }

  /// True while the program runs.
  public func isAlive() throws -> Bool { try display("#{pane_dead}") == "0" }

  /// How the program ended, or nil while it runs.
  public func exitStatus() throws -> ExitStatus? {
    let words = try display("#{pane_dead},#{pane_dead_status},#{pane_dead_signal}")
      .split(separator: ",", omittingEmptySubsequences: false)
    guard words.count == 3, words[0] == "1" else { return nil }
    // The pane's end and the process's are two events; between them neither number is there.
    return Int32(words[2]).map { .signalled($0) } ?? Int32(words[1]).map { .exited($0) }
  }

  /// Ends the server, and with it the program, which gets SIGHUP.
  public func kill() throws { _ = try run(["kill-server"]) }

  /// Runs one of tmux's commands on this server and gives its output.
  ///
  /// - Throws: ``FixtureError`` with tmux's message if it refuses.
  @discardableResult public func command(
    _ words: [String],
    input: String = ""
  ) throws -> String {
    let outcome = try run(words, input: input)
    guard outcome.status == .exited(0) else {
      throw FixtureError(message: "tmux \(words.joined(separator: " ")): \(outcome)")
    }
    return outcome.output
  }

  private func run(_ words: [String], input: String = "") throws -> ProcessRunner.Outcome {
    try ProcessRunner.run(
      tmux,
      ["-u", "-S", home.folder.path(of: "tmux"), "-f", "/dev/null"] + words,
      environment: environment,
      input: input,
      limit: .seconds(20)
    )
  }

  /// A semicolon at the end of a word would end tmux's command.
  private static func escaped(_ word: String) -> String {
    word.hasSuffix(";") ? word.dropLast() + "\\;" : word
  }
}
