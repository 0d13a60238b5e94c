import Canvas
import DossierModel
import Testing

@testable import Workbench

/// What is looked for while nobody types.
struct `The next key` {
  /// Asks for what a key would want until there is nothing more, and gives all the answers.
  private func prepared(_ key: Key, in bench: Bench) -> [Question: Answer] {
    var library = bench.library
    var known: [Question: Answer] = [:]
    while case let questions = bench.state.questionsAhead(of: key, answerAtHand: { known[$0] }),
      !questions.isEmpty, known.count < 20
    {
      for question in questions { known[question] = library.answer(question) }
    }
    return known
  }

  private static let moves = [
    ("zR", "j"), ("zRj", "k"), ("zR", "G"), ("go", "j"), ("ga", "j"), ("gt", "j"), ("gm", "j"),
    ("gm<Enter>", "l"), ("gdc", "j"), ("<Tab>", "j"),
  ]

  @Test(arguments: moves)
  func `finds what it wants at hand`(path: String, key: String) throws {
    var bench = Bench()
    bench.press(path)
    let pressed = try #require(KeyNotation.keys(key).first)
    let known = prepared(pressed, in: bench)
    var state = bench.state
    var effects = update(&state, .keyPressed(pressed))
    while let effect = effects.popLast() {
      guard case .ask(_, let question) = effect else { continue }
      let answer = try #require(known[question], "\(question) was not looked for")
      effects += update(&state, .answered(answer))
    }
    bench.tell(.keyPressed(pressed))
    #expect(draw(state).plainText == bench.screen)
  }

  @Test func `is looked for in a tree of issues down to the quotes`() throws {
    var bench = Bench()
    bench.press("zR")
    let kinds = prepared(.character("j"), in: bench).keys.map(\.what)
    #expect(kinds.contains { if case .stances = $0 { true } else { false } })
    #expect(kinds.contains { if case .quotes = $0 { true } else { false } })
  }

  @Test(arguments: [
    ("zR", "<Enter>"), ("zR", "/"), ("zR/a", "a"), ("zR", "B"), ("zRg", "o"), ("zR3", "j"),
    ("zRg&party:north<Enter>", "j"),
  ])
  func `is not looked for where it is no move, or a filter is in force`(
    path: String,
    key: String
  ) throws {
    var bench = Bench()
    bench.press(path)
    let pressed = try #require(KeyNotation.keys(key).first)
    #expect(bench.state.questionsAhead(of: pressed) { _ in nil }.isEmpty)
  }

  @Test func `is not looked for while its rows are on their way`() {
    var bench = Bench()
    bench.isSlow = true
    bench.press("zRj")
    #expect(bench.state.questionsAhead(of: .character("j")) { _ in nil }.isEmpty)
    bench.answerAll()
    #expect(!bench.state.questionsAhead(of: .character("j")) { _ in nil }.isEmpty)
  }
}
