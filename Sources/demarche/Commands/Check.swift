import ArgumentParser
import Canvas
import DossierLibrary
import DossierModel

/// Checks every file of a dossier.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check every quote against its text, and every id, date and rule.",
    discussion: """
      Each finding is one line on standard error: PATH:LINE:COLUMN: error|warning: what is wrong; \
      what would be right. Lines and columns count from 1, columns in characters. All files are \
      read anew. --fix first writes missing places where a quote occurs exactly once, and brings \
      files into the one layout; comments, order and unknown keys stay. With --coverage, each sentence \
      that no statement, boilerplate or uncoded passage touches is a warning, at its place in its text.

      EXAMPLES
        demarche check seeds
        demarche check --strict --coverage seeds
        demarche check --fix seeds && git diff

      EXIT STATUS
        0 nothing is wrong; 1 errors (with --strict: or warnings); 2 failed; 64 a wrong option
      """
  )

  @OptionGroup var dossier: DossierArgument
  @Flag(help: "Let warnings count as errors.")
  var strict = false
  @Flag(help: "Warn of every sentence that nothing is coded in.")
  var coverage = false
  @Flag(help: "Write missing places, and bring files into the one layout, before checking.")
  var fix = false

  func run() throws {
    let path = try dossier.path()
    if fix { try mend(path) }
    let library = try DossierArgument.open(path, withCoverage: coverage)
    let findings = library.findings
    StandardStreams.complain(findings.flatMap { SafeText.lines($0.message) })
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count - errors
    let isWrong = errors > 0 || (strict && warnings > 0)
    let line = SafeText(verdict(on: library, errors: errors, warnings: warnings))
    if isWrong {
      StandardStreams.complain([line])
      throw ExitCode(1)
    }
    StandardStreams.print([line])
  }

  private func mend(_ path: String) throws {
    do {
      let changed = try DossierLibrary.fix(path)
      StandardStreams.print(changed.map { "fixed " + SafeText($0) })
    } catch {
      throw Failure.failed("\(error)")
    }
  }

  private func verdict(on library: DossierLibrary, errors: Int, warnings: Int) -> String {
    guard let row = library.summary else { return "" }
    let read = [
      Wording.count(row.documentCount, "document"), Wording.count(row.statementCount, "statement"),
      Wording.count(row.originCount, "origin"),
    ].joined(separator: ", ")
    let found = [
      errors > 0 ? Wording.count(errors, "error") : nil,
      warnings > 0 ? Wording.count(warnings, "warning") : nil,
    ].compactMap(\.self).joined(separator: ", ")
    return "\(library.path): \(found.isEmpty ? "no errors" : found) (\(read))"
  }
}
