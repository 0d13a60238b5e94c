import DossierModel
import Foundation
import TestSupport
import Testing

@testable import DossierFiles

struct `Fixing a dossier` {
  private static let record = "documents/copy.yaml"

  /// Fixes a dossier; gives the files that were changed and what they say then.
  private func fix(
    _ dossier: SmallDossier,
    _ prepare: (TemporaryFolder) throws -> Void = { _ in }
  ) throws -> (changed: [String], text: (String) throws -> String, after: [String]) {
    let folder = try TemporaryFolder()
    try dossier.lay(into: folder)
    try prepare(folder)
    let path = folder.path(of: "d")
    let changed = try DossierFolder(path: path).fix()
    let findings = try DossierFolder(path: path).read().findings.map(\.message)
    return (
      changed.map { $0.replacingOccurrences(of: path + "/", with: "") },
      { try folder.text(of: "d/" + $0) },
      findings
    )
  }

  @Test func `writes a place that is missing, and touches only its statement`() throws {
    var dossier = SmallDossier()
    let before = String(decoding: dossier.files[Self.record] ?? [], as: UTF8.self)
    try dossier.plant("", for: "    at: [68, 115]\n", in: Self.record)
    let fixed = try fix(dossier)
    #expect(fixed.changed == [Self.record])
    #expect(try fixed.text(Self.record) == before)
    #expect(fixed.after == [])
  }

  @Test func `leaves a place open that several could be, or none`() throws {
    var dossier = SmallDossier()
    try dossier.plant("", for: "    at: [27, 48]\n", in: Self.record)
    try dossier.plant("Nowhere", for: "Northland’s envoy said", in: Self.record)
    try dossier.plant("", for: "    at: [68, 115]\n", in: Self.record)
    let fixed = try fix(dossier)
    #expect(fixed.changed == [])
    #expect(fixed.after.count == 2)
  }

  @Test func `puts statements in the order of their places, with their comments`() throws {
    var dossier = SmallDossier()
    let before = String(decoding: dossier.files[Self.record] ?? [], as: UTF8.self)
    let first = """
        - id: st-1
          at: [0, 24]
          quote: "Talks continue in Geneva"
          mode: narrated
          issue: territory
          status: under-discussion

      """
    let indented = first.split(separator: "\n").map { "  " + $0.dropFirst(2) + "\n" }.joined()
    try dossier.plant("", for: indented, in: Self.record)
    let text = String(decoding: dossier.files[Self.record] ?? [], as: UTF8.self)
    dossier.write(text + "  # on Geneva\n" + indented, to: Self.record)
    let fixed = try fix(dossier)
    #expect(fixed.changed == [Self.record])
    let expected = before.replacingOccurrences(
      of: "  - id: st-1\n",
      with: "  # on Geneva\n  - id: st-1\n"
    )
    #expect(try fixed.text(Self.record) == expected)
  }

  @Test func `brings a file into the one layout, keeping unknown keys`() throws {
    var dossier = SmallDossier()
    dossier.write(
      "issues:\r\n- {title: 'Territory', id: territory, colour: blue}\r\n"
        + "- id: cession\r\n  title: 'Cession'\r\n  options:\r\n  - {id: cede, text: Cede}\r\n"
        + "  - {id: freeze, text: Freeze}\r\n",
      to: "issues.yaml"
    )
    let fixed = try fix(dossier)
    #expect(fixed.changed == ["issues.yaml"])
    #expect(
      try fixed.text("issues.yaml") == """
        issues:
          - id: territory
            title: "Territory"
            colour: blue
          - id: cession
            title: "Cession"
            options:
              - id: cede
                text: Cede
              - id: freeze
                text: Freeze

        """
    )
  }

  @Test func `leaves files alone that cannot be read`() throws {
    var dossier = SmallDossier()
    dossier.write("issues: [\n", to: "issues.yaml")
    dossier.write("actors:\n- &a {id: x}\n", to: "actors.yaml")
    let fixed = try fix(dossier)
    #expect(fixed.changed == [])
    #expect(try fixed.text("issues.yaml") == "issues: [\n")
  }

  @Test func `keeps the mode of a file, and a link to it`() throws {
    var dossier = SmallDossier()
    dossier.files["issues.yaml"] = nil
    let fixed = try fix(dossier) { folder in
      let file = try folder.write("issues:   []\n", to: "d/kept/issues.yaml")
      chmod(file, 0o640)
      try folder.link("d/issues.yaml", to: "kept/issues.yaml")
    }
    #expect(fixed.changed == ["issues.yaml"])
    #expect(try fixed.text("kept/issues.yaml") == "issues: []\n")
  }

  @Test func `keeps modes and links`() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.write("old", to: "kept/file.yaml")
      chmod(file, 0o640)
      try folder.link("link.yaml", to: "kept/file.yaml")
      try FileReplacement.replace(
        folder.path(of: "link.yaml"),
        reading: Array("old".utf8),
        by: Array("new".utf8)
      )
      var status = stat()
      #expect(lstat(folder.path(of: "link.yaml"), &status) == 0)
      #expect(status.st_mode & S_IFMT == S_IFLNK)
      #expect(stat(file, &status) == 0)
      #expect(status.st_mode & 0o7777 == 0o640)
      #expect(try folder.text(of: "kept/file.yaml") == "new")
      #expect(folder.fileNames().filter { $0.hasSuffix(".new") } == [])
    }
  }

  @Test func `refuses a file that was changed meanwhile, and keeps both`() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.write("theirs", to: "file.yaml")
      let error = #expect(throws: FolderError.self) {
        try FileReplacement.replace(file, reading: Array("old".utf8), by: Array("ours".utf8))
      }
      #expect(error?.path == file)
      #expect(try folder.text(of: "file.yaml") == "theirs")
      let kept = try #require(folder.fileNames().first { $0.hasSuffix(".new") })
      #expect(try folder.text(of: kept) == "ours")
      #expect(error?.remedy.hasSuffix(kept) == true)
    }
  }

  @Test func `waits for nobody who holds the lock`() throws {
    try TemporaryFolder.with { folder in
      try SmallDossier().lay(into: folder)
      let path = folder.path(of: "d")
      let held = open(path, O_RDONLY | O_DIRECTORY)
      defer { close(held) }
      #expect(flock(held, LOCK_EX | LOCK_NB) == 0)
      let error = #expect(throws: FolderError.self) { try DossierFolder(path: path).fix() }
      #expect(error?.remedy == "another program is writing; try again when it is done")
    }
  }
}
