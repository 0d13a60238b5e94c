import DossierLibrary
import DossierModel
import Testing

struct `A memory answerer of any dossier` {
  @Test(arguments: UInt64(1)...6)
  func `answers as it must`(seed: UInt64) {
    let random = RandomDossier(seed: seed)
    let conformance = AnsweringConformance(
      answering: MemoryAnswerer(dossier: random.dossier, texts: random.texts),
      dossier: random.dossier,
      texts: random.texts
    )
    conformance.checkKeys()
    conformance.checkLostKeys()
    conformance.checkKeysHiddenByAFilter()
    conformance.checkFilters()
    conformance.checkIssues()
    conformance.checkPositions()
    conformance.checkTimelines()
    conformance.checkMoved()
    conformance.checkDocumentPairs()
    conformance.checkQuotes()
    conformance.checkDocuments()
    conformance.checkSearch()
    conformance.checkDocumentList()
    conformance.checkLineage()
    conformance.checkActors()
    conformance.checkMatches("issue", in: .issues)
  }

  @Test func `cuts windows out of its orders`() {
    let random = RandomDossier(seed: 99)
    AnsweringConformance(
      answering: MemoryAnswerer(dossier: random.dossier, texts: random.texts),
      dossier: random.dossier,
      texts: random.texts
    )
    .checkWindows()
  }
}
