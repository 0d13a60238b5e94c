import TerminalDriver
import TestSupport
import Testing

/// The completion scripts in the shells they are for, at a terminal, as somebody types.
struct `In a shell the completion script` {
  /// Where a shell is not installed, its test is skipped and says so.
  private static func isInstalled(_ shell: String) -> Bool {
    InstalledProgram.path(of: shell) != nil
  }

  @Test(.enabled(if: isInstalled("zsh"), "zsh is not installed"))
  func `completes commands and names in zsh`() throws {
    try expectCompletions(
      shell: "zsh",
      options: ["-f", "-i"],
      setUp: "PS1='> '; autoload -U compinit; compinit -u -D; source script"
    )
  }

  @Test(.enabled(if: isInstalled("fish"), "fish is not installed"))
  func `completes commands and names in fish`() throws {
    try expectCompletions(
      shell: "fish",
      options: ["--no-config", "-i"],
      setUp: "function fish_prompt; echo '> '; end; source script"
    )
  }

  private func expectCompletions(shell: String, options: [String], setUp: String) throws {
    let home = try TestHome()
    try home.folder.write(try Program.output("completions", shell), to: "script")
    try home.folder.link("demarche", to: try BuiltProducts.path(of: "demarche"))
    try home.folder.link("seeds", to: Program.seeds)
    var environment = home.environment(["PATH": "\(home.folder.path):/usr/bin:/bin"])
    environment["TERM"] = "xterm-256color"
    let terminal = try PseudoTerminal(
      program: try #require(InstalledProgram.path(of: shell)),
      arguments: options,
      environment: environment,
      folder: home.folder.path,
      size: ScreenSize(columns: 160, rows: 40)
    )
    try terminal.write(setUp + "; echo ready''ness\r")
    try terminal.waitFor(text: "readyness")
    try terminal.write("demarche bri\t")
    try terminal.waitFor(text: "> demarche brief")
    try terminal.write("seeds --issue terr\t")
    try terminal.waitFor(text: "> demarche brief seeds --issue territory")
    try terminal.write("--as-of 2026 --party russ\t")
    try terminal.waitFor(text: "--as-of 2026 --party russia")
    try terminal.write("\u{15}exit\r")
    _ = try terminal.waitForExit()
  }
}
