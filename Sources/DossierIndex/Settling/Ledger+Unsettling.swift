internal import DossierModel
internal import GRDB

/// Making statements ready to be settled anew.
extension Ledger {
  /// Takes a statement, its utterance and whatever repeats it off every list.
  mutating func unsettle(_ number: Int) throws {
    var waiting = [number]
    while let number = waiting.popLast() {
      guard let statement = try settled(number), let original = statement.original else { continue }
      if original.isEmpty {
        try takeBackFault(of: number)
      } else {
        let utterances = try utterances([original])
        try list(utterances.values.flatMap(\.listings), isOn: false)
        for member in utterances.values.flatMap(\.members) {
          try strike(member)
          try forget(member.number)
          waiting += try repeats(of: member.id)
        }
      }
      try forget(number)
      waiting += try repeats(of: statement.id)
    }
  }

  /// Unsettles every statement that stands for, or is repeated by, one of some identifiers.
  ///
  /// - Parameter ids: The identifiers.
  /// - Returns: Those of them that a statement has, settled or not.
  /// - Throws: What SQLite says.
  @discardableResult mutating func unsettle(named ids: Set<String>) throws -> Set<String> {
    let bearers = try SomeIDs.rows(
      "SELECT number, id, original IS NOT NULL FROM statement WHERE id IN (…)",
      of: ids,
      in: database
    ) { (number: $0[0] as Int, id: $0[1] as String, isSettled: $0[2] as Bool) }
    let repeaters = try SomeIDs.rows(
      "SELECT number FROM statement WHERE repeats IN (…) AND original IS NOT NULL",
      of: ids,
      in: database
    ) { $0[0] as Int }
    for number in bearers.filter(\.isSettled).map(\.number) + repeaters { try unsettle(number) }
    return Set(bearers.map(\.id))
  }

  /// Unsettles the statements whose words come from some documents, in these or in others.
  ///
  /// Those are the statements of every document that derives from one, however far down, and those
  /// that name one of these in `from`.
  mutating func unsettle(from documents: Set<String>) throws {
    var affected: Set<Int> = []
    var seen: Set<String> = []
    var waiting = documents
    while !waiting.isEmpty {
      seen.formUnion(waiting)
      affected.formUnion(
        try SomeIDs.rows("SELECT number FROM document WHERE id IN (…)", of: waiting, in: database) {
          $0[0]
        }
      )
      affected.formUnion(
        try SomeIDs.rows(
          "SELECT number FROM mention JOIN document USING (stem) WHERE mention.target IN (…)",
          of: waiting,
          in: database
        ) { $0[0] }
      )
      let below = try SomeIDs.rows(
        """
        SELECT DISTINCT document.id FROM derivation JOIN document ON number = derivation.document
        WHERE record IN (…)
        """,
        of: waiting,
        in: database
      ) { $0[0] as String }
      waiting = Set(below).subtracting(seen)
    }
    for document in affected { try unsettle(inDocument: document) }
  }

  private mutating func unsettle(inDocument number: Int) throws {
    let statements = try database.cachedStatement(
      sql: """
        SELECT number FROM statement WHERE number >= ? AND number < ? AND original IS NOT NULL
        """
    )
    let first = StatementNumber.first(inDocument: number)
    for number in try Int.fetchAll(statements, arguments: [first, first + StatementNumber.most]) {
      try unsettle(number)
    }
  }

  private func settled(_ number: Int) throws -> SettledStatement? {
    try RowStatement(
      "SELECT \(SettledStatement.columns) FROM statement WHERE number = ?",
      in: database
    )
    .rows({ $0.add(number) }) { SettledStatement($0, frame: frame) }.first
  }

  /// The settled statements that say they repeat another.
  private func repeats(of id: String) throws -> [Int] {
    try Int.fetchAll(
      try database.cachedStatement(
        sql: "SELECT number FROM statement WHERE repeats = ? AND original IS NOT NULL"
      ),
      arguments: [id]
    )
  }

  private func forget(_ number: Int) throws {
    try database.cachedStatement(
      sql: """
        UPDATE statement SET original = NULL, origin = NULL, voice = NULL, first = NULL, last = NULL
        WHERE number = ?
        """
    ).execute(arguments: [number])
  }

  /// Takes back that a statement was set aside for what only shows beside others.
  private mutating func takeBackFault(of number: Int) throws {
    try takeBack(number)
    try removeFindings(owner: Self.owner(ofFault: number))
  }

  /// The owner of what was found about a statement beside others.
  static func owner(ofFault statement: Int) -> String { "statement \(statement)" }
}
