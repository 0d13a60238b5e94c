import DossierLibrary
import DossierModel
import Testing

struct `A memory answerer` {
  private let answerer = MemoryAnswerer(
    dossier: Ferry.dossier,
    texts: Ferry.texts,
    findings: Ferry.findings
  )

  private var conformance: AnsweringConformance {
    AnsweringConformance(answering: answerer, dossier: Ferry.dossier, texts: Ferry.texts)
  }

  @Test func `keeps the keys of its rows`() { conformance.checkKeys() }
  @Test func `cuts windows out of the order`() { conformance.checkWindows() }
  @Test func `leads a lost key somewhere`() { conformance.checkLostKeys() }
  @Test func `leads a hidden key to the nearest shown`() { conformance.checkKeysHiddenByAFilter() }
  @Test func `hides rows under a filter and changes none`() { conformance.checkFilters() }
  @Test func `lists the issues as a tree`() { conformance.checkIssues() }
  @Test func `derives positions by the rule`() { conformance.checkPositions() }
  @Test func `fills every cell of the matrix by the rule`() { conformance.checkMatrix() }
  @Test func `lists the documents newest first`() { conformance.checkDocumentList() }
  @Test func `leads a document back to its origin`() { conformance.checkLineage() }
  @Test func `lists what each actor says, and others of it`() { conformance.checkActors() }
  @Test func `puts events and statements in time order`() { conformance.checkTimelines() }
  @Test func `tells what moved by the rule`() { conformance.checkMoved() }
  @Test func `pairs the statements of two documents`() { conformance.checkDocumentPairs() }
  @Test func `shows every statement as a quote once`() { conformance.checkQuotes() }
  @Test func `shows documents to the letter`() { conformance.checkDocuments() }
  @Test func `finds every statement by its words`() { conformance.checkSearch() }
  @Test func `knows nothing of what is not there`() { conformance.checkUnknownNames() }

  @Test func `goes from match to match`() {
    conformance.checkMatches("north", in: .stances(IssueID("ferry")))
    conformance.checkMatches("North", in: .quotes(.issue(IssueID("ferry"))))
    conformance.checkMatches("ferry", in: .statements)
    conformance.checkMatches("unknown", in: .findings)
    conformance.checkMatches("sell", in: .timeline(TimelineScope(issue: IssueID("sale"))))
    conformance.checkMatches("talks", in: .timeline(TimelineScope()))
  }

  @Test func `minds the case only of words with a capital`() {
    func found(_ words: String) -> RowKey? {
      let anchor = Window.Anchor.match(words, from: nil, backwards: false)
      let window = Window(anchor: anchor, before: 0, after: 0)
      return answerer.answer(Question(.statements, window: window)).anchored
    }
    #expect(found("SOUTH") == nil)
    #expect(found("South") == RowKey("statement:g-1"))
    #expect(found("south is") == RowKey("statement:g-1"))
    #expect(found("") == nil)
  }

  @Test func `leads a key that is gone since the last reading to its neighbour`() {
    _ = answerer.answer(Question(.statements))
    let fewer = Dossier(
      title: "The ferry",
      parties: Ferry.dossier.parties,
      actors: Ferry.dossier.actors,
      issues: Ferry.dossier.issues,
      documents: Ferry.dossier.documents,
      statements: Ferry.dossier.statements.filter { $0.id.text != "p-2" && $0.id.text != "p-3" }
    )
    let next = MemoryAnswerer(dossier: fewer, texts: Ferry.texts, replacing: answerer)
    let window = Window(anchor: .key(RowKey("statement:p-3")), before: 0, after: 0)
    let answer = next.answer(Question(.statements, window: window))
    #expect(answer.anchored == RowKey("statement:p-4"))
  }

  @Test func `answers many at once`() async {
    let question = Question(.stances(IssueID("ferry")))
    let expected = answerer.answer(question)
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<32 {
        group.addTask {
          _ = answerer.answer(Question(.stances(IssueID("sale")), day: Day(number: number)))
          return answerer.answer(question) == expected
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }
}
