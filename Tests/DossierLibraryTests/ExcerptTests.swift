import DossierLibrary
import DossierModel
import Testing

struct `An excerpt` {
  /// The excerpt around some words of a text, with a bar where words were left out.
  private func excerpt(of words: String, in text: String) -> String {
    let id = DocumentID("d")
    let range = Ferry.range(of: words, in: text)
    let statement = Statement(
      id: StatementID("s"),
      document: id,
      range: range,
      quote: words,
      mode: .narrated,
      issues: [IssueID("i")],
      status: .proposed
    )
    let dossier = Dossier(
      title: "",
      issues: [Issue(id: IssueID("i"), title: "")],
      documents: [Document(id: id, file: "d.txt")],
      statements: [statement]
    )
    let answerer = MemoryAnswerer(dossier: dossier, texts: [id: text])
    let row = answerer.answer(Question(.quotes(.issue(IssueID("i"))))).rows.first?.row
    guard case .quote(let quote)? = row else { return "no quote" }
    return (quote.cutsStart ? "|" : "") + quote.excerpt + (quote.cutsEnd ? "|" : "")
  }

  @Test(arguments: [
    ("b", "Aa b c. Dd.", "Aa b c.|"),
    ("c", "Aa. Bb c d. Ee.", "|Bb c d.|"),
    ("Bb c d.", "Aa. Bb c d. Ee. Ff.", "Aa. Bb c d. Ee.|"),
    ("Bb c d", "Aa.\n\nBb c d\n\nEe.", "Aa.\n\nBb c d\n\nEe."),
    ("won", "Mr. Dee of the U.S. side won. He left.", "Mr. Dee of the U.S. side won.|"),
    ("yes", "“No,” he said. “It is yes!” Then he left.", "|“It is yes!”|"),
    ("e.g", "It fell by 2.5 e.g. here. Next", "It fell by 2.5 e.g. here.|"),
    ("all", "all", "all"),
  ])
  func `is the sentence, or what stands next to it`(words: String, text: String, expected: String) {
    #expect(excerpt(of: words, in: text) == expected)
  }

  @Test func `is cut at a word where the sentence is long`() {
    let long = Array(repeating: "word", count: 100).joined(separator: " ")
    let cut = excerpt(of: "HERE", in: long + " HERE " + long)
    #expect(cut.hasPrefix("|word word"))
    #expect(cut.hasSuffix("word word|"))
    #expect((460...486).contains(cut.count), "\(cut.count)")
  }

  @Test func `is cut inside a word that never ends`() {
    let long = String(repeating: "x", count: 500)
    #expect(excerpt(of: "HERE", in: long + "HERE" + long).count == 486)
  }
}
