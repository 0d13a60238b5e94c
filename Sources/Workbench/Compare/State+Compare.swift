import Canvas
import DossierModel

/// What the comparison asks for, and what it makes of the answers.
extension State {
  /// What the comparison lacks: rows of another comparison, quotes.
  mutating func compareQuestions() -> [Effect] {
    var effects: [Effect] = []
    let stamp = compare.wantedStamp(filter: filters.filter, day: day, generation: generation)
    if stamp != compare.stamp, summary != nil, issues.tree.isLoaded {
      compare.begin(stamp, issues: issues.allIssues)
      effects += askNextComparison()
    }
    return effects + quoteQuestions(of: \.compare, slot: .compareQuotes)
  }

  private mutating func askNextComparison() -> [Effect] {
    awaited[.compare] = nil
    if let what = compare.nextQuestion { return ask(.compare, what) }
    // Nothing can be asked for: an empty list says so.
    compare.showNothing()
    return []
  }

  /// Takes rows; more are asked for as long as there are some.
  mutating func takeCompared(_ answer: Answer) -> [Effect] {
    guard answer.question.what == compare.nextQuestion else { return [] }
    compare.take(answer.rows)
    return compare.nextQuestion.map { ask(.compare, $0) } ?? []
  }

  private var columnIDs: [ActorID] { matrix.columns.map(\.id) }

  /// Begins with what another view was left with.
  mutating func showComparison(of subject: Subject) {
    compare.show(subject, columns: columnIDs)
  }

  /// Compares with the next day, party or document, or the one before.
  mutating func stepComparison(by step: Int) -> [Effect] {
    if compare.isAlone { return remark("There is no other document to go on to; go lists them.") }
    compare.step(by: step, columns: columnIDs, day: day)
    return []
  }

  /// Exchanges the sides of the comparison.
  mutating func swapComparison() -> [Effect] {
    compare.swap() ? [] : remark("These have no sides to exchange.")
  }

  /// Compares with what was typed as another side of this comparison; of two parties a word that is no party
  /// is a slip, and does not end it.
  mutating func compareSide(with text: String) -> [Effect] {
    let text = text.trimmed
    guard compare.kind == .parties, !text.isEmpty, EDTF(text) == nil, party(named: text) == nil
    else {
      return compareWith(text)
    }
    return remark("There is no party \(SafeText(text)); c goes on to two documents.")
  }

  /// Compares with what was typed: a date, else a party, else a document.
  mutating func compareWith(_ text: String) -> [Effect] {
    let text = text.trimmed
    if text.isEmpty {
      compare.compare(with: Day?.none)
    } else if let date = EDTF(text), let last = date.last {
      compare.compare(with: last)
    } else if let party = party(named: text) {
      compare.compare(with: party, columns: columnIDs)
    } else {
      compare.compare(with: DocumentID(text))
    }
    return []
  }

  /// The party of that identifier, or the only one whose name begins so, in any case.
  private func party(named text: String) -> ActorID? {
    if let exact = matrix.columns.first(where: { $0.id.text == text }) { return exact.id }
    let near = matrix.columns.filter { $0.name.lowercased().hasPrefix(text.lowercased()) }
    return near.count == 1 ? near.first?.id : nil
  }

  // MARK: - Layout

  mutating func layOutCompare(_ text: BlockText) {
    let frame = frame(of: compare)
    if let grid = frame.grid {
      let width = grid.body.width - 1
      compare.list.rows.lay(width: width, height: grid.body.height) {
        text.compared($0, width: width)
      }
    }
    if let body = frame.quotes?.body { compare.list.quotes.lay(in: body, text, from: &shelf) }
  }
}
