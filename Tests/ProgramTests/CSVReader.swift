/// Reads CSV by RFC 4180, as another program would.
struct CSVReader {
  /// The records by the names in the first line.
  let records: [[String: String]]

  init(_ text: String) {
    var rows: [[String]] = [[]]
    var field = ""
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var pushed: Unicode.Scalar?
    while let scalar = pushed ?? scalars.next() {
      pushed = nil
      switch (scalar, isQuoted) {
      case ("\"", true):
        pushed = scalars.next()
        if pushed == "\"" {
          field.append("\"")
          pushed = nil
        } else {
          isQuoted = false
        }
      case ("\"", false): isQuoted = true
      case (",", false):
        rows[rows.count - 1].append(field)
        field = ""
      case ("\r", false): break
      case ("\n", false):
        rows[rows.count - 1].append(field)
        field = ""
        rows.append([])
      default: field.unicodeScalars.append(scalar)
      }
    }
    let head = rows.first ?? []
    records = rows.dropFirst().filter { !$0.isEmpty }.map { row in
      Dictionary(zip(head, row), uniquingKeysWith: { first, _ in first })
    }
  }
}
