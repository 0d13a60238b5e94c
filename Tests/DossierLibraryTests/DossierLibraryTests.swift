import DossierLibrary
import DossierModel
import TestSupport
import Testing

struct `A dossier's library` {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.copyDossier(as: "d")
  }

  private func titles(_ library: DossierLibrary) -> [String] {
    library.answer(Question(.issues)).rows.compactMap { row in
      if case .issue(let issue) = row.row { issue.title } else { nil }
    }
  }

  @Test func `says why a folder cannot be read`() {
    #expect(throws: (any Error).self) { try DossierLibrary.open(folder.path(of: "gone")) }
    do {
      _ = try DossierLibrary.open(folder.path(of: "gone"))
    } catch {
      #expect("\(error)".contains("gone"))
    }
  }

  @Test func `answers from what it read until it is read again`() throws {
    let library = try DossierLibrary.open(path)
    #expect(library.generation == 0)
    #expect(library.findings.isEmpty)
    let before = titles(library)
    #expect(before.contains("Cession of held territory"))
    try folder.replace(
      "Cession of held territory",
      with: "Cession",
      in: "d/issues.yaml"
    )
    #expect(titles(library) == before)
    #expect(try library.reload() == 1)
    #expect(library.generation == 1)
    #expect(titles(library).contains("Cession"))
  }

  @Test func `keeps what it has where it cannot be read again`() throws {
    let library = try DossierLibrary.open(path)
    let before = titles(library)
    try folder.remove("d")
    #expect(throws: (any Error).self) { try library.reload() }
    #expect(titles(library) == before)
    #expect(library.generation == 0)
  }

  @Test func `tells what is wrong and shows the rest`() throws {
    try folder.replace(
      "    option: cede-held\n    stance: opposes\n    when: \"../2025-12-26\"",
      with: "    option: cede-held\n    stance: opposed\n    when: \"../2025-12-26\"",
      in: "d/documents/001_2748d6b88bc82ad4.yaml"
    )
    let library = try DossierLibrary.open(path)
    #expect(library.findings.count == 1)
    #expect(library.answer(Question(.findings)).rows.count == 1)
    let topic = Topic.option(OptionID("cede-held"))
    let rows = library.answer(Question(.quotes(.cell(ActorID("ukraine"), topic)))).rows
    let standings = rows.compactMap { row in
      if case .quote(let quote) = row.row { quote.standing } else { nil }
    }
    #expect(standings.last == .setAside)
  }

  @Test func `names files as the folder was named`() throws {
    let document = DocumentID("001_2748d6b88bc82ad4")
    let library = try DossierLibrary.open(path)
    #expect(library.file(of: document) == "\(path)/documents/001_2748d6b88bc82ad4.txt")
    #expect(try DossierLibrary.open(path + "/").file(of: document) == library.file(of: document))
    #expect(library.file(of: DocumentID("ap-2025-12-26")) == nil)
  }

  @Test func `finds what is meant by a name`() throws {
    let library = try DossierLibrary.open(path)
    #expect(library.lookUp("ukraine", as: .party) == .found("ukraine"))
    #expect(library.lookUp("UKRAINE", as: .party) == .found("ukraine"))
    #expect(library.lookUp("Kyiv", as: .party) == .found("ukraine"))
    #expect(library.lookUp("territory", as: .issue) == .found("territory"))
    #expect(library.lookUp("ukrayne", as: .party) == .unknown(nearest: "ukraine"))
    #expect(library.lookUp("xyz", as: .party) == .unknown(nearest: nil))
    #expect(library.lookUp("ap-2025-12-26", as: .document) == .found("ap-2025-12-26"))
    #expect(library.identifiers(of: .party).first == "ukraine")
  }

  @Test func `says that several share a name`() throws {
    try folder.replace("name: \"Russia\"\n", with: "name: \"Ukraine\"\n", in: "d/actors.yaml")
    let library = try DossierLibrary.open(path)
    #expect(library.lookUp("Ukraine!", as: .party) == .several(["ukraine", "russia"]))
  }

  @Test func `mends the folder`() throws {
    let record = "d/documents/001_2748d6b88bc82ad4.yaml"
    let text = try folder.text(of: record)
    try folder.write(
      text.replacing("    stance: opposes\n", with: "    stance:   opposes\n"),
      to: record
    )
    #expect(try DossierLibrary.fix(path) == [folder.path(of: record)])
    #expect(try !folder.text(of: record).contains("stance:  "))
    #expect(try DossierLibrary.fix(path).isEmpty)
  }
}
