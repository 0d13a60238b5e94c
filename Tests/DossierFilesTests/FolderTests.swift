import DossierFiles
import DossierModel
import Foundation
import TestSupport
import Testing

struct `A dossier's folder` {
  @Test func `must be there`() throws {
    let error = #expect(throws: FolderError.self) { try DossierFolder(path: "/nowhere/d").read() }
    #expect(
      error?.description
        == "/nowhere/d: there is no such folder; name a folder that holds dossier.yaml"
    )
  }

  @Test func `must hold dossier_yaml`() throws {
    try TemporaryFolder.with { folder in
      let error = #expect(throws: FolderError.self) {
        try DossierFolder(path: folder.path).read()
      }
      #expect(error?.problem == "this folder has no dossier.yaml")
    }
  }

  @Test func `says whether it has more records than so many`() throws {
    try TemporaryFolder.with { folder in
      let dossier = DossierFolder(path: folder.path(of: "d"))
      #expect(!dossier.hasMoreRecords(than: 0))
      for file in ["one.yaml", "one.txt", "below/two.yaml", "below/.three.yaml", "note.md"] {
        try folder.write("", to: "d/documents/" + file)
      }
      #expect(dossier.hasMoreRecords(than: 0))
      #expect(dossier.hasMoreRecords(than: 1))
      #expect(!dossier.hasMoreRecords(than: 2))
    }
  }

  @Test func `must be a folder`() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.write("", to: "dossier.yaml")
      let error = #expect(throws: FolderError.self) { try DossierFolder(path: file).read() }
      #expect(error?.problem == "this is not a folder")
    }
  }

  @Test func `names its files as reached from the path it was given`() throws {
    try TemporaryFolder.with { folder in
      var dossier = SmallDossier()
      dossier.files["issues.yaml"] = nil
      try dossier.lay(into: folder)
      let path = folder.path(of: "d")
      #expect(
        try DossierFolder(path: path + "/").read().findings.first?.path == path + "/issues.yaml"
      )
      #expect(try DossierFolder(path: path).read().findings.first?.path == path + "/issues.yaml")
    }
  }

  @Test func `lacks a file`() throws {
    var dossier = SmallDossier()
    dossier.files["issues.yaml"] = nil
    dossier.files["events.yaml"] = nil
    #expect(
      try dossier.messages() == [
        "d/issues.yaml:1:1: error: there is no such file; write it; a dossier has dossier.yaml, actors.yaml and issues.yaml"
      ]
    )
  }

  @Test func `has a text without a record`() throws {
    var dossier = SmallDossier()
    dossier.write("Words.", to: "documents/more/stray.txt")
    #expect(
      try dossier.messages() == [
        "d/documents/more/stray.txt:1:1: error: this text has no record; write d/documents/more/stray.yaml"
      ]
    )
  }

  @Test func `has a record without a text`() throws {
    var dossier = SmallDossier()
    dossier.files["documents/copy.txt"] = nil
    let messages = try dossier.messages()
    #expect(
      messages.first
        == "d/documents/copy.yaml:1:1: error: there is no text d/documents/copy.txt; put the text there, or say \"text: none\" in its record"
    )
    #expect(try dossier.read().dossier.setAside.count == 4)
  }

  @Test func `has a document's name twice`() throws {
    var dossier = SmallDossier()
    dossier.write("text: none\n", to: "documents/more/wire.yaml")
    #expect(
      try dossier.messages() == [
        "d/documents/wire.yaml:1:1: error: the document \"wire\" stands already in d/documents/more/wire.yaml; rename one of the two: the file's name is the document's identifier"
      ]
    )
  }

  @Test func `has files whose names are not understood`() throws {
    var dossier = SmallDossier()
    dossier.write("text: none\n", to: "documents/Capital.yaml")
    dossier.write("text: none\n", to: "documents/own.yaml")
    dossier.write("text: none\n", to: "documents/short.yml")
    dossier.write("nothing to us", to: "documents/notes.md")
    dossier.write("nothing to us", to: "documents/.hidden.yaml")
    #expect(
      try dossier.messages() == [
        "d/documents/Capital.yaml:1:1: error: \"Capital\" cannot be a document's identifier; rename the file with lower-case ASCII letters, digits, \"-\", \"_\" and \".\"",
        "d/documents/own.yaml:1:1: error: \"own\" cannot be a document's identifier; rename the file: \"from: own\" means something else",
        "d/documents/short.yml:1:1: error: a record's name ends in .yaml; rename the file",
      ]
    )
  }

  @Test func `has a link that leads out of it`() throws {
    let messages = try SmallDossier().messages { folder in
      try folder.write("secret", to: "secret.txt")
      try folder.write("text: none\n", to: "d/documents/leak.yaml")
      try folder.link("d/documents/leak.txt", to: "../../secret.txt")
    }
    let place = "d/documents/leak.txt:1:1: error: this link leads out of the dossier, to "
    #expect(messages.first?.hasPrefix(place) == true)
    #expect(messages.first?.hasSuffix("secret.txt; put the file itself here") == true)
  }

  @Test func `has a link that stays inside`() throws {
    let messages = try SmallDossier().messages { folder in
      try folder.write("text: none\n", to: "d/kept.yaml")
      try folder.link("d/documents/linked.yaml", to: "../kept.yaml")
    }
    #expect(messages == [])
  }

  @Test func `has links to folders, which are not followed`() throws {
    let messages = try SmallDossier().messages { folder in
      try folder.link("d/documents/round", to: "..")
      try folder.link("d/documents/gone.yaml", to: "nowhere.yaml")
      try folder.makeFolder("d/documents/folder.yaml")
    }
    #expect(
      messages == [
        "d/documents/gone.yaml:1:1: error: there is no such file; write it, or remove what leads to it",
        "d/documents/round:1:1: error: a link to a folder is not followed; put the folder itself here",
      ]
    )
  }

  @Test func `has its documents elsewhere`() throws {
    var dossier = SmallDossier()
    dossier.files = dossier.files.filter { !$0.key.hasPrefix("documents/") }
    dossier.files["assessments.yaml"] = nil
    dossier.files["events.yaml"] = nil
    let messages = try dossier.messages { folder in
      try folder.write("text: none\n", to: "other/x.yaml")
      try folder.link("d/documents", to: "../other")
    }
    #expect(
      messages == [
        "d/documents:1:1: error: a link to a folder is not followed; put the folder itself here"
      ]
    )
  }

  @Test func `has lists that are still empty`() throws {
    var dossier = SmallDossier()
    dossier.write("assessments:\n", to: "assessments.yaml")
    dossier.write("text: none\nstatements:\n", to: "documents/new.yaml")
    dossier.write("", to: "events.yaml")
    #expect(try dossier.messages() == [])
  }

  @Test func `has something that is no file`() throws {
    let messages = try SmallDossier().messages { folder in
      mkfifo(folder.path(of: "d/documents/pipe.yaml"), 0o600)
    }
    #expect(
      messages == [
        "d/documents/pipe.yaml:1:1: error: this is not a file; put a plain text file there"
      ]
    )
  }

  @Test func `has a file that is too large`() throws {
    let messages = try SmallDossier().messages { folder in
      let file = try folder.write("text: none\n", to: "d/documents/large.yaml")
      truncate(file, 1 << 30)
    }
    #expect(
      messages == [
        "d/documents/large.yaml:1:1: error: the file has 1073741824 bytes, more than the 16777216 a file may have; divide it"
      ]
    )
  }

  @Test func `has a text that is not UTF-8`() throws {
    var dossier = SmallDossier()
    dossier.files["documents/copy.txt"]?.replaceSubrange(30...30, with: [0xE9])
    let reading = try dossier.read()
    let finding = try #require(reading.findings.first)
    #expect(reading.findings.count == 1)
    #expect(finding.line == 2)
    #expect(finding.column == 3)
    #expect(finding.problem == "byte 0xE9 is not UTF-8 here")
    #expect(reading.dossier.setAside.count == 4)
    #expect(reading.dossier.setAside.allSatisfy { $0.findings == [finding] })
    #expect(reading.texts.isEmpty)
  }

  @Test func `has a NUL byte in a text`() throws {
    var dossier = SmallDossier()
    dossier.files["documents/copy.txt"]?[3] = 0
    #expect(
      try dossier.messages() == [
        "d/documents/copy.txt:1:4: error: a NUL byte stands in the text; remove it; is this a text file?"
      ]
    )
  }

  @Test func `has a record that is not UTF-8`() throws {
    var dossier = SmallDossier()
    dossier.files["documents/copy.yaml"]?[8] = 0xFF
    #expect(
      try dossier.messages() == [
        "d/documents/copy.yaml:1:9: error: byte 0xFF is not UTF-8 here; save the file as UTF-8"
      ]
    )
  }

  @Test func `has hidden characters in a text`() throws {
    var dossier = SmallDossier()
    dossier.write("One\u{200B}.\n\u{1B}[31mTwo\u{202E}.\n", to: "documents/copy.txt")
    let messages = try dossier.messages().filter { $0.contains("warning") }
    let remedy = "look whether it belongs there; a statement over it can allow it with a note"
    #expect(
      messages == [
        "d/documents/copy.txt:1:4: warning: the text has the hidden character U+200B; \(remedy) [hidden-character]",
        "d/documents/copy.txt:2:1: warning: the text has the hidden character U+001B; \(remedy) [hidden-character]",
        "d/documents/copy.txt:2:9: warning: the text has the hidden character U+202E; \(remedy) [hidden-character]",
      ]
    )
  }

  @Test func `is set aside statement by statement`() throws {
    var dossier = SmallDossier()
    try dossier.plant("stance: maybe", for: "stance: open", in: "documents/copy.yaml")
    let reading = try dossier.read()
    let setAside = try #require(reading.dossier.setAside.first)
    #expect(reading.dossier.setAside.count == 1)
    #expect(setAside.id == StatementID("st-3"))
    #expect(setAside.document == DocumentID("copy"))
    #expect(setAside.parties == [ActorID("northland")])
    #expect(setAside.options == [OptionID("freeze")])
    #expect(setAside.findings == reading.findings)
    #expect(reading.dossier.statements.map(\.id.text) == ["st-1", "st-2", "st-4"])
  }
}
