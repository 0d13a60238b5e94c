import TerminalDriver
import TestSupport
import Testing

/// The built program, browsing a dossier in a bare pseudo-terminal, with a home of its own.
final class BrowsingProgram {
  /// A word that stands once in the first picture of the bundled dossier: in the first quote.
  static let firstQuoteWord = "regrouping"

  let home: TestHome
  let terminal: PseudoTerminal
  /// Starts the program.
  ///
  /// - Parameters:
  ///   - dossier: The dossier's folder; nil: the bundled one.
  ///   - term: `TERM`; nil: not set.
  ///   - size: The size of the terminal.
  ///   - changes: What differs from the environment of a ``TestHome``; nil takes a variable away.
  ///   - home: The home; nil: an empty one.
  ///   - arguments: What follows the dossier.
  ///   - script: A shell script that runs the program, whose path is `$0` and whose dossier is `$1`; nil:
  ///     the program is run without a shell.
  /// - Throws: ``FixtureError`` or ``DriverError`` if it cannot be started.
  init(
    _ dossier: String? = nil,
    term: String? = "xterm-256color",
    size: ScreenSize = .standard,
    environment changes: [String: String?] = [:],
    home: TestHome? = nil,
    arguments: [String] = [],
    script: String? = nil
  ) throws {
    let home = try home ?? TestHome()
    self.home = home
    let program = try BuiltProducts.path(of: "demarche")
    let dossier = dossier ?? Repository.path(of: "seeds")
    var environment = home.environment(changes)
    environment["TERM"] = term
    terminal = try PseudoTerminal(
      program: script == nil ? program : "/bin/sh",
      arguments: script.map { ["-c", $0, program, dossier] } ?? [dossier] + arguments,
      environment: environment,
      folder: home.folder.path,
      size: size
    )
  }

  /// The picture now.
  var screen: ScreenEmulator { terminal.screen }

  /// Types keys.
  func press(_ keys: String) throws { try terminal.write(keys) }

  /// Waits until a row holds a text.
  func waitFor(text: String, within limit: Duration = .seconds(60)) throws {
    try terminal.waitFor(text: text, within: limit)
  }

  /// Waits until the bundled dossier is shown from the tree to the first quote.
  func waitForStart() throws { try waitFor(text: Self.firstQuoteWord) }

  /// Waits until the row that the selection is drawn on holds a text.
  func waitFor(selected text: String) throws {
    try terminal.waitFor("\"\(text)\" selected") { $0.selection?.contains(text) == true }
  }

  /// Waits until the picture is a golden, and says where it differs if it does not become one in time.
  func expectScreen(
    named name: String,
    filePath: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    if isSnapshot(screen.text, named: name, filePath: filePath) == nil {
      try terminal.readUntilQuiet(.milliseconds(300))
    } else {
      // What was right may still give way once, as where the folder is compared again after the first frame;
      // that it never came to stay is told below, with the lines that differ.
      repeat {
        let found: Void? = try? terminal.waitFor("the golden \(name)") {
          isSnapshot($0.text, named: name, filePath: filePath) == true
        }
        if found == nil { break }
      } while isSnapshot(screen.text, named: name, filePath: filePath) == false
    }
    expectSnapshot(screen.text, named: name, filePath: filePath, sourceLocation: sourceLocation)
  }

  /// Waits until everything typed before has been dealt with and drawn, by typing two keys more that mean
  /// nothing.
  ///
  /// What keys asked of the library may still come. The focus must be in a view, not in a prompt. What is
  /// said of the first key may be read before the rest of its picture; what is said of the second one
  /// comes after all of that.
  func waitUntilIdle() throws {
    for key in ["W", "X"] {
      try press(key)
      try waitFor(text: " \(key) does nothing here")
    }
  }
}

extension ScreenEmulator {
  /// What stands in reverse video in the first row that has any: the selection of the focused pane.
  var selection: String? {
    for row in 0..<size.rows {
      let cells = (0..<size.columns).compactMap { cell(row: row, column: $0) }
      let reversed = cells.filter { $0.style.attributes.contains(.reverse) }
      if !reversed.isEmpty { return reversed.map(\.text).joined() }
    }
    return nil
  }

  /// The row at the foot, where hints, messages and prompts stand.
  var footer: String { rows.last ?? "" }
}
