import DossierModel
import DossierText
import Testing

@Suite struct `A warning on a dossier` {
  /// A dossier with one option, a report and a rewrite of it.
  private func dossier(
    _ statements: [Statement],
    option: String = "Ukraine limits its army to 600,000 soldiers for 15 years"
  ) -> Dossier {
    Dossier(
      title: "Talks",
      parties: [ActorID("ukraine")],
      issues: [
        Issue(
          id: IssueID("army"),
          title: "Army",
          options: [Option(id: OptionID("limit"), text: option)]
        )
      ],
      documents: [
        Document(id: DocumentID("report")),
        Document(
          id: DocumentID("rewrite"),
          derivesFrom: [
            Derivation(record: DocumentID("report"), kind: .rewrite, basis: .stated)
          ]
        ),
      ],
      statements: statements
    )
  }

  private func statement(
    _ id: String,
    in document: String = "rewrite",
    from: Provenance = .own,
    mode: Mode = .narrated,
    stance: Stance? = .opposes,
    repeats: String? = nil,
    quote: String = "It rejects a limit of 600 000 for 15 years"
  ) -> Statement {
    Statement(
      id: StatementID(id),
      document: DocumentID(document),
      range: TextRange(0..<quote.unicodeScalars.count),
      quote: quote,
      from: from,
      mode: mode,
      parties: [ActorID("ukraine")],
      options: [OptionID("limit")],
      stance: stance,
      repeats: repeats.map { StatementID($0) }
    )
  }

  private func own(_ statements: [Statement]) -> [CodingWarning.Subject] {
    CodingWarnings.ownWordingOnly(in: dossier(statements)).map(\.subject)
  }

  @Test func `names what alone carries a position, if a rewrite added it`() throws {
    let statements = [statement("a"), statement("b")]
    #expect(own(statements) == [.statement(StatementID("a")), .statement(StatementID("b"))])
    let warning = try #require(CodingWarnings.ownWordingOnly(in: dossier(statements)).first)
    #expect(warning.name.rawValue == "own-wording-only")
    #expect(warning.key == "from")
    #expect(warning.problem.contains("ukraine on limit"))
  }

  @Test func `says nothing where another source carries the position too`() {
    #expect(own([statement("a"), statement("b", from: .unsaid)]) == [])
    #expect(own([statement("a"), statement("b", in: "report", from: .unsaid)]) == [])
    #expect(own([statement("a", in: "report")]) == [])
    #expect(own([statement("a", mode: .opinion)]) == [])
    #expect(own([statement("a", stance: nil)]) == [])
  }

  @Test func `is not put off by what is no evidence`() {
    let other = statement("b", in: "report", from: .unsaid, mode: .opinion)
    #expect(own([statement("a"), other]) == [.statement(StatementID("a"))])
    let repeated = statement("b", in: "report", from: .unsaid, repeats: "a")
    #expect(own([statement("a"), repeated]) == [.statement(StatementID("a"))])
  }

  private func numbers(_ quotes: [String], option: String) -> [String] {
    let statements = quotes.enumerated().map { statement("s\($0.offset)", quote: $0.element) }
    return CodingWarnings.numbersWithoutSource(in: dossier(statements, option: option))
      .map(\.problem)
  }

  @Test(arguments: [
    ("600,000 men", "600.000 men"), ("600,000 men", "600 000 men"), ("3.5%", "3,5 percent"),
    ("15 years", "15-year"), ("no number", "none"), ("１５ years", "15 years"),
  ])
  func `says nothing of a number that a statement has`(_ option: String, _ quote: String) {
    #expect(numbers(["nothing", quote], option: option) == [])
  }

  @Test(arguments: [
    ("600,000 men", "60,000 men", "600000"), ("600,000 men", "600 men", "600000"),
    ("35%", "3.5 percent", "35"), ("5 of 15", "15", "5"), ("5 of 15", "none", "15, 5"),
  ])
  func `names the numbers that none has`(_ option: String, _ quote: String, _ number: String) {
    let wanted = "no statement on \"limit\" has the number \(number)"
    #expect(numbers(["nothing", quote], option: option) == [wanted])
  }

  @Test func `stands with all others in one list`() {
    let text = "“Nothing” he said."
    let quoted = Statement(
      id: StatementID("q"),
      document: DocumentID("report"),
      range: TextRange(1..<8),
      quote: "Nothing",
      mode: .reported,
      options: [OptionID("limit")]
    )
    let all = CodingWarnings.all(
      in: dossier([quoted, statement("a", quote: "none")]),
      texts: [DocumentID("report"): text]
    )
    #expect(
      all.map(\.name) == [.reportedInQuotationMarks, .ownWordingOnly, .numberWithoutSource]
    )
  }
}
