import DossierModel
import Testing

extension AnsweringConformance {
  /// The matrix has every cell of the topics asked for, in the order asked for, and says what the rule
  /// makes of the statements, on any day.
  func checkMatrix() {
    let topics = dossier.issues.flatMap { issue in
      issue.options.map { Topic.option($0.id) } + [Topic.issue(issue.id)]
    }
    for day in [dossier.defaultDay, Day(year: 1999, month: 1, day: 1)] {
      let matrix = rows(.matrix(topics), day: day).compactMap { row in
        if case .matrix(let row) = row.row { row } else { nil }
      }
      #expect(matrix.map(\.topic) == topics)
      for row in matrix {
        #expect(row.cells.map(\.party) == dossier.partiesAndOthers)
        for cell in row.cells {
          let position = expected(cell.party, row.topic, day)
          #expect(cell.shown == position.shown && cell.span == position.span)
          #expect(cell.originCount == position.origins.count && cell.others == position.others)
          #expect(cell.isUndated == position.isUndated)
          #expect(cell.isAttributedByOthers == position.isAttributedByOthers)
          #expect(cell.laterCount == position.lines.count { $0.verdict == .later })
          let aside = rows(.quotes(.cell(cell.party, row.topic))).count { row in
            Self.quote(row)?.standing == .setAside
          }
          #expect(cell.setAsideCount == aside)
        }
      }
    }
  }
}
