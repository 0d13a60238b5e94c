import DossierLibrary
import DossierModel
import Testing

/// A line of the file that is too long to be one paragraph.
struct `A long line` {
  private static let id = DocumentID("d")

  /// The paragraphs that an answer gives for a text.
  private func paragraphs(of text: String) -> [ParagraphRow] {
    let dossier = Dossier(title: "", documents: [Document(id: Self.id, file: "d.txt")])
    let answerer = MemoryAnswerer(dossier: dossier, texts: [Self.id: text])
    return answerer.answer(Question(.document(Self.id))).rows.compactMap { row in
      if case .paragraph(let paragraph) = row.row { paragraph } else { nil }
    }
  }

  @Test(arguments: [
    ("words", String(repeating: " long line", count: 2_000), 6),
    ("one word", String(repeating: "x", count: 8_001), 3),
    ("letters with marks", String(repeating: "e\u{301}\u{308}", count: 3_000), 3),
    ("a pile of marks", "e" + String(repeating: "\u{301}", count: 7_999), 2),
    ("just one", String(repeating: "x", count: 4_000), 1),
  ])
  func `is given in parts that follow each other`(name: String, line: String, count: Int) {
    let parts = paragraphs(of: "first\n" + line + "\nlast")
    let middle = parts.dropFirst().dropLast()
    #expect(parts.first?.text == "first" && parts.last?.text == "last")
    #expect(middle.count == count, "\(name)")
    #expect(middle.map(\.text).joined() == line)
    #expect(middle.allSatisfy { (1...4_000).contains($0.range.count) })
    for (part, next) in zip(middle, middle.dropFirst()) {
      #expect(part.range.end == next.range.start)
      if name == "words" { #expect(part.text.hasSuffix(" ")) }
      if name == "letters with marks" { #expect(next.text.hasPrefix("e\u{301}\u{308}")) }
    }
  }

  @Test func `has the same excerpt as a short one`() {
    let near = String(repeating: "Some words. ", count: 50)
    let far = String(repeating: "Words (not far. ", count: 2_000)
    for quote in ["HERE", "It is HERE now.", "HERE" + near + "THERE"] {
      let short = excerpt(of: quote, in: near + quote + near)
      let long = excerpt(of: quote, in: far + near + quote + near + far)
      #expect(short == long)
    }
  }

  private func excerpt(of quote: String, in text: String) -> String? {
    let issue = Issue(id: IssueID("i"), title: "")
    let statement = Statement(
      id: StatementID("s"),
      document: Self.id,
      range: Ferry.range(of: quote, in: text),
      quote: quote,
      mode: .narrated,
      issues: [issue.id],
      status: .proposed
    )
    let dossier = Dossier(
      title: "",
      issues: [issue],
      documents: [Document(id: Self.id, file: "d.txt")],
      statements: [statement]
    )
    let answerer = MemoryAnswerer(dossier: dossier, texts: [Self.id: text])
    let row = answerer.answer(Question(.quotes(.statement(statement.id)))).rows.first?.row
    guard case .quote(let found)? = row else { return nil }
    return found.excerpt
  }
}
