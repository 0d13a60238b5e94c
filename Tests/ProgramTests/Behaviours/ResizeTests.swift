import TerminalDriver
import TestSupport
import Testing

struct `A window of any size` {
  private static func size(_ columns: Int, _ rows: Int) -> ScreenSize {
    ScreenSize(columns: columns, rows: rows)
  }

  /// Sizes in the order of a person who plays with the corner of the window.
  private static let storm = [
    size(79, 24), size(40, 12), size(20, 5), size(1, 1), size(2, 50), size(300, 1), size(24, 6),
    size(59, 15), size(60, 15), size(131, 40), size(132, 40), size(300, 100), size(1, 1),
    size(100, 30),
  ]

  @Test func `has the right picture after a storm of others`() throws {
    let program = try BrowsingProgram()
    try program.waitForStart()
    try program.terminal.readUntilQuiet()
    let before = program.screen.rows
    for size in Self.storm + Self.storm.reversed() {
      try program.terminal.resize(to: size)
      program.terminal.read(for: .milliseconds(1))
    }
    try program.terminal.resize(to: .standard)
    try program.terminal.waitFor("the picture from before") { $0.rows == before }
    #expect(program.screen.report.isQuiet)
    try program.press("j")
    try program.waitFor(selected: "Nature and scope")
  }

  @Test(arguments: [(80, 24), (100, 30), (160, 48), (300, 100), (60, 15), (40, 12)])
  func `has the picture of a start at that size`(columns: Int, rows: Int) throws {
    let size = Self.size(columns, rows)
    let fresh = try BrowsingProgram(size: size)
    let program = try BrowsingProgram()
    try program.waitForStart()
    try program.terminal.resize(to: Self.size(1, 1))
    try program.waitFor(text: "N")
    try program.terminal.resize(to: size)
    // Lists keep their places over a resize; at their tops both pictures must be the same.
    for each in [fresh, program] {
      try each.waitFor(text: " 1/19")
      try each.waitUntilIdle()
      try each.press("\tgg")
      try each.waitFor(text: " 1/25")
      try each.waitUntilIdle()
    }
    #expect(program.screen.rows == fresh.screen.rows)
  }

  @Test(arguments: [(20, 5), (23, 24), (80, 5), (23, 1)])
  func `that is too small says what it needs`(columns: Int, rows: Int) throws {
    let program = try BrowsingProgram()
    try program.waitForStart()
    try program.terminal.resize(to: Self.size(columns, rows))
    let need = "Needs 24x6, is \(columns)x\(rows)"
    try program.waitFor(text: String(need.prefix(columns)))
    #expect(program.screen.rows.dropFirst().allSatisfy { $0.isEmpty })
    try program.terminal.resize(to: .standard)
    try program.waitForStart()
  }

  @Test func `counts, whatever LINES and COLUMNS say`() throws {
    let changes = ["LINES": "10", "COLUMNS": "200"]
    let program = try BrowsingProgram(environment: changes)
    try program.waitForStart()
    #expect(program.screen.footer.contains("? help"))
    #expect(program.screen.rows.allSatisfy { $0.count <= 80 })
    try program.terminal.resize(to: Self.size(100, 30))
    try program.terminal.waitFor("a footer in row 30") { $0.footer.contains("? help") }
    #expect(program.screen.rows[0].hasSuffix("7 origins") || program.screen.rows[0].count > 90)
  }
}
