import TerminalDriver
import TestSupport
import Testing

/// What is shown is what the files say, whatever was done to them behind the program's back.
struct `An index of a folder that was edited` {
  private let indexed: IndexedFolder

  init() throws { indexed = try IndexedFolder() }

  private func browse() throws -> BrowsingProgram {
    try BrowsingProgram(
      indexed.dossier,
      size: ScreenSize(columns: 160, rows: 48),
      environment: ["XDG_CACHE_HOME": try indexed.linkedCache()]
    )
  }

  private func wait(
    _ program: BrowsingProgram,
    for picture: FolderEdit.Picture,
    within limit: Duration = .seconds(20)
  ) throws {
    try program.terminal.waitFor("\(picture)", within: limit) { screen in
      let text = screen.rows.joined(separator: "\n")
      return text.contains(picture.shows) && picture.hides.map(text.contains) != true
    }
  }

  @Test(arguments: FolderEdit.allCases)
  func `says what the files say where it was closed meanwhile`(edit: FolderEdit) throws {
    try edit.prepare(indexed.folder)
    try indexed.update()
    try edit.perform(in: indexed.folder)
    let program = try browse()
    try wait(program, for: edit.after)
    try program.press("q")
    #expect(try program.terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: FolderEdit.allCases)
  func `says what the files say where it is open`(edit: FolderEdit) throws {
    try edit.prepare(indexed.folder)
    let program = try browse()
    try wait(program, for: edit.before)
    try edit.perform(in: indexed.folder)
    // Between two files that are moved the stance is gone, and another is selected; it is looked for
    // until it is back.
    if edit == .renamed {
      try program.press("\t")
      for _ in 1...10 where (try? wait(program, for: edit.after, within: .seconds(2))) == nil {
        try program.press("gg/supports\r")
      }
    }
    try wait(program, for: edit.after)
    try program.press("q")
    #expect(try program.terminal.waitForExit() == .exited(0))
  }
}
