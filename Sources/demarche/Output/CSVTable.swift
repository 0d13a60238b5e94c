import Canvas

/// Rows of fields as RFC 4180 has them, safe to open in a spreadsheet.
///
/// Fields are made safe to show; one that a spreadsheet would take for a formula (it begins with
/// `=`, `+`, `-`, `@`, a tab or a carriage return) gets an apostrophe before it. Numbers stay as they are.
struct CSVTable {
  /// The names of the columns.
  let head: [String]
  /// The fields, as many in a row as there are columns.
  var rows: [[String]] = []

  /// The whole table, lines ended by CR LF.
  func output(in repertoire: Repertoire) -> TextOutput {
    Self.output(of: [head] + rows, in: repertoire)
  }

  /// The table without its head.
  func rowsOutput(in repertoire: Repertoire) -> TextOutput { Self.output(of: rows, in: repertoire) }

  private static func output(of rows: [[String]], in repertoire: Repertoire) -> TextOutput {
    var hiddenCount = 0
    var text = ""
    for row in rows {
      let fields = row.map { untrusted in
        let safe = repertoire.transliterated(SafeText(untrusted))
        hiddenCount += safe.hiddenCount
        return field(untrusted, safe: safe.text)
      }
      text += fields.joined(separator: ",") + "\r\n"
    }
    return TextOutput(text: text, hiddenCount: hiddenCount)
  }

  private static func field(_ untrusted: String, safe: String) -> String {
    // A tab or a return is a blank once it is safe, so the text as it came is asked.
    let isFormula = [untrusted, safe].contains { text in
      text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } == true
    }
    let field = isFormula && Int(safe) == nil ? "'" + safe : safe
    guard field.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
      return field
    }
    return "\""
      + field.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
