import Canvas
import DossierLibrary
import DossierModel

/// Asks for positions and puts them into words.
struct PositionPrinter {
  let library: any Exporting

  /// What is to be printed of positions.
  func output(
    of question: PositionQuestion,
    format: Format,
    withReasons: Bool = false
  ) -> TextOutput {
    let rows = rows(for: question)
    let report = PositionReport(rows) { row in
      withReasons ? self.explanation(of: row, asOf: question.day) : nil
    }
    let repertoire = StandardStreams.repertoire
    switch format {
    case .json: return TextOutput(exactly: library.json(positions: rows))
    case .csv: return report.csv(in: repertoire)
    case .md: return report.markdown(title: title(for: question), in: repertoire)
    case .table:
      let none: [SafeText] = rows.isEmpty ? ["", SafeText(nothing(for: question))] : []
      let lines = [SafeText(title(for: question))] + report.tableLines(in: repertoire) + none
      return TextOutput(lines, in: repertoire)
    }
  }

  private func rows(for question: PositionQuestion) -> [PositionRow] {
    var filter = Filter()
    filter.parties = question.parties
    if question.issues.isEmpty {
      return positions(.positions, filter, question.day)
        .filter { $0.position.shown != nil || $0.setAsideCount > 0 }
    }
    var seen: Set<RowName> = []
    return question.issues.flatMap { positions(.stances($0), filter, question.day) }
      .filter { seen.insert(RowName(party: $0.party.id, topic: $0.topic)).inserted }
  }

  private struct RowName: Hashable {
    let party: ActorID
    let topic: Topic
  }

  private func positions(_ what: What, _ filter: Filter, _ day: Day?) -> [PositionRow] {
    library.answer(Question(what, filter: filter, day: day)).rows.compactMap { row in
      if case .position(let position) = row.row { position } else { nil }
    }
  }

  private func explanation(of row: PositionRow, asOf day: Day?) -> ExplanationRow? {
    let question = Question(.explanation(row.party.id, row.topic), day: day)
    guard case .explanation(let why)? = library.answer(question).rows.first?.row else { return nil }
    return why
  }

  private func title(for question: PositionQuestion) -> String {
    library.summary.map { Wording.title($0, asOf: question.day) } ?? ""
  }

  private func nothing(for question: PositionQuestion) -> String {
    var filter = Filter()
    filter.parties = question.parties
    let later = positions(.positions, filter, question.day).reduce(0) { $0 + $1.laterCount }
    return later == 0
      ? "No statement gives a stance."
      : "No statement gives a stance by then; \(Wording.count(later, "is", "are")) later."
  }
}
