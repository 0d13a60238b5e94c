internal import DossierModel

extension RowMaker {
  /// The analysts' own sentences, in file order, each with the statements it cites that are sound.
  var assessmentRows: [KeyedRow] {
    dossier.assessments.filter(passes).map { assessment in
      let cited = assessment.statements.compactMap { dossier.statement($0) }
      var assessment = assessment
      assessment.statements = cited.map(\.id)
      let row = AssessmentRow(
        assessment: assessment,
        party: relations.named(assessment.party),
        isLater: cited.contains { isLater(dossier.span(of: $0)) }
      )
      return KeyedRow(key: RowKey("assessment:\(assessment.id.text)"), row: .assessment(row))
    }
  }

  /// Says whether the filter lets an assessment through.
  ///
  /// Its issue and its party must be among those the filter names; where the filter names anything
  /// else of statements, one that it cites must have it.
  private func passes(_ assessment: Assessment) -> Bool {
    if filter.isEmpty { return true }
    guard filter.parties.isEmpty || filter.parties.contains(assessment.party),
      filter.issues.isEmpty
        || filter.issues.contains(where: { dossier.isIssue(assessment.issue, at: $0) })
    else { return false }
    var rest = filter
    rest.issues = []
    rest.parties = []
    return rest.isEmpty
      || assessment.statements.contains { id in
        dossier.statement(id).map { dossier.passes($0, rest) } == true
      }
  }
}
