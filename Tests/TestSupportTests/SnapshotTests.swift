import Testing

@testable import TestSupport

struct `A snapshot` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func complaint(_ text: String, isRecording: Bool = false) -> String? {
    let file = folder.path(of: "Tests/ThingTests/Deep/ThingTests.swift")
    return Snapshot(text: text, name: "screens/a", filePath: file)
      .complaint(isRecording: isRecording)
  }

  @Test func `passes if the golden says the same`() throws {
    try folder.write("one\ntwo\n", to: "Tests/ThingTests/Goldens/screens/a.txt")
    #expect(complaint("one\ntwo") == nil)
    #expect(complaint("one\ntwo\n", isRecording: true) == nil)
  }

  @Test func `shows the lines that differ and keeps the text`() throws {
    try folder.write("one\ntwo\nthree\n", to: "Tests/ThingTests/Goldens/screens/a.txt")
    let complaint = try #require(self.complaint("one\n2\nthree\n"))
    #expect(complaint.hasSuffix("\n 1: one\n-2: two\n+2: 2\n 3: three"))
    let actual = ".build/snapshots-actual/ThingTests/screens/a.txt"
    #expect(try folder.text(of: actual) == "one\n2\nthree\n")
    #expect(try folder.text(of: "Tests/ThingTests/Goldens/screens/a.txt") == "one\ntwo\nthree\n")
  }

  @Test func `fails without a golden`() throws {
    let complaint = try #require(self.complaint("one"))
    #expect(complaint.contains("no golden") && complaint.contains("RECORD_SCREENS=1"))
    #expect(!folder.has("Tests/ThingTests/Goldens"))
  }

  @Test func `fails the run that recorded it`() throws {
    let complaint = try #require(self.complaint("one", isRecording: true))
    #expect(complaint.hasPrefix("recorded"))
    #expect(try folder.text(of: "Tests/ThingTests/Goldens/screens/a.txt") == "one\n")
    #expect(self.complaint("one") == nil)
  }

  @Test func `records an issue where the test stands`() {
    withKnownIssue {
      expectSnapshot("x", named: "a", filePath: folder.path(of: "Tests/ThingTests/T.swift"))
    } matching: { issue in
      issue.description.contains("no golden")
    }
  }
}
