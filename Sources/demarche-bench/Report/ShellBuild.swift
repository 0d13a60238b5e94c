import DossierIndex
import Foundation
import TerminalDriver

/// What SQLite's own shell takes to put the texts and records of an index into a database: the texts
/// into one that can be searched as the index can, the records into plain tables.
///
/// This is what building the index is held to; nothing is read of the dossier, nothing is checked and
/// no list is worked out.
struct ShellBuild {
  /// The shell.
  let program: String
  /// A folder for what is dumped and built.
  let folder: String
  let environment: [String: String]

  private static let tables = ["line", "statement", "document"]

  /// Times the building, with everything that is put in at hand as files.
  ///
  /// - Parameter index: The database file of an index.
  /// - Returns: The time from the start of the shell to its end.
  /// - Throws: Where the shell cannot do it.
  func time(of index: String) throws -> Duration {
    let built = "\(folder)/shell.sqlite"
    defer {
      for path in Self.tables.map(file) + ["", "-wal", "-shm"].map({ built + $0 }) {
        try? FileManager.default.removeItem(atPath: path)
      }
    }
    _ = try run(dumping, on: index)
    return try run(building, on: built)
  }

  private func file(of table: String) -> String { "\(folder)/shell-\(table).csv" }

  /// Writes each table into a file.
  private var dumping: String {
    let columns = ["line": "number, words"]
    return ".mode csv\n.headers on\n"
      + Self.tables.map { table in
        ".once \"\(file(of: table))\"\nSELECT \(columns[table] ?? "*") FROM \(table);\n"
      }.joined()
  }

  /// Makes a database of the files.
  private var building: String {
    """
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = OFF;
    CREATE VIRTUAL TABLE search USING fts5 (number UNINDEXED, words, \(DossierIndex.searchOptions));
    BEGIN;
    .mode csv
    .import --skip 1 "\(file(of: "line"))" search
    .import "\(file(of: "statement"))" statement
    .import "\(file(of: "document"))" document
    COMMIT;

    """
  }

  private func run(_ script: String, on database: String) throws -> Duration {
    let path = "\(folder)/shell.sql"
    try script.write(toFile: path, atomically: false, encoding: .utf8)
    let timer = CommandTimer(
      program: program,
      environment: environment,
      outputPath: "\(folder)/shell-output"
    )
    let run = try timer.run(["-batch", "-bail", database, ".read \"\(path)\""])
    guard run.status == .exited(0) else {
      throw BenchError("\(program): \(run.status), \(run.output.prefix(80))")
    }
    return run.time
  }
}
