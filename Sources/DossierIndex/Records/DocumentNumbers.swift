internal import GRDB

/// Numbers for new documents, which order them among the others as their identifiers do.
///
/// Numbers have room between them, so that a document can come later without a new number for every
/// other one. Those of many that come at once are spread evenly.
public struct DocumentNumbers: Sendable {
  private static let gap = 64
  private static let most = 1 << 25

  private var planned: [String: Int] = [:]

  /// Plans the numbers of documents that are not in the index yet.
  init(for ids: [String], in database: Database) throws {
    var rest = ids.sorted()[...]
    while let first = rest.first {
      let (before, after) = try Self.neighbours(of: first, in: database)
      let run = rest.prefix { id in after.map { id < $0.id } ?? true }
      let room = after.map { $0.number - before } ?? (run.count + 1) * Self.gap
      for (place, id) in run.enumerated() {
        planned[id] = before + room * (place + 1) / (run.count + 1)
      }
      rest = rest.dropFirst(run.count)
    }
  }

  /// The number of a document that is about to be written.
  ///
  /// - Parameters:
  ///   - id: Its identifier.
  ///   - given: The number it had until now, which it has again; nil: it is new.
  ///   - database: The index, without it.
  /// - Returns: A number between those of its neighbours.
  /// - Throws: ``IndexError/numbersUsedUp`` where none is left there.
  func number(for id: String, keeping given: Int?, in database: Database) throws -> Int {
    let (before, after) = try Self.neighbours(of: id, in: database)
    let end = after?.number ?? Self.most
    if let number = given ?? planned[id], before < number, number < end { return number }
    let number = after.map { (before + $0.number) / 2 } ?? before + Self.gap
    guard before < number, number < end else { throw IndexError.numbersUsedUp }
    return number
  }

  private static func neighbours(
    of id: String,
    in database: Database
  ) throws -> (before: Int, after: (id: String, number: Int)?) {
    let before = try RowStatement(
      "SELECT number FROM document WHERE id < ? ORDER BY id DESC LIMIT 1",
      in: database
    )
    .rows({ $0.add(id) }) { $0[0] as Int }.first
    let after = try RowStatement(
      "SELECT id, number FROM document WHERE id > ? ORDER BY id LIMIT 1",
      in: database
    )
    .rows({ $0.add(id) }) { (id: $0[0] as String, number: $0[1] as Int) }.first
    return (before ?? 0, after)
  }
}
