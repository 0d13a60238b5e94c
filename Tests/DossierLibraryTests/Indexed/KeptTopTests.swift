import DossierFiles
import DossierGenerator
@testable import DossierIndex
@testable import DossierLibrary
import DossierModel
import Synchronization
import TestSupport
import Testing

/// What the index keeps of the files at the top, so that they need not be understood at every start.
struct `The top of a dossier in its index` {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.copyDossier()
  }

  private func open() throws -> IndexedDossier {
    try IndexedDossier.open(path, cacheFolder: folder.path(of: "cache")) { _ in }
  }

  /// The title that an opened dossier shows.
  private func title(of indexed: IndexedDossier) -> String? {
    guard case .summary(let row)? = indexed.answer(Question(.summary)).rows.first?.row else {
      return nil
    }
    return row.title
  }

  /// Notes another title in the index as what the files say, which tells where it is read from.
  private func noteTitle(_ title: String) throws {
    let indexed = try open()
    let (index, state) = indexed.held.withLock { ($0.index, $0.answerer.state) }
    let frame = IndexFrame(
      fingerprint: state.frame.fingerprint,
      dossier: Dossier(title: title),
      issues: []
    )
    // What was noted is forgotten with everything else.
    _ = try index.keep(for: "others")
    _ = try index.keep(for: frame.fingerprint)
    try index.noteTop(frame)
  }

  @Test func `is read from there as long as the files are the same`() throws {
    #expect(try open().update())
    let said = try DossierFolder(path: path).top().frame.title
    try noteTitle("From the index")
    #expect(title(of: try open()) == "From the index")
    let head = try folder.text(of: "dossier/dossier.yaml")
    try folder.write(head + "# another byte\n", to: "dossier/dossier.yaml")
    #expect(title(of: try open()) == said)
  }

  @Test func `is not kept where a title is the folder's name`() throws {
    let lines = try folder.text(of: "dossier/dossier.yaml").split(separator: "\n")
    let untitled = lines.filter { !$0.hasPrefix("title:") }.joined(separator: "\n") + "\n"
    try folder.write(untitled, to: "dossier/dossier.yaml")
    #expect(try open().update())
    let other = path + "/."
    let name = try DossierFolder(path: other).top().frame.title
    #expect(name != title(of: try open()))
    let named = try IndexedDossier.open(other, cacheFolder: folder.path(of: "cache")) { _ in }
    #expect(title(of: named) == name)
  }

  @Test(arguments: [0, 40]) func `comes back as it was packed`(documents: Int) throws {
    if documents > 0 {
      let plan = DossierPlan(documents: documents, seed: 7)
      try DossierGenerator(plan).write(into: folder.path(of: "many"))
    }
    let path = documents > 0 ? folder.path(of: "many") : path
    let top = try DossierFolder(path: path).top().frame
    #expect(!top.issues.isEmpty && !top.events.isEmpty && !top.assessments.isEmpty)
    PackedFrame.pack(top).withUnsafeBytes { #expect(PackedFrame.dossier(of: $0) == top) }
  }

  @Test func `is nothing where it is damaged`() throws {
    let packed = PackedFrame.pack(try DossierFolder(path: path).top().frame)
    for end in stride(from: 0, to: packed.count, by: 17) {
      packed[..<end].withUnsafeBytes { #expect(PackedFrame.dossier(of: $0) == nil) }
    }
    // Whatever stands in other bytes, reading them comes to an end.
    for place in stride(from: 0, to: packed.count, by: 29) {
      var damaged = packed
      damaged[place] ^= 0xFF
      damaged.withUnsafeBytes { _ = PackedFrame.dossier(of: $0) }
    }
  }
}
