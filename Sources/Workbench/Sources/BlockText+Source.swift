import Canvas
import DossierModel

extension BlockText {
  /// A document of the list: who published it and when, how many statements; where its words come from
  /// and its title.
  func source(_ row: DocumentRow, width: Int) -> Block {
    let document = row.document
    let count = statementCount(of: row, isShort: width < 50)
    let name = max(10, min(26, (width - count.width - 2) * 45 / 100))
    let maker = row.outlet?.name ?? row.agency?.name ?? document.id.text
    let lead = repertoire.padded(tightlyCut(SafeText(maker), to: name), to: name)
    let date = repertoire.cut(published(document), to: width - name - count.width - 3)
    let first = Line(
      [Run(lead, Theme.heading), Run("  \(date)")],
      trailing: [Run(count, document.file == nil ? Theme.faint : .plain)]
    )
    let origin = repertoire.cut("  \(originText(of: row))", to: width)
    var second = [Run(origin, Theme.faint)]
    if let title = document.title {
      let room = width - origin.width - 3
      if room >= 8 { second += [Run(" \(glyphs.dot) ", Theme.frame), Run(cut(title, to: room))] }
    }
    let hidden = hiddenLine([maker, document.title ?? "", row.originName ?? ""])
    return Block([first, Line(second)] + (hidden.map { [$0] } ?? []))
  }

  /// The date of publication and how it is known.
  func published(_ document: Document) -> SafeText {
    guard let date = document.published else { return "undated" }
    let basis: SafeText = document.publishedBasis.map { ", \(SafeText($0.rawValue))" } ?? ""
    return "\(SafeText(date.text))\(basis)"
  }

  /// Where a document has its words from.
  func originText(of row: DocumentRow) -> SafeText {
    let first: SafeText = row.document.file == nil ? "known only through others" : "own"
    let from = row.originName.map { "from \(SafeText($0))" } ?? first
    guard let agency = row.agency, row.outlet != nil, row.originName == nil else { return from }
    return "via \(SafeText(agency.name)), \(from)"
  }

  /// How many statements stand in a document, or that it has no text.
  func statementCount(of row: DocumentRow, isShort: Bool = false) -> SafeText {
    if row.document.file == nil { return "no text" }
    let count = row.statements.count
    if isShort { return "\(count)" }
    return count == 1 ? "1 statement" : "\(count) statements"
  }
}
