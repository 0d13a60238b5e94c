import TerminalDriver
import TestSupport
import Testing

struct `A hostile dossier on the screen` {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try HostileSeeds.write(in: folder)
  }

  /// Control characters, bidi controls, what has no width, tags.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Everything but a picture is an escape; the picture's frame stands where it stood.
  private func expectIntact(_ program: BrowsingProgram, column: Int?, _ view: String) {
    let screen = program.screen
    #expect(screen.report.isQuiet, "\(view): \(screen.report)")
    for row in screen.rows {
      let bad = row.unicodeScalars.filter(Self.isForbidden)
      #expect(bad.isEmpty, "\(view): \(bad.map { $0.value }) in \(row)")
      // At most four marks stand over a letter.
      for character in row { #expect(character.unicodeScalars.count <= 5, "\(view): \(row)") }
    }
    guard let column else { return }
    for row in 1..<screen.size.rows - 1 {
      let text = screen.cell(row: row, column: column)?.text ?? ""
      #expect(["│", "├", "|", "+"].contains(text), "\(view), row \(row)\n\(screen.framed)")
    }
  }

  @Test(arguments: ["C.UTF-8", "C"])
  func `stays inside its panes and shows what it hides`(locale: String) throws {
    let program = try BrowsingProgram(path, environment: ["LC_ALL": locale])
    try program.waitFor(text: "Such pledges")
    expectIntact(program, column: 28, "start")
    #expect(program.screen.rows[0].contains("hidden characters"), "\(program.screen.framed)")
    #expect(program.screen.contains("^["), "an escape is spelled")

    try program.press("zRj")
    try program.waitFor(selected: "Nature and scope")
    try program.press("j")
    try program.waitFor(selected: "Enforcement")
    expectIntact(program, column: 28, "an issue's title")
    #expect(program.screen.selection?.contains("!") == true)

    try program.press("k\t")
    try program.waitFor(selected: "supports")
    expectIntact(program, column: 28, "a party's name")
    #expect(program.screen.text.contains("hidden character"), "\(program.screen.framed)")

    try program.press("\t")
    try program.waitFor(text: "1/3")
    for _ in 0..<6 {
      try program.press("j")
      try program.waitUntilIdle()
      expectIntact(program, column: 28, "the quotes")
    }
    try program.press("ggj\r")
    try program.waitFor(text: "}/{ statement")
    try program.waitFor(text: "long line")
    expectIntact(program, column: nil, "the article")
    for keys in ["f", "G", "50%", "gg", "/long\r", "n"] {
      try program.press(keys)
      try program.waitUntilIdle()
      expectIntact(program, column: nil, "the article after \(keys)")
    }
    try program.press("q\t\ti")
    try program.waitFor(text: "Evidence, in order")
    expectIntact(program, column: nil, "why")
    try program.press("qg!")
    try program.waitFor(text: "[hidden-character]")
    for _ in 0..<10 {
      expectIntact(program, column: nil, "the findings")
      try program.press("j")
      try program.waitUntilIdle()
    }
    #expect(program.screen.contains("^["), "an error that quotes the attack spells it")
    try program.press("qgm")
    try program.waitFor(text: "[Matrix]")
    for keys in ["gg", "jj", "l", "5l", "f", "G", "\r", "\u{7}\u{7}gw", "j"] {
      try program.press(keys)
      try program.waitUntilIdle()
      expectIntact(program, column: nil, "the matrix after \(keys)")
    }
    try program.press("Q")
    #expect(try program.terminal.waitForExit() == .exited(0))
    #expect(program.screen.modes.left == [] && program.screen.text == "")
    #expect(program.screen.report.isQuiet)
  }

  @Test func `is copied without what could act in a shell`() throws {
    let program = try BrowsingProgram(path)
    try program.waitFor(text: "Such pledges")
    try program.press("\t\tjjkyy")
    try program.waitFor(text: "sent to the terminal")
    let sent = try #require(program.screen.report.strings.first)
    #expect(program.screen.report.strings.count == 1 && sent.hasPrefix("OSC 52;c;"))
    let text = try #require(ClipboardText(sent)).text
    #expect(text.contains("Such pledges "))
    let controls = text.unicodeScalars.filter {
      $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value))
    }
    #expect(controls.isEmpty)
  }

  @Test(
    arguments: [["check"], ["positions", "--why"], ["statements"], ["search"]],
    ["C.UTF-8", "C"]
  )
  func `is as harmless in the commands`(call: [String], locale: String) throws {
    let words = call == ["search"] ? ["pledges"] : []
    let outcome = try Program.run(call + [path] + words, environment: ["LC_ALL": locale])
    let text = outcome.output + outcome.errors
    #expect(text.contains(call == ["check"] ? "hostile.yaml:" : "pledges"), "\(outcome)")
    let bad = text.unicodeScalars.filter { $0 != "\n" && Self.isForbidden($0) }
    #expect(bad.isEmpty, "\(Set(bad.map { $0.value }))")
  }
}
