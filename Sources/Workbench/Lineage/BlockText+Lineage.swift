import Canvas
import DossierModel

extension BlockText {
  /// A document of a lineage: who published it and when, how it has its words from the one above, and
  /// how many of its statements both share; then its title.
  func lineage(_ row: LineageRow, width: Int) -> Block {
    let record = row.record
    let step = width < 60 ? 1 : 2
    let depth = SafeText(String(repeating: " ", count: min(row.depth, 12) * step))
    let lead: SafeText = row.depth == 0 ? "" : "\(depth)\(glyphs.breadcrumb) "
    let maker = record.outlet ?? record.agency
    var facts: [SafeText] = []
    let date = record.document.published.map { SafeText($0.text) }
    if maker == nil || date == nil { facts.append(date ?? "undated") }
    if let derivation = row.derivation {
      facts.append("\(SafeText(derivation.kind.rawValue)), \(SafeText(derivation.basis.rawValue))")
    }
    if row.isAsked { facts.append("this document") }
    let count = counts(of: row, isShort: width < 60)
    let told = SafeText.joined(facts.map { "  \($0)" })
    let room = width - lead.width - count.width - 1
    let name = repertoire.cut(SafeText(record.name), to: max(8, room - told.width))
    let rest = repertoire.cut(told, to: max(0, room - repertoire.width(of: name)))
    let first = Line(
      [Run(lead), Run(name, row.isAsked ? Theme.heading : .plain), Run(rest)],
      trailing: [Run(count)]
    )
    let indent: SafeText = "\(depth)    "
    var lines = [first]
    if let title = record.document.title {
      lines.append(Line([Run(indent), Run(cut(title, to: width - indent.width), Theme.faint)]))
    }
    if let hidden = hiddenLine([record.name, record.document.title ?? ""]) { lines.append(hidden) }
    return Block(lines)
  }

  private func counts(of row: LineageRow, isShort: Bool) -> SafeText {
    guard row.record.document.file != nil, !row.isAsked else {
      return statementCount(of: row.record, isShort: isShort)
    }
    let count: SafeText = "\(row.repeatCount) of \(row.record.statements.count)"
    return isShort ? count : "\(count) shared"
  }
}
