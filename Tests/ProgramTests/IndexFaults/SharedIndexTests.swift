import GRDB
import TerminalDriver
import TestSupport
import Testing

struct `An index that others use too` {
  @Test func `is made by one program while another reads`() throws {
    let alone = try IndexedFolder(documents: 150, seed: 7)
    try alone.update()
    let shared = try IndexedFolder(documents: 150, seed: 7)
    let programs = try (1...2).map { _ in try shared.startIndexing() }
    let reader = try BrowsingProgram(
      shared.dossier,
      environment: ["XDG_CACHE_HOME": try shared.linkedCache()]
    )
    for program in programs {
      let status = try program.wait(within: .seconds(60))
      #expect(status == .exited(0), "\(status): \(shared.said)")
    }
    try reader.waitFor(text: "150 documents")
    try reader.terminal.waitFor("an index that is up to date") { screen in
      !["indexing", "checking", "waiting"].contains { screen.rows[0].contains($0) }
    }
    try reader.press("q")
    #expect(try reader.terminal.waitForExit() == .exited(0))
    #expect(try IndexTables(shared).rows == IndexTables(alone).rows)
  }

  @Test func `does not keep the program from starting where another holds it`() throws {
    let indexed = try IndexedFolder()
    try indexed.update()
    let path = indexed.folder.path(of: try indexed.database())
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: path, configuration: configuration)
    try other.inDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE") }
    defer { try? other.inDatabase { try $0.execute(sql: "ROLLBACK") } }
    let program = try BrowsingProgram(
      indexed.dossier,
      environment: ["XDG_CACHE_HOME": try indexed.linkedCache()]
    )
    try program.waitForStart()
    try program.press("q")
    #expect(try program.terminal.waitForExit() == .exited(0))
  }
}
