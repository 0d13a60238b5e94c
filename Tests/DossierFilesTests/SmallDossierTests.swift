import DossierFiles
import DossierModel
import TestSupport
import Testing

struct `A sound dossier` {
  @Test func `has no findings`() throws {
    #expect(try SmallDossier().messages() == [])
  }

  @Test func `is read whole`() throws {
    let reading = try SmallDossier().read()
    let dossier = reading.dossier
    #expect(dossier.title == "Talks on the valley")
    #expect(dossier.parties == [ActorID("southland"), ActorID("northland")])
    #expect(dossier.asOf == Day("2025-12-31"))
    #expect(dossier.actors.count == 5)
    #expect(dossier.issues.map(\.id.text) == ["territory", "cession"])
    #expect(dossier.documents.map(\.id.text) == ["copy", "wire"])
    #expect(dossier.documents[0].characters == SmallDossier.text.unicodeScalars.count)
    #expect(dossier.documents[1].file == nil)
    #expect(dossier.statements.map(\.id.text) == ["st-1", "st-2", "st-3", "st-4"])
    #expect(dossier.statements[3].repeats == StatementID("st-2"))
    #expect(dossier.statements[1].quote == "We will not cede land")
    #expect(dossier.assessments.count == 1)
    #expect(dossier.events.count == 1)
    #expect(reading.texts[DocumentID("copy")] == SmallDossier.text)
  }

  @Test func `is in the one layout`() throws {
    try TemporaryFolder.with { folder in
      try SmallDossier().lay(into: folder)
      #expect(try DossierFolder(path: folder.path(of: "d")).fix() == [])
    }
  }
}
