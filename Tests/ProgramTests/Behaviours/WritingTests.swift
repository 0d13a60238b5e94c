import Foundation
import TerminalDriver
import TestSupport
import Testing

struct `A brief in the workbench` {
  @Test(arguments: ["md", "txt"])
  func `is the one that the command writes`(ending: String) throws {
    let program = try BrowsingProgram()
    try program.waitForStart()
    try program.press("t2025-12-31\r")
    try program.waitFor(text: "as of 2025-12-31")
    try program.press("/Zaporizhzhia\rB")
    try program.waitFor(text: "Sources: ")
    try program.press(":export brief.\(ending)\r")
    try program.waitFor(text: "Written: ")
    let format = ending == "md" ? "md" : "text"
    let printed = try Program.output(
      "brief",
      Program.seeds,
      "--issue",
      "plant",
      "--as-of",
      "2025-12-31",
      "--format",
      format
    )
    #expect(try program.home.folder.text(of: "brief.\(ending)") == printed)
    try program.press("\u{7}")
    try program.waitFor(text: "[Issues]")
  }

  @Test func `of every issue is the one that the command writes`() throws {
    let program = try BrowsingProgram()
    try program.waitForStart()
    try program.press(":brief-all\r")
    try program.waitFor(text: "[Brief: every issue")
    try program.waitFor(text: "Sources: ")
    try program.press(":export all.md\r")
    try program.waitFor(text: "Written: ")
    #expect(
      try program.home.folder.text(of: "all.md") == Program.output("brief", Program.seeds)
    )
  }
}

struct `A pane written out` {
  @Test func `has every statement of a document, word for word`() throws {
    let program = try BrowsingProgram()
    try program.waitForStart()
    try program.press("go")
    try program.waitFor(text: " 004_4513ffad51d009ea · 1 of 42")
    try program.press("\t:export quotes.csv\r")
    try program.waitFor(text: "quotes.csv, 42 rows.")
    let written = CSVReader(try program.home.folder.text(of: "quotes.csv")).records
    let known = try Program.export()["statements"].list.filter {
      $0["document"].text == "004_4513ffad51d009ea"
    }
    #expect(written.map { $0["Statement"] } == known.map { $0["id"].text })
    for (row, statement) in zip(written, known) where statement["omit"].list.isEmpty {
      #expect(row["Words"] == statement["quote"].text)
    }
  }

  @Test func `leaves a file that is there, unless told otherwise`() throws {
    let program = try BrowsingProgram()
    try program.home.folder.write("mine", to: "tree.txt")
    try program.waitForStart()
    try program.press(":export tree.txt\r")
    try program.waitFor(text: "tree.txt is there; replace it (y/n)?")
    try program.press("n\r")
    try program.waitFor(text: "tree.txt was left as it is.")
    #expect(try program.home.folder.text(of: "tree.txt") == "mine")
    try program.press(":export tree.txt\r")
    try program.waitFor(text: "tree.txt is there; replace it (y/n)?")
    try program.press("y\r")
    try program.waitFor(text: "Written: ")
    let text = try program.home.folder.text(of: "tree.txt")
    #expect(text.hasPrefix("Ending Russia's war against Ukraine, as of "))
    #expect(text.contains("Security guarantees > Nature and scope"))
    #expect(program.home.folder.fileNames().filter { $0.contains(".new") }.isEmpty)
  }

  @Test func `says what is wrong and stays where nothing can be written`() throws {
    let program = try BrowsingProgram()
    try program.home.folder.makeFolder("folder.md")
    try program.waitForStart()
    for (name, problem) in [
      ("nowhere/a.md", "nowhere/a.md: its folder is not there; make it"),
      ("folder.md", "folder.md is no plain file; name another"),
      ("/proc/a.md", "/proc/a.md: the file cannot be written: "),
    ] {
      try program.press(":export \(name)\r")
      try program.waitFor(text: problem)
      #expect(program.screen.contains("[Issues]"))
    }
  }

  @Test func `leaves nothing behind on a full disk, and says which file it was and what to do`()
    throws
  {
    // Files may have so many blocks of 512 bytes; what is more fails as on a full disk.
    let program = try BrowsingProgram(
      size: ScreenSize(columns: 160, rows: 24),
      environment: ["XDG_CACHE_HOME": "/proc/self"],
      script: "trap '' XFSZ; ulimit -f 48; exec \"$0\" \"$1\""
    )
    try program.home.folder.write("mine", to: "old.md")
    try program.waitForStart()
    try program.press("gt")
    try program.waitFor(text: "[Timeline")
    try program.press("xixp:export all.md\r")
    try program.waitFor(text: "Not written: all.md: the file cannot be written: ")
    try program.waitFor(text: "look whether the disk is full")
    try program.press(":export old.md\r")
    try program.waitFor(text: "old.md is there; replace it (y/n)?")
    try program.press("y\r")
    try program.waitFor(text: "Not written: old.md: the file cannot be written: ")
    #expect(program.screen.contains("[Timeline: every issue"))
    #expect(try program.home.folder.text(of: "old.md") == "mine")
    let left = program.home.folder.fileNames().filter { $0.contains(".md") }
    #expect(left == ["old.md"])
  }

  @Test func `leaves nothing half behind when the program is left meanwhile`() throws {
    let program = try BrowsingProgram()
    try program.waitForStart()
    try program.press("gtxixp:export all.txt\rQ")
    #expect(try program.terminal.waitForExit() == .exited(0))
    let left = program.home.folder.fileNames().filter { $0.contains("all.txt") }
    #expect(left.isEmpty || left == ["all.txt"], "\(left)")
  }

  @Test func `goes to the clipboard in the form that is named`() throws {
    let program = try BrowsingProgram()
    try program.waitForStart()
    try program.press("w\u{15}- csv\r")
    try program.waitFor(text: "sent to the terminal (OSC 52)")
    let texts = program.screen.report.strings.compactMap { ClipboardText($0)?.text }
    let text = try #require(texts.first)
    #expect(text.hasPrefix("Issue,Id,Statements,Set aside\n"))
    #expect(text.contains("\nSecurity guarantees,guarantees,"))
  }
}
