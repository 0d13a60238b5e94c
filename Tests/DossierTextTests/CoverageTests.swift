import DossierModel
import DossierText
import Testing

@Suite struct `The coverage of a text` {
  private let text = "One is coded. Two is chrome. Three is not.\n* * *\nFour is left. Five"

  private func uncovered(
    _ statements: [Range<Int>],
    boilerplate: [Range<Int>] = [],
    uncoded: [Range<Int>] = []
  ) -> [String] {
    Coverage.uncovered(
      text: text,
      statements: statements.map { TextRange($0) },
      boilerplate: boilerplate.map { TextRange($0) },
      uncoded: uncoded.map { TextRange($0) }
    ).map { slice(text, $0) }
  }

  @Test func `lists the sentences that nothing touches`() {
    #expect(
      uncovered([0..<3], boilerplate: [20..<27], uncoded: [49..<61]) == ["Three is not.", "Five"]
    )
  }

  @Test func `takes a sentence as touched from one code point on`() {
    #expect(!uncovered([63..<64]).contains("Five"))
    #expect(uncovered([62..<63]).contains("Five"))
    #expect(uncovered([64..<64]).contains("Five"))
  }

  @Test func `lets a passage reach over sentences that a later one begins in`() {
    #expect(uncovered([44..<45, 0..<66, 2..<3]) == [])
  }

  @Test func `asks nothing of a line without words`() {
    #expect(!uncovered([]).contains("* * *"))
    #expect(uncovered([]).count == 5)
  }
}
