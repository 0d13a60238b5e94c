import DossierFiles
import DossierModel
import TestSupport
import Testing

struct `The bundled dossier` {
  @Test func `has nothing wrong with it`() throws {
    let reading = try DossierFolder(path: Repository.path(of: "seeds")).read()
    #expect(reading.findings.map(\.message) == [])
    #expect(reading.texts.count == 5)
    #expect(!reading.dossier.statements.isEmpty)
    #expect(reading.dossier.setAside.isEmpty)
  }

  @Test func `has each quote at its place`() throws {
    let reading = try DossierFolder(path: Repository.path(of: "seeds")).read()
    for statement in reading.dossier.statements {
      let text = try #require(reading.texts[statement.document])
      let scalars = Array(text.unicodeScalars)
      let there = scalars[statement.range.start..<statement.range.end]
      #expect(there.elementsEqual(statement.quote.unicodeScalars), "\(statement.id)")
    }
  }

  @Test func `is in the one layout already`() throws {
    try TemporaryFolder.with { folder in
      let copy = try folder.copyDossier()
      #expect(try DossierFolder(path: copy).fix() == [])
    }
  }
}
