import Canvas
import DossierModel

/// How far two codings agree, as text.
struct AgreementReport {
  let agreement: DossierModel.Agreement
  let paths: (a: String, b: String)

  /// The figures, then where matched statements differ, then what nothing matches.
  func lines(in repertoire: Repertoire) -> [SafeText] {
    var lines = [line("A \(paths.a), B \(paths.b)")] + documentLines + [""]
    lines += counts.lines(in: repertoire) + [""]
    lines += keys.lines(in: repertoire) + [""]
    lines += differenceLines
    lines += unmatchedLines("A", agreement.unmatchedA) + unmatchedLines("B", agreement.unmatchedB)
    return lines
  }

  private var documentLines: [SafeText] {
    let common = Wording.count(agreement.documents.count, "common document")
    let alone = [("A", agreement.documentsOnlyInA), ("B", agreement.documentsOnlyInB)]
      .filter { !$0.1.isEmpty }
    return [SafeText(common)]
      + alone.map { name, documents in
        line("only in \(name): " + documents.map(\.text).joined(separator: ", "))
      }
  }

  private var counts: TextTable {
    TextTable(
      rows: [
        ["Statements", "Number", "Matched"],
        ["in A", number(agreement.countA), percent(agreement.shareOfA)],
        ["in B", number(agreement.countB), percent(agreement.shareOfB)],
        ["matched", number(agreement.pairs.count), percent(agreement.shareOfAll) + " of all"],
      ]
    )
  }

  private var keys: TextTable {
    TextTable(
      rows: [["Key", "Same", "Of", "Agreement", "Alpha"]]
        + agreement.figures.map { figure in
          [
            figure.key.rawValue, number(figure.agreement.agreed),
            number(figure.agreement.count), percent(figure.agreement.share),
            alpha(figure.agreement.alpha),
          ]
        }
    )
  }

  private var differenceLines: [SafeText] {
    let disagreements = agreement.disagreements
    var lines = [SafeText(Wording.count(disagreements.count, "difference"))]
    for disagreement in disagreements {
      let a = disagreement.a ?? "nothing"
      let b = disagreement.b ?? "nothing"
      lines += ["", line("\(disagreement.key.rawValue): A \(a), B \(b)")]
      lines += wordLines("A", disagreement.pair.a) + wordLines("B", disagreement.pair.b)
    }
    return lines
  }

  private func unmatchedLines(_ name: String, _ statements: [Statement]) -> [SafeText] {
    guard !statements.isEmpty else { return [] }
    let count = Wording.count(statements.count, "statement")
    let head: [SafeText] = ["", line("\(count) of \(name) that nothing matches"), ""]
    return head + statements.flatMap { wordLines(name, $0) }
  }

  /// Where a statement stands, and its words.
  private func wordLines(_ name: String, _ statement: Statement) -> [SafeText] {
    let place = "[\(statement.range.start), \(statement.range.end)]"
    return [
      line("  \(name) \(statement.id) in \(statement.document) at \(place)"),
      "    \u{201C}" + SafeText(statement.quote) + "\u{201D}",
    ]
  }

  /// Words made safe; text in a literal would have to be safe already.
  private func line(_ words: String) -> SafeText { SafeText(words) }

  private func number(_ number: Int) -> String { String(number) }

  private func percent(_ share: Double?) -> String {
    guard let share else { return "" }
    return Self.rounded(share * 100, decimals: 1) + "%"
  }

  private func alpha(_ alpha: Double?) -> String {
    guard let alpha else { return "not defined" }
    return Self.rounded(alpha, decimals: 3)
  }

  private static func rounded(_ value: Double, decimals: Int) -> String {
    let unit = (0..<decimals).reduce(1) { unit, _ in unit * 10 }
    let scaled = Int((value.magnitude * Double(unit)).rounded())
    let fraction = String(scaled % unit)
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return (value < 0 && scaled > 0 ? "-" : "") + "\(scaled / unit).\(zeros)\(fraction)"
  }
}
