import DossierFiles
import Foundation
import TestSupport
import Testing

struct `A file that is written safely` {
  @Test func `takes the place of the one before, and leaves nothing beside it`() throws {
    try TemporaryFolder.with { folder in
      let path = folder.path(of: "kept.json")
      try SafeFile.write(Array("one".utf8), to: path)
      try SafeFile.write(Array("another".utf8), to: path)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "another")
      #expect(folder.fileNames() == ["kept.json"])
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
  }

  @Test func `is not there before it is whole, and leaves nothing where it is given up`() throws {
    try TemporaryFolder.with { folder in
      let path = folder.path(of: "kept.csv")
      do {
        let draft = try FileDraft(at: path)
        try draft.append(Array("half".utf8))
        #expect(folder.fileNames() == ["kept.csv.\(getpid()).new"])
      }
      #expect(folder.fileNames().isEmpty)
      for text in ["one", "another"] {
        let draft = try FileDraft(at: path)
        for scalar in text.utf8 { try draft.append([scalar]) }
        let isPlaced = try draft.place()
        #expect(isPlaced == (text == "one"))
      }
      #expect(try folder.text(of: "kept.csv") == "one")
      #expect(folder.fileNames() == ["kept.csv"])
    }
  }

  @Test func `replaces what a killed program left beside it`() throws {
    try TemporaryFolder.with { folder in
      let path = folder.path(of: "kept.json")
      try "half".write(toFile: "\(path).\(getpid()).new", atomically: false, encoding: .utf8)
      try SafeFile.write(Array("whole".utf8), to: path)
      #expect(folder.fileNames() == ["kept.json"])
    }
  }

  @Test func `is refused with a reason where it cannot be, and nothing is left`() throws {
    try TemporaryFolder.with { folder in
      // A folder cannot be replaced by a file.
      let path = folder.path(of: "taken")
      try folder.makeFolder("taken")
      #expect { try SafeFile.write([1], to: path) } throws: { error in
        "\(error)".hasPrefix("\(path): the file cannot be replaced: ")
      }
      #expect(folder.fileNames().isEmpty)
      #expect(throws: FolderError.self) {
        try SafeFile.write([1], to: folder.path(of: "nowhere/kept.json"))
      }
    }
  }
}
