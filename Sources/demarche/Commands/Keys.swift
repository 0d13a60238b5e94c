import ArgumentParser
import Canvas
import Workbench

/// Prints the workbench's keys, from the table that it runs by.
struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the workbench's keys.",
    discussion: """
      EXAMPLES
        demarche keys
        demarche keys --format md > docs/keys.md
      """
  )

  /// How the list is written.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case table, md
  }

  @Option(help: "How to write it.")
  var format = Form.table

  func run() {
    let page = format == .md ? KeyReference.markdown : KeyReference.text
    StandardStreams.print(SafeText.lines(page))
  }
}
