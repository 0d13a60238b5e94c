import DossierIndex
import Foundation
import TerminalDriver

/// What SQLite's own shell takes to put the texts and records of an index into a database: the texts
/// into FTS5 so that they can be searched as in the index, the records into FTS5 too or into plain tables.
///
/// The former is what building the index is held to, the latter what less would do; nothing is read of the
/// dossier, nothing is checked and no list is worked out.
struct ShellBuild {
  /// Where the records go.
  enum Records: String, CaseIterable {
    case searchable = "texts and records into FTS5"
    case plain = "texts into FTS5, records into tables"
  }

  /// The shell.
  let program: String
  /// A folder for what is dumped and built.
  let folder: String
  let environment: [String: String]

  private static let tables = ["line", "statement", "document"]

  /// Times the building, with everything that is put in at hand as files.
  ///
  /// - Parameters:
  ///   - index: The database file of an index.
  ///   - records: Where the records go.
  /// - Returns: The time from the start of the shell to its end.
  /// - Throws: Where the shell cannot do it.
  func time(of index: String, _ records: Records) throws -> Duration {
    let built = "\(folder)/shell.sqlite"
    defer {
      for path in Self.tables.map(file) + ["", "-wal", "-shm"].map({ built + $0 }) {
        try? FileManager.default.removeItem(atPath: path)
      }
    }
    _ = try run(dumping, on: index)
    return try run(building(records), on: built)
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
  private func building(_ records: Records) throws -> String {
    var tables = ""
    // A table that is there takes the names of the columns for a row.
    var skipping = ""
    if records == .searchable {
      for table in Self.tables.dropFirst() {
        tables += "CREATE VIRTUAL TABLE \(table) USING fts5 (\(try columns(of: table)));\n"
      }
      skipping = "--skip 1 "
    }
    return """
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = OFF;
      CREATE VIRTUAL TABLE search USING fts5 (number UNINDEXED, words, \(DossierIndex.searchOptions));
      \(tables)BEGIN;
      .mode csv
      .import --skip 1 "\(file(of: "line"))" search
      .import \(skipping)"\(file(of: "statement"))" statement
      .import \(skipping)"\(file(of: "document"))" document
      COMMIT;

      """
  }

  /// The names of a table's columns, as the first line of its file has them.
  private func columns(of table: String) throws -> String {
    guard let handle = FileHandle(forReadingAtPath: file(of: table)) else {
      throw BenchError("\(file(of: table)) cannot be read")
    }
    defer { try? handle.close() }
    let start = String(decoding: try handle.read(upToCount: 4096) ?? Data(), as: UTF8.self)
    let names = start.prefix { !$0.isNewline }.split(separator: ",")
    return names.map { "\"\($0.filter { $0 != "\"" })\"" }.joined(separator: ", ")
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
