import DossierGenerator
import Foundation
import TerminalDriver
import TestSupport
import Testing

struct `An index that cannot be kept` {
  private static let quietLine = "The index cannot be kept"

  /// Expects that browsing shows the dossier all the same, with one line of why.
  private func expectBrowsing(
    cacheHome: String,
    says line: String = quietLine,
    script: String? = nil
  ) throws {
    let program = try BrowsingProgram(
      size: ScreenSize(columns: 160, rows: 24),
      environment: ["XDG_CACHE_HOME": cacheHome],
      script: script
    )
    try program.waitForStart()
    try program.waitFor(text: line)
    try program.press("q")
    #expect(try program.terminal.waitForExit() == .exited(0))
  }

  @Test func `is in memory where the folder cannot be made`() throws {
    try expectBrowsing(cacheHome: "/proc/self")
  }

  @Test func `is in memory where a file is in the way`() throws {
    let folder = try TemporaryFolder()
    try folder.write("not a folder", to: "cache/demarche")
    try expectBrowsing(cacheHome: folder.path(of: "cache"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `is in memory where the folder may not be written`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("cache")
    chmod(folder.path(of: "cache"), 0o500)
    try expectBrowsing(cacheHome: folder.path(of: "cache"))
  }

  /// Files may have so many blocks of 512 bytes; what is more fails as on a full disk. (Fewer blocks than a
  /// frame takes would cut off the frame too, which is gathered in a file without a name.)
  @Test(arguments: [64, 200, 400])
  func `is in memory where the disk is full`(blocks: Int) throws {
    let folder = try TemporaryFolder()
    try expectBrowsing(
      cacheHome: try folder.makeFolder("cache"),
      script: "trap '' XFSZ; ulimit -f \(blocks); exec \"$0\" \"$1\""
    )
  }

  @Test func `is told by the index command`() throws {
    let outcome = try Program.run(["index", Program.seeds, "--path", "/proc/self/no"])
    #expect(outcome.status == .exited(2))
    #expect(outcome.errors.hasPrefix("demarche: the index cannot be kept: "), "\(outcome)")
    #expect(outcome.errors.contains("name another folder with --path"), "\(outcome)")
  }
}
