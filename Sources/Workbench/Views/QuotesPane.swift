import Canvas
import DossierModel

/// The quotes behind a selection; every view that shows some has one.
struct QuotesPane: Hashable, Sendable {
  /// The quotes.
  var list = ListPane<QuoteRow>()
  /// What they are behind; nil while none are.
  var scope: QuoteScope?

  /// Lays the quotes out for a pane's body.
  mutating func lay(in body: Rect, _ text: BlockText, from shelf: inout BlockShelf) {
    let scope = scope
    let look = BlockShelf.Look(text: text, width: body.width - 1, list: .quotes(scope))
    list.lay(width: look.width, height: body.height) { key, row in
      shelf.block(of: key, .quote(row), as: look) {
        text.quote(row, in: scope, width: look.width)
      }
    }
  }
}

extension State {
  /// Asks for the quotes behind `wanted` where a pane shows others, and for more of them when the
  /// selection comes near the end of those held.
  ///
  /// - Parameters:
  ///   - pane: The pane.
  ///   - wanted: What its quotes are to be behind; nil: it shows none.
  ///   - slot: Where the answer belongs.
  /// - Returns: What is wanted of the library.
  mutating func follow(
    _ pane: WritableKeyPath<State, QuotesPane>,
    to wanted: QuoteScope?,
    slot: Slot
  ) -> [Effect] {
    if wanted != self[keyPath: pane].scope {
      self[keyPath: pane] = QuotesPane(scope: wanted)
      awaited[slot] = nil
      return wanted.map { ask(slot, .quotes($0), window: startWindow(of: slot)) } ?? []
    }
    guard let wanted, awaited[slot] == nil,
      let window = self[keyPath: pane].list.windowAhead(rows: screenful(of: slot))
    else { return [] }
    return ask(slot, .quotes(wanted), window: window)
  }

  /// Takes quotes, unless others are wanted by now.
  mutating func takeQuotes(_ answer: Answer, into pane: WritableKeyPath<State, QuotesPane>) {
    self[keyPath: pane].list.replace(answer, of: answer.question.window) { row in
      if case .quote(let quote) = row { quote } else { nil }
    }
    noteMissingMatch(answer)
  }

  /// Asks again for the quotes of a pane, keeping the selection.
  mutating func askAgain(_ pane: KeyPath<State, QuotesPane>, slot: Slot) -> [Effect] {
    guard let scope = self[keyPath: pane].scope else { return [] }
    let anchor = self[keyPath: pane].list.selected.map { Window.Anchor.key($0.key) } ?? .start
    return ask(slot, .quotes(scope), window: window(around: anchor, of: slot))
  }
}
