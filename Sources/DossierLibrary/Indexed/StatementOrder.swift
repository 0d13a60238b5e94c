internal import DossierFiles
internal import DossierIndex
internal import DossierModel

/// The sound statements by document and place.
struct StatementOrder: IndexOrder {
  let part: IndexPart

  var count: Int { get throws { try part.reader.counts().statements } }

  func cursors(after cursor: Int?, limit: Int) throws -> [Int] {
    try part.reader.statements(from: cursor.map { $0 + 1 } ?? 0, limit: limit).map(\.number)
  }

  func cursors(before cursor: Int?, limit: Int) throws -> [Int] {
    try part.reader.statements(to: cursor ?? .max, isBackwards: true, limit: limit).map(\.number)
  }

  func cursor(at place: Int) throws -> Int? {
    try part.reader.statements(skipping: place, limit: 1).first?.number
  }

  func cursor(of key: RowKey) throws -> Int? {
    let parts = key.text.split(separator: ":").map(String.init)
    guard parts.count == 2, parts[0] == "statement" else { return nil }
    return try part.reader.statement(StatementID(parts[1]))?.number
  }

  func rows(at cursors: [Int]) throws -> [KeyedRow] {
    let found = try part.reader.statements(cursors)
    let maker = try part.maker(of: found)
    return found.map { maker.statementRow($0.statement) }
  }
}

/// Findings by path, line and column.
struct FindingOrder: PlacedOrder {
  let part: IndexPart

  var count: Int { get throws { try part.reader.counts().findings } }

  /// Findings have no table of keys; they are few, and are looked through.
  func cursor(of key: RowKey) throws -> Int? {
    try rows(at: cursors(after: nil, limit: count)).firstIndex { $0.key == key }
  }

  func rows(at cursors: [Int]) throws -> [KeyedRow] {
    guard let low = cursors.min(), let high = cursors.max() else { return [] }
    let rows = try part.reader.findings(skipping: low, limit: high - low + 1).map { finding in
      var finding = finding
      finding.path = part.state.folder.named(finding.path)
      return RowMaker.findingRow(finding)
    }
    return cursors.compactMap { rows.indices.contains($0 - low) ? rows[$0 - low] : nil }
  }
}
