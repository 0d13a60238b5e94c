import Foundation
import GRDB
import TestSupport
import Testing

/// Of a record that is read again, only what it says otherwise than before is written.
struct `An index of a record that was edited` {
  private let indexed: IndexedFolder

  init() throws {
    indexed = try IndexedFolder(documents: 30, seed: 2)
    try indexed.update()
    try database().write { database in
      try database.execute(sql: "CREATE TABLE written (what TEXT NOT NULL)")
      for table in ["statement", "line", "listing"] {
        for change in ["INSERT", "DELETE"] {
          try database.execute(
            sql: """
              CREATE TRIGGER \(table)_\(change) AFTER \(change) ON \(table)
              BEGIN INSERT INTO written VALUES ('\(change) \(table)'); END
              """
          )
        }
      }
    }
  }

  private func database() throws -> DatabaseQueue {
    try DatabaseQueue(path: indexed.folder.path(of: try indexed.database()))
  }

  /// Brings the index up to date, and counts what was written of each kind since the last time.
  private func update() throws -> [String: Int] {
    try indexed.update()
    return try database().write { database in
      let kinds = try String.fetchAll(database, sql: "SELECT what FROM written")
      try database.execute(sql: "DELETE FROM written")
      return Dictionary(grouping: kinds) { $0 }.mapValues(\.count)
    }
  }

  /// Edits a record that has statements in it with a stance of their own.
  private func edit(_ change: (String) -> String) throws {
    let names = indexed.folder.fileNames().filter {
      $0.hasPrefix("dossier/documents/") && $0.hasSuffix(".yaml")
    }
    let name = try #require(
      try names.sorted().first { name in
        let text = try indexed.folder.text(of: name)
        return text.contains("stance: supports") && !text.contains("repeats:")
      }
    )
    try indexed.folder.write(change(try indexed.folder.text(of: name)), to: name)
  }

  @Test func `has one statement written where one is different`() throws {
    try edit { "# A remark.\n" + $0 }
    #expect(try update() == [:], "every statement stands a line lower")
    try edit { text in
      guard let range = text.range(of: "stance: supports") else { return text }
      return text.replacingCharacters(in: range, with: "stance: opposes")
    }
    let written = try update()
    #expect(written["INSERT statement"] == 1)
    #expect(written["DELETE statement"] == 1)
    #expect(written["INSERT line"] == nil)
    #expect(try 1..<20 ~= #require(written["INSERT listing"]))
    var rows = try IndexTables(indexed).rows
    rows["written"] = nil
    try indexed.index("--rebuild")
    #expect(try IndexTables(indexed).rows == rows, "it holds what a new one does")
  }
}
