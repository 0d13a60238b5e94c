import Canvas
import DossierModel

/// The comparison: what moved, where two parties stand, what became of the words.
extension Painter {
  mutating func drawCompare() {
    let compare = state.compare
    if let grid = state.frame(of: compare).grid {
      let count = "looked through \(compare.done) of \(compare.lines.count)" as SafeText
      put(
        title: comparedTitle,
        in: grid.heads,
        isFocused: compare.list.focus == .grid,
        trailing: compare.isDone ? comparedHeads(width: grid.heads.width - 1) : count
      )
      put(
        compare.list.rows,
        in: grid.body,
        isFocused: compare.list.focus == .grid,
        whenEmpty: comparedNothing
      )
      if grid.details.height > 0, let entry = compare.list.rows.selected?.element {
        let lines = text.comparedDetails(entry, width: grid.details.width)
        put(Array(lines.suffix(grid.details.height)), in: grid.details)
      }
      if grid.legend.height > 0 {
        put(text.legend(comparedLegend, width: grid.legend.width), in: grid.legend)
      }
    }
    drawQuotes(of: compare, title: quotesTitle)
  }

  private var quotesTitle: SafeText {
    guard case .moved(let moved)? = state.compare.list.rows.selected?.element else {
      return "Quotes"
    }
    return moved.isFirst ? "First statement" : "What moved it"
  }

  private var comparedTitle: SafeText {
    let compare = state.compare
    let branch: SafeText = compare.branch.map { ", \(SafeText($0))" } ?? ""
    switch compare.kind {
    case .dates:
      guard let from = compare.from(state.day), let day = state.day else { return "Two dates" }
      let first = compare.list.rows.items.count { item in
        if case .moved(let moved) = item.element { moved.isFirst } else { false }
      }
      let count = compare.list.rows.items.count - first
      let moved: SafeText = count == 1 ? "1 position" : "\(count) positions"
      let said: SafeText =
        first == 0 ? "" : first == 1 ? ", 1 first statement" : ", \(first) first statements"
      return "Moved from \(SafeText(from.text)) to \(SafeText(day.text)): \(moved)\(said)\(branch)"
    case .parties:
      return SafeText.joined(compare.parties.map(partyName), separator: " and ") + branch
    case .documents:
      guard let pairing = compare.pairing else { return "Two documents" }
      let right: SafeText = pairing.right.map { " and \(SafeText($0.name))" } ?? ""
      return "\(SafeText(pairing.left.name))\(right)"
    }
  }

  private func partyName(_ id: ActorID) -> SafeText {
    SafeText(state.matrix.columns.first { $0.id == id }?.name ?? id.text)
  }

  /// The names of the columns of two parties.
  private func comparedHeads(width: Int) -> SafeText {
    guard state.compare.kind == .parties else { return "" }
    let column = text.comparedColumn(width)
    return SafeText.joined(
      state.compare.parties.map { party in
        state.repertoire.padded(text.tightlyCut(partyName(party), to: column), to: column + 1)
      }
    )
  }

  /// What is said where there is no row.
  private var comparedNothing: SafeText {
    let compare = state.compare
    if !compare.isDone { return "" }
    switch compare.kind {
    case .dates:
      if compare.from(state.day) == nil { return "No date names a day: = asks for one." }
      return isFiltered(.compare)
        ? "Nothing moved of what passes the filter." : "Nothing moved; = asks for another day."
    case .parties:
      if compare.parties.count < 2 { return "There are not two parties." }
      return isFiltered(.compare) ? leftOfBoth : "Neither has a stance on anything here."
    case .documents:
      guard let last = compare.documents.last else {
        return "Select a quote first, then gd; or = names a document."
      }
      if compare.pairing == nil { return "There is no document \(SafeText(last.text))." }
      if compare.pairing?.right != nil, isFiltered(.compare) { return leftOfBoth }
      return "No other document shares its words; go lists them, gd there compares one."
    }
  }

  private var leftOfBoth: SafeText { "The filter leaves nothing of both to compare." }

  private var comparedLegend: [SafeText] {
    let keys: SafeText = "c another kind"
    switch state.compare.kind {
    case .dates: return [keys, "h l a week earlier, later", "= a day", "a said by others"]
    case .parties:
      return [keys, "h l another party", "= a party", "s exchange", "a said by others"]
    case .documents:
      let minus = state.glyphs.opposes
      return [
        keys, "h l another document", "s exchange", "= kept", "~ reworded", "\(minus) cut",
        "+ added",
      ]
    }
  }
}
