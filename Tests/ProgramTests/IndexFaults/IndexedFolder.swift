import DossierGenerator
import DossierLibrary
import Foundation
import GRDB
import TerminalDriver
import TestSupport

/// A dossier with an index of its own that the real program made, and what that answers.
final class IndexedFolder {
  let folder: TemporaryFolder
  /// The dossier's folder.
  let dossier: String
  /// Where the index is kept.
  let cache: String

  /// Copies the bundled dossier, or generates one of so many documents; nothing is indexed yet.
  init(documents: Int? = nil, seed: UInt64 = 1) throws {
    folder = try TemporaryFolder()
    cache = folder.path(of: "cache")
    if let documents {
      dossier = folder.path(of: "dossier")
      try DossierGenerator(DossierPlan(documents: documents, seed: seed)).write(into: dossier)
    } else {
      dossier = try folder.copyDossier()
    }
  }

  /// Runs `demarche index` to its end.
  @discardableResult func index(_ options: String...) throws -> ProcessRunner.Outcome {
    try Program.run(["index", dossier, "--path", cache] + options)
  }

  /// Brings the index up to date.
  ///
  /// - Throws: ``FixtureError`` with all it said where it fails or complains.
  func update() throws {
    let outcome = try index()
    guard outcome.status == .exited(0), outcome.errors.isEmpty else {
      throw FixtureError(message: "demarche index: \(outcome)")
    }
  }

  /// Brings the index up to date until it says for certain what the files say: what changed a moment before
  /// it was read is read again until that is past.
  func makeCertain() throws {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(60)
    while !isCertain, clock.now < end { try update() }
    guard isCertain else { throw FixtureError(message: "the index is not up to date") }
  }

  private var isCertain: Bool {
    IndexedDossier.upToDate(dossier, cacheFolder: cache) != nil
  }

  /// Has the index say something else than the files, to see which of the two is asked.
  func change(_ sql: String) throws {
    try DatabaseQueue(path: folder.path(of: try database())).write { try $0.execute(sql: sql) }
  }

  /// The path of the database inside ``folder``.
  func database() throws -> String {
    let names = folder.fileNames().filter {
      $0.hasPrefix("cache/") && $0.hasSuffix("/index.sqlite")
    }
    guard let name = names.first else { throw FixtureError(message: "there is no index") }
    return name
  }

  /// A folder for caches in which a program that browses finds the index.
  func linkedCache() throws -> String {
    try folder.link("home/demarche", to: cache)
    return folder.path(of: "home")
  }

  /// The counts the program tells of an index that is up to date; nil where it says it is not.
  func status() throws -> String? {
    let outcome = try index("--status")
    guard outcome.status == .exited(0) else { return nil }
    return outcome.output.split(separator: "\n").filter {
      $0.hasPrefix("documents") || $0.hasPrefix("statements")
    }
    .joined(separator: ", ")
  }

  /// What the programs said that were left running.
  var said: String { (try? folder.text(of: "said")) ?? "" }

  /// Starts `demarche index` and leaves it running.
  func startIndexing() throws -> ChildProcess {
    let path = folder.path(of: "said")
    let output = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard output >= 0 else { throw FixtureError(message: "cannot open \(path)") }
    defer { close(output) }
    return try ChildProcess(
      program: try BuiltProducts.path(of: "demarche"),
      arguments: ["index", dossier, "--path", cache],
      environment: try TestHome().environment,
      streams: .descriptors(input: output, output: output, errors: output)
    )
  }
}
