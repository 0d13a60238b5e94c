#if os(Linux)
import Foundation
import TerminalDriver
import TestSupport
import Testing

/// Where a guest sits: the program in its restricted mode, everything around it a trap.
///
/// Every program it could start, by name or by what the environment says, is a script that leaves a file
/// behind; the dossier and the home are looked at before and after.
final class GuestHouse {
  let program: BrowsingProgram
  let folder: TemporaryFolder
  let dossier: String
  private let before: [String: String]

  /// Names that other programs start others by.
  private static let programs = [
    "sh", "bash", "vi", "vim", "nano", "ed", "less", "more", "tmux", "screen", "xdg-open", "open",
    "w3m", "xclip", "xsel", "wl-copy", "pbcopy", "git", "cat", "id", "lldb", "swift-backtrace",
  ]
  private static let variables = [
    "EDITOR", "VISUAL", "PAGER", "MANPAGER", "SHELL", "BROWSER", "LESSOPEN", "LESSCLOSE",
    "LESSEDIT",
    "GIT_EDITOR", "GIT_PAGER", "OPENER",
  ]

  /// Starts the program on a copy of the bundled dossier and waits for the first picture.
  ///
  /// - Parameters:
  ///   - isRestricted: Whether the environment restricts it; without, to see that the traps work.
  ///   - changes: What else differs from a guest's environment.
  ///   - prepare: What is done to the folder of the dossier first.
  /// - Throws: ``FixtureError`` or ``DriverError`` if it cannot be started.
  init(
    isRestricted: Bool = true,
    environment changes: [String: String?] = [:],
    prepare: (TemporaryFolder) throws -> Void = { _ in }
  ) throws {
    folder = try TemporaryFolder()
    dossier = try folder.copyDossier()
    try prepare(folder)
    let trap = try folder.write("#!/bin/sh\n: > '\(folder.path)/trapped'\n", to: "traps/trap")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: trap)
    for name in Self.programs { try folder.link("traps/\(name)", to: trap) }
    var environment: [String: String?] = [
      "PATH": folder.path(of: "traps"), "TMUX": "/tmp/none,1,0", "STY": nil,
      "DEMARCHE_RESTRICTED": isRestricted ? "1" : nil, "SSH_ORIGINAL_COMMAND": "cat /etc/passwd",
      "SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22", "TERMINFO": folder.path(of: "traps"),
      "TERMINFO_DIRS": folder.path(of: "traps") + ":", "NCURSES_TRACE": "8191",
      "NCURSES_NO_SETBUF": "1", "TERMCAP": "|sh",
    ]
    for name in Self.variables { environment[name] = "|\(trap) %s" }
    for (name, value) in changes { environment[name] = value }
    program = try BrowsingProgram(dossier, environment: environment)
    before = Self.listing(of: folder.path)
    try program.waitForStart()
  }

  /// The program's number.
  var process: Int32 { program.terminal.process.identifier }

  /// Whether it has, or ever had, a child.
  var hasHadChildren: Bool {
    !ProcessTable.children(of: process).isEmpty || ProcessTable.faultsOfChildren(of: process) > 0
  }

  /// Types keys, then what ends prompts and overlays, and waits until all is dealt with.
  func tryOut(_ keys: String) throws {
    try program.press(keys)
    try program.press("\u{7}\u{7}\u{7}")
    try program.waitUntilIdle()
  }

  /// Checks that nothing was started and nothing written but cache and state.
  func expectClosed(_ way: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(!hasHadChildren, "\(way): a child", sourceLocation: sourceLocation)
    #expect(!folder.has("trapped"), "\(way): a trap was sprung", sourceLocation: sourceLocation)
  }

  /// Checks that the dossier, the traps and the home are as they were, but for cache and state.
  func expectUntouched(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(Self.listing(of: folder.path) == before, sourceLocation: sourceLocation)
    let made = Self.listing(of: program.home.folder.path).filter { !$0.value.hasPrefix("folder") }
    let strange = made.keys.filter {
      !$0.hasPrefix("cache/demarche/") && !$0.hasPrefix("state/demarche/")
    }
    #expect(strange.isEmpty, sourceLocation: sourceLocation)
  }

  /// What stands below a folder: kind, size, mode and time of each.
  private static func listing(of path: String) -> [String: String] {
    let files = FileManager.default
    let names = files.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    var listing: [String: String] = [:]
    for name in names {
      guard let facts = try? files.attributesOfItem(atPath: "\(path)/\(name)") else { continue }
      let isFolder = facts[.type] as? FileAttributeType == .typeDirectory
      let time = (facts[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      let size = isFolder ? 0 : facts[.size] as? Int ?? 0
      let mode = facts[.posixPermissions] as? Int ?? 0
      listing[name] = "\(isFolder ? "folder" : "file") \(size) \(mode) \(time)"
    }
    return listing
  }
}
#endif
