/// The report as a page of Markdown.
struct ReportPage {
  /// The command that writes it.
  let command: String
  /// What it was measured on, a line each.
  let facts: [String]
  private(set) var names: [String] = []
  private var columns: [[ReportRow]] = []

  init(command: String, facts: [String]) {
    self.command = command
    self.facts = facts
  }

  /// Adds a dossier's column.
  mutating func add(_ name: String, _ rows: [ReportRow]) {
    names.append(name)
    columns.append(rows)
  }

  /// The page; what could not be measured is a number in the table and a line below it.
  var text: String {
    var notes: [String] = []
    func cell(_ value: String) -> String {
      guard value.hasPrefix(Self.missing) else { return value }
      if !notes.contains(value) { notes.append(value) }
      return "[\((notes.firstIndex(of: value) ?? 0) + 1)]"
    }
    let body = (columns.first ?? []).indices.map { place in
      let row = columns[0][place]
      return [row.label, row.budget] + columns.map { cell($0[place].value) }
    }
    let head = ["", "budget"] + names
    let rule = head.indices.map { $0 == 0 ? "---" : "---:" }
    let table = ([head, rule] + body).map { "| " + $0.joined(separator: " | ") + " |" }
    let remarks = notes.enumerated().map { "[\($0 + 1)] \($1)." }
    return """
      # Benchmarks

      Written by one command, on a release build:

      ```sh
      \(command)
      ```

      \(facts.map { "- \($0)" }.joined(separator: "\n"))

      Times are in ms from the key, or from the start of the program, to the last byte of the frame at \
      80x24; the number in brackets is how many there were. The bundled dossier is `seeds/`; the others \
      are generated, and hold it to the budgets for large ones where there are such. Processor time is that \
      of all threads, in ms, from one key to the next: a walk goes down eight rows and up again, so that most \
      keys come to what was shown before, and the mean says what new rows add.

      \(table.joined(separator: "\n"))
      \(remarks.isEmpty ? "" : "\n" + remarks.joined(separator: "\n\n") + "\n")
      """
  }

  private static let missing = "not measured"
}
