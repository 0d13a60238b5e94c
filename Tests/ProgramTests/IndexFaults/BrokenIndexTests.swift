import TerminalDriver
import TestSupport
import Testing

struct `An index that is broken` {
  private let indexed: IndexedFolder
  private let right: String?

  init() throws {
    indexed = try IndexedFolder()
    try indexed.update()
    right = try indexed.status()
  }

  /// Writes other bytes into the index and expects that the program makes it anew without a word.
  private func expectMended(_ change: (inout [UInt8]) -> Void) throws {
    let name = try indexed.database()
    var bytes = try indexed.folder.bytes(of: name)
    change(&bytes)
    for ending in ["-wal", "-shm"] where indexed.folder.has(name + ending) {
      try indexed.folder.remove(name + ending)
    }
    try indexed.folder.write(bytes: bytes, to: name)
    try indexed.update()
    #expect(try indexed.status() == right)
    #expect(right != nil)
  }

  @Test func `is made again where it was deleted`() throws {
    try indexed.folder.remove(try indexed.database())
    try indexed.update()
    #expect(try indexed.status() == right)
  }

  @Test(arguments: [0, 1, 15, 100, 4_096, 10_000])
  func `is made anew where it was cut off`(length: Int) throws {
    try expectMended { $0.removeLast(max(0, $0.count - length)) }
  }

  @Test(arguments: UInt64(1)...3)
  func `is made anew where it holds random bytes`(seed: UInt64) throws {
    var dice = SeededRandom(seed: seed)
    try expectMended { bytes in
      for place in bytes.indices { bytes[place] = .random(in: 0...255, using: &dice) }
    }
  }

  @Test func `is made anew where it is of an older version`() throws {
    // The user version stands at byte 60 of a database.
    try expectMended { $0[63] = 1 }
  }

  @Test func `is made anew where it is another program's database`() throws {
    // The application's number stands at byte 68; a user version like ours is nothing special.
    try expectMended { $0.replaceSubrange(68..<72, with: [0, 0, 0, 0]) }
  }

  @Test(arguments: UInt64(0)...4)
  func `never shows a damaged page`(seed: UInt64) throws {
    let name = try indexed.database()
    var dice = SeededRandom(seed: seed)
    var bytes = try indexed.folder.bytes(of: name)
    let pages = bytes.count / 4_096
    for _ in 0..<(seed == 0 ? 0 : 8) {
      let page = Int.random(in: 1..<pages, using: &dice)
      for place in page * 4_096..<(page + 1) * 4_096 {
        bytes[place] = .random(in: 0...255, using: &dice)
      }
    }
    try indexed.folder.write(bytes: bytes, to: name)
    let program = try BrowsingProgram(
      indexed.dossier,
      environment: ["XDG_CACHE_HOME": try indexed.linkedCache()]
    )
    if seed == 0 { try program.waitForStart() }
    // Issues with what is counted on them and below.
    for text in ["Security guarantees    18", "Nature and scope      4", "as of 2026-01-31"] {
      try program.waitFor(text: text)
    }
    try program.press("q")
    #expect(try program.terminal.waitForExit() == .exited(0))
    try indexed.update()
    #expect(try indexed.status() == right)
  }
}
