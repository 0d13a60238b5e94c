import ArgumentParser
import DossierGenerator
import Foundation

/// Writes a dossier of any size.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a dossier of any size, and what answers to it must say.",
    discussion: """
      The same number of documents and seed give the same files on every machine. Seeds that are even \
      leave "as-of" out.

      Example:
        demarche-bench generate --documents 1000 --into /tmp/dossier --planted /tmp/planted.json
      """
  )

  @Option(help: "How many documents it has, 10 or more.")
  var documents = 1000

  @Option(help: "The seed.")
  var seed: UInt64 = 1

  @Option(help: "The folder to write; it must not be there yet.")
  var into: String

  @Option(help: "A file for what was planted, as JSON; it may not stand in the dossier.")
  var planted: String?

  func validate() throws {
    if documents < 10 { throw ValidationError("--documents must be 10 or more.") }
    if FileManager.default.fileExists(atPath: into) {
      throw ValidationError("\(into) is there already; name a folder that is not.")
    }
    let folder = URL(fileURLWithPath: into).standardized.path + "/"
    if let planted, URL(fileURLWithPath: planted).standardized.path.hasPrefix(folder) {
      throw ValidationError("--planted must lie outside of \(into).")
    }
  }

  func run() throws {
    let generator = DossierGenerator(DossierPlan(documents: documents, seed: seed))
    try generator.write(into: into)
    let truth = generator.truth
    if let planted { try Data(truth.json.utf8).write(to: URL(fileURLWithPath: planted)) }
    print(truth.summary)
  }
}
