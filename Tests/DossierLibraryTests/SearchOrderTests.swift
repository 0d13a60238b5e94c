import DossierLibrary
import DossierModel
import Testing

struct `The order of a search` {
  private func document(_ id: String, _ published: String?) -> Document {
    Document(id: DocumentID(id), file: "\(id).txt", published: published.flatMap { EDTF($0) })
  }

  private func hits(
    _ query: String,
    _ order: SearchOrder,
    in documents: [Document],
    _ texts: [String: String],
    _ statements: [Statement] = []
  ) -> [HitRow] {
    let answerer = MemoryAnswerer(
      dossier: Dossier(title: "", documents: documents, statements: statements),
      texts: Dictionary(uniqueKeysWithValues: texts.map { (DocumentID($0), $1) })
    )
    return answerer.answer(Question(.search(query, order))).rows.compactMap { row in
      if case .hit(let hit) = row.row { hit } else { nil }
    }
  }

  @Test func `puts the last possible day first, and undated documents last`() {
    let documents = [
      document("undated", nil), document("b-day", "2025-12-26"), document("month", "2025-12"),
      document("a-day", "2025-12-26"), document("since", "2025-12-27/.."),
      document("until", "../2025-12-28"), document("any", ".."),
    ]
    let texts = Dictionary(uniqueKeysWithValues: documents.map { ($0.id.text, "Ferry.") })
    let found = hits("ferry", .newest, in: documents, texts).map(\.document.text)
    #expect(found == ["month", "until", "since", "a-day", "b-day", "any", "undated"])
  }

  @Test func `follows the text, whatever fits better`() {
    let text = "Ferries sell. Sell ferries!\nPhoto: ferries sell."
    var record = document("d", "2025-12-26")
    record.boilerplate = [Passage(range: TextRange(0..<13), what: "photo caption")]
    #expect(
      hits("sell ferries", .newest, in: [record], ["d": text]).map(\.passage) == [
        "Ferries sell.", "Sell ferries!", "Photo: ferries sell.",
      ]
    )
    #expect(
      hits("sell ferries", .best, in: [record], ["d": text]).map(\.passage) == [
        "Sell ferries!", "Photo: ferries sell.", "Ferries sell.",
      ]
    )
  }

  @Test func `puts statements where they begin, then the shorter, then by identifier`() {
    let text = "The ferry goes. The ferry\nstays."
    func statement(_ id: String, _ range: Range<Int>) -> Statement {
      Statement(
        id: StatementID(id),
        document: DocumentID("d"),
        range: TextRange(range),
        quote: "",
        mode: .narrated
      )
    }
    let statements = [
      statement("long", 16..<32), statement("z", 16..<25), statement("a", 16..<25),
    ]
    let documents = [document("d", nil)]
    let found = hits("ferry", .newest, in: documents, ["d": text], statements)
    #expect(
      found.map { $0.statement?.text ?? $0.passage } == ["The ferry goes.", "a", "z", "long"]
    )
    let over = hits("ferry stays", .newest, in: documents, ["d": text], statements)
    #expect(over.map { $0.statement?.text } == ["long"])
    // A quote that began on the line before hides the words it covers.
    let next = hits("stays", .newest, in: documents, ["d": text], statements)
    #expect(next.map { $0.statement?.text } == ["long"])
    #expect(next.map(\.line) == [1])
  }

  @Test func `is of the same hits either way`() {
    for seed in UInt64(1)...20 {
      let dice = RandomDossier(seed: seed)
      let answerer = MemoryAnswerer(dossier: dice.dossier, texts: dice.texts)
      for query in ["ferry", "the", "\"the ferry", "n s", "никогда"] {
        let orders = SearchOrder.allCases.map { order in
          answerer.answer(Question(.search(query, order))).rows
        }
        #expect(Set(orders[0].map(\.key)) == Set(orders[1].map(\.key)))
        #expect(orders[0].count == orders[1].count)
      }
    }
  }
}

struct `A search for words in quotes` {
  private let answerer = MemoryAnswerer(dossier: Ferry.dossier, texts: Ferry.texts)

  private func count(_ query: String) -> Int {
    answerer.answer(Question(.search(query, .newest))).rows.count
  }

  @Test func `wants them whole and one after the other`() {
    #expect(count("the ferry") == 5)
    #expect(count("\"the ferry\"") > 0)
    #expect(count("\"ferry the\"") == 0)
    #expect(count("\"the ferr\"") == 0)
    #expect(count("\"the ferr") == count("\"the ferry\""))
  }
}
