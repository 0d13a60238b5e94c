import Foundation
import TestSupport
import Testing

struct `A temporary folder` {
  @Test func `goes away with its object`() throws {
    let path = try TemporaryFolder.with { folder in
      try folder.write("x", to: "a/b/c.txt")
      #expect(FileManager.default.fileExists(atPath: folder.path))
      return folder.path
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `writes, links, lists and reads`() throws {
    let folder = try TemporaryFolder()
    try folder.write("ä", to: "sub/a.txt")
    try folder.write(bytes: [0xFF, 0], to: "b.bin")
    try folder.link("l", to: "sub/a.txt")
    #expect(folder.fileNames() == ["b.bin", "l", "sub/a.txt"])
    #expect(try folder.text(of: "l") == "ä")
    #expect(try folder.bytes(of: "b.bin") == [0xFF, 0])
    try folder.remove("sub")
    #expect(!folder.has("sub/a.txt"))
  }

  @Test func `replaces only what stands there once`() throws {
    let folder = try TemporaryFolder()
    try folder.write("one two two", to: "a")
    try folder.replace("one", with: "1", in: "a")
    #expect(try folder.text(of: "a") == "1 two two")
    #expect(throws: FixtureError.self) { try folder.replace("two", with: "2", in: "a") }
    #expect(throws: FixtureError.self) { try folder.replace("three", with: "3", in: "a") }
  }

  @Test func `takes a copy of the bundled dossier`() throws {
    let folder = try TemporaryFolder()
    let copy = try folder.copyDossier()
    #expect(copy == folder.path(of: "dossier"))
    #expect(!folder.fileNames().isEmpty)
  }
}
