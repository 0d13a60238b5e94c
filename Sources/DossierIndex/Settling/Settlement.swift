internal import DossierModel

/// What a statement counts for.
struct Settlement {
  var statement: SettledStatement
  /// What it says of each party's stance, by the party's number.
  let evidence: [(party: Int, evidence: Evidence)]

  /// Works out what a statement counts for.
  ///
  /// - Parameters:
  ///   - statement: The statement.
  ///   - number: Its number.
  ///   - original: The statement it repeats in the end, or itself.
  ///   - part: A dossier that has all documents its words come from.
  ///   - frame: The files at the top.
  init(
    of statement: DossierModel.Statement,
    number: Int,
    original: String,
    in part: Dossier,
    frame: IndexFrame
  ) {
    self.statement = SettledStatement(
      statement,
      number: number,
      original: original,
      origin: part.origin(of: statement),
      speaker: part.speaker(of: statement),
      span: part.span(of: statement),
      frame: frame
    )
    var evidence: [(party: Int, evidence: Evidence)] = []
    for party in Set(statement.parties) {
      guard let number = frame.number(of: party) else { continue }
      if let said = part.evidence(statement, of: party) { evidence.append((number, said)) }
    }
    self.evidence = evidence
  }
}
