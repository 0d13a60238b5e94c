import Canvas
import DossierModel

extension BlockText {
  /// A row of the list of weak cells: whose, the stance, on what.
  func weakCell(_ entry: WeakCellsView.Entry, width: Int) -> Block {
    let name = max(8, min(20, width / 5))
    let stance = width < 100 ? 18 : 22
    switch entry {
    case .heading(let weakness, let count):
      let count = SafeText(String(count))
      let title = repertoire.cut(weakness.title(on: day), to: width - count.width - 1)
      return Block(
        [.blank, Line([Run(title, Theme.heading)], trailing: [Run(count)])],
        selectedLine: 1
      )
    case .cell(let cell, let party, let line):
      let runs = matrixCell(cell, in: line, width: stance)
      let used = runs.reduce(0) { $0 + repertoire.width(of: $1.text) }
      let gap = SafeText(String(repeating: " ", count: max(1, stance + 1 - used)))
      let lead: SafeText = "  \(padded(party, to: name)) "
      let rest = width - lead.width - max(stance + 1, used + 1)
      return Block([
        Line([Run(lead)] + runs + [Run(gap), Run(cut(line.text, to: rest))])
      ])
    case .silent(let parties, let line):
      let half = max(12, (width - 4) / 2)
      let on = repertoire.padded(cut(line.text, to: half), to: half)
      let names = repertoire.cut(self.names(parties), to: width - half - 4)
      return Block([Line([Run("  "), Run(on), Run("  "), Run(names)])])
    }
  }

  private func padded(_ party: NamedActor, to width: Int) -> SafeText {
    repertoire.padded(tightlyCut(SafeText(party.name), to: width), to: width)
  }
}
