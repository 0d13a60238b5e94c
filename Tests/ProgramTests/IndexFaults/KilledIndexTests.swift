import Foundation
import TerminalDriver
import TestSupport
import Testing

struct `An index whose making was killed` {
  @Test func `goes on, and ends as one that was not`() throws {
    let whole = try IndexedFolder(documents: 90, seed: 4)
    try whole.update()
    let killed = try IndexedFolder(documents: 90, seed: 4)
    // Killed when the database, or what is being written into it, has grown by another piece.
    for piece in 1...20 {
      let process = try killed.startIndexing()
      while process.poll() == nil, try size(of: killed) < piece * 150_000 {}
      process.signal(SIGKILL)
      _ = try process.wait()
    }
    try killed.update()
    #expect(try killed.status() == whole.status())
    #expect(try killed.status() != nil)
    #expect(try IndexTables(killed).rows == IndexTables(whole).rows)
  }

  /// The bytes of the database and of what is being written into it.
  private func size(of indexed: IndexedFolder) throws -> Int {
    let cache = indexed.folder.path(of: "cache")
    let names = FileManager.default.enumerator(atPath: cache)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.contains("index.sqlite") && !$0.hasSuffix("-shm") }
      .compactMap {
        try? FileManager.default.attributesOfItem(atPath: "\(cache)/\($0)")[.size] as? Int
      }
      .reduce(0, +)
  }
}
