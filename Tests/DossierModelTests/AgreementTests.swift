import DossierModel
import Testing

@Suite struct `The agreement of two dossiers` {
  private func document(_ id: String, sha256: String?) -> Document {
    Document(id: DocumentID(id), sha256: sha256)
  }

  private func statement(
    _ id: String,
    _ places: Range<Int>,
    in document: String = "d",
    mode: Mode = .narrated,
    parties: [String] = [],
    stance: Stance? = nil,
    speaker: String? = nil
  ) -> Statement {
    Statement(
      id: StatementID(id),
      document: DocumentID(document),
      range: TextRange(places),
      quote: id,
      speaker: speaker.map { ActorID($0) },
      mode: mode,
      parties: parties.map { ActorID($0) },
      stance: stance
    )
  }

  private func dossier(_ statements: [Statement], documents: [Document]? = nil) -> Dossier {
    Dossier(
      title: "Talks",
      documents: documents ?? [document("d", sha256: "one")],
      statements: statements
    )
  }

  private func pairs(_ a: [Statement], _ b: [Statement]) -> [String] {
    Agreement(dossier(a), dossier(b)).pairs.map { "\($0.a.id)-\($0.b.id)" }
  }

  @Test func `matches documents by their bytes, not by their names`() {
    let a = dossier(
      [statement("a1", 0..<10, in: "x"), statement("a2", 0..<10, in: "only")],
      documents: [
        document("only", sha256: "three"), document("record", sha256: nil),
        document("x", sha256: "one"),
      ]
    )
    let b = dossier(
      [statement("b1", 0..<10, in: "y"), statement("b2", 0..<10, in: "x")],
      documents: [
        document("record", sha256: nil), document("x", sha256: "two"),
        document("y", sha256: "one"),
      ]
    )
    let agreement = Agreement(a, b)
    #expect(agreement.documents.map { [$0.a.text, $0.b.text] } == [["x", "y"]])
    #expect(agreement.documentsOnlyInA == [DocumentID("only")])
    #expect(agreement.documentsOnlyInB == [DocumentID("x")])
    #expect(agreement.pairs.map(\.a.id.text) == ["a1"])
    #expect(agreement.pairs.map(\.b.id.text) == ["b1"])
    #expect((agreement.countA, agreement.countB) == (1, 1))
  }

  @Test func `matches each of two copies of a text once`() {
    let copies = [document("x", sha256: "one"), document("y", sha256: "one")]
    let agreement = Agreement(
      dossier([], documents: copies),
      dossier([], documents: [document("z", sha256: "one")])
    )
    #expect(agreement.documents.map { [$0.a.text, $0.b.text] } == [["x", "z"]])
    #expect(agreement.documentsOnlyInA == [DocumentID("y")])
  }

  @Test func `matches statements that share half of their union`() {
    #expect(pairs([statement("a", 0..<10)], [statement("b", 0..<20)]) == ["a-b"])
    #expect(pairs([statement("a", 0..<10)], [statement("b", 0..<21)]) == [])
    // 8 shared of 16.
    #expect(pairs([statement("a", 0..<12)], [statement("b", 4..<16)]) == ["a-b"])
    // 7 shared of 15.
    #expect(pairs([statement("a", 0..<11)], [statement("b", 4..<15)]) == [])
    #expect(pairs([statement("a", 0..<5)], [statement("b", 5..<10)]) == [])
  }

  @Test func `matches one to one, those first that share the largest part`() {
    let a = [statement("a1", 0..<20), statement("a2", 8..<20)]
    let b = [statement("b1", 8..<20), statement("b2", 0..<20)]
    #expect(pairs(a, b) == ["a1-b2", "a2-b1"])
    #expect(pairs(a, [b[0]]) == ["a2-b1"])
    // a1 takes b1 and leaves a2 alone, though a2 could have had it.
    #expect(
      pairs([statement("a1", 0..<10), statement("a2", 4..<14)], [statement("b1", 1..<11)])
        == ["a1-b1"]
    )
  }

  @Test func `matches equal ones in the order of their places, then of their identifiers`() {
    let a = [statement("a2", 0..<10), statement("a1", 0..<10)]
    let b = [statement("b2", 0..<10), statement("b1", 0..<10)]
    #expect(pairs(a, b) == ["a1-b1", "a2-b2"])
    #expect(pairs(a, [b[0]]) == ["a1-b2"])
    let between = statement("b", 5..<15)
    #expect(pairs([statement("a2", 8..<18), statement("a1", 2..<12)], [between]) == ["a1-b"])
  }

  @Test func `has shares of each dossier and of all`() {
    let a = dossier([statement("a1", 0..<10), statement("a2", 20..<30)])
    let b = dossier(
      [statement("b1", 0..<10), statement("b2", 40..<50), statement("b3", 60..<70)]
    )
    let agreement = Agreement(a, b)
    #expect((agreement.countA, agreement.countB) == (2, 3))
    #expect(agreement.shareOfA == 0.5)
    #expect(agreement.shareOfB == 1.0 / 3)
    #expect(agreement.shareOfAll == 0.25)
    #expect(agreement.unmatchedA.map(\.id.text) == ["a2"])
    #expect(agreement.unmatchedB.map(\.id.text) == ["b2", "b3"])
    #expect(Agreement(dossier([]), dossier([])).shareOfAll == nil)
  }

  @Test func `compares keys over matched statements, lists without their order`() throws {
    let a = dossier([
      statement("a1", 0..<10, parties: ["x", "y"], stance: .opposes, speaker: "z"),
      statement("a2", 20..<30, mode: .direct),
      statement("a3", 40..<50, mode: .opinion),
    ])
    let b = dossier([
      statement("b1", 0..<10, parties: ["y", "x"], stance: .supports),
      statement("b2", 20..<30, mode: .reported, parties: ["x"]),
    ])
    let agreement = Agreement(a, b)
    let agreed = Dictionary(
      uniqueKeysWithValues: agreement.figures.map { ($0.key, $0.agreement.agreed) }
    )
    #expect(agreed == [.mode: 1, .stance: 1, .status: 2, .party: 1, .speaker: 1])
    #expect(agreement.figures.allSatisfy { $0.agreement.count == 2 })
    #expect(
      agreement.disagreements.map {
        "\($0.pair.a.id) \($0.key.rawValue) \($0.a ?? "-") \($0.b ?? "-")"
      }
        == [
          "a1 stance opposes supports", "a1 speaker z -", "a2 mode direct reported",
          "a2 party - x",
        ]
    )
    let party = try #require(agreement.figures.first { $0.key == .party }).agreement
    // Of four values two are "x, y", one is nothing, one "x": 1 - 3 * 2 / (16 - 6).
    #expect(abs(try #require(party.alpha) - 0.4) < 1e-12)
  }
}
