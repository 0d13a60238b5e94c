public import Canvas
public import DossierModel

/// What a key would want if it were pressed once more.
extension State {
  /// Answers that lead to further questions, at most: stances, then their quotes.
  private static var mostSteps: Int { 4 }

  /// The questions to have answered before a move is repeated.
  ///
  /// Who moves through a list presses the same key again and again. The key is taken on a copy of the state,
  /// which is then thrown away, with the answers that are known already. Under a filter nothing is looked for,
  /// since those answers are not kept.
  ///
  /// - Parameters:
  ///   - key: The key that was pressed last.
  ///   - answerAtHand: Gives the answer to a question that is known already.
  /// - Returns: The first questions whose answers are not known; none where all are, where nothing would be
  ///   asked, and where the key is no move.
  public func questionsAhead(
    of key: Key,
    answerAtHand: (Question) -> Answer?
  ) -> [Question] {
    guard prompt == nil, pendingKeys.isEmpty, count == nil, heldKeys.isEmpty, !isWaiting,
      filters.filter.isEmpty,
      keymap.bindings(in: context).contains(where: {
        $0.isTyped(by: [key]) && $0.command.group == .move
      })
    else { return [] }
    var ahead = self
    var effects = update(&ahead, .keyPressed(key))
    for _ in 0..<Self.mostSteps {
      let asked = effects.compactMap { effect in
        if case .ask(_, let question) = effect { question } else { nil }
      }
      var answers: [Answer] = []
      var missing: [Question] = []
      for question in asked {
        if let answer = answerAtHand(question) {
          answers.append(answer)
        } else {
          missing.append(question)
        }
      }
      guard missing.isEmpty, !answers.isEmpty else { return missing }
      effects = answers.flatMap { update(&ahead, .answered($0)) }
    }
    return []
  }
}
