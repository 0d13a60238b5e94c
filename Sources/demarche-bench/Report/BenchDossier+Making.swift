import DossierGenerator
import Foundation

extension BenchDossier {
  /// A copy of the bundled dossier.
  ///
  /// - Parameters:
  ///   - source: Its folder.
  ///   - title: Its title.
  ///   - path: Where the copy goes.
  /// - Throws: An error of the file system.
  init(copying source: String, title: String, to path: String) throws {
    try FileManager.default.copyItem(atPath: source, toPath: path)
    let files = Self.files(below: path)
    let records = files.filter { $0.hasPrefix("documents/") && $0.hasSuffix(".yaml") }.sorted()
    let texts = files.filter { $0.hasSuffix(".txt") }
    let statements = try records.map { record in
      let text = try String(contentsOfFile: "\(path)/\(record)", encoding: .utf8)
      return text.split(separator: "\n").count { $0.hasPrefix("  - id: ") }
    }
    self.init(
      name: "bundled",
      path: path,
      title: title,
      sizes: [
        records.count, texts.count, try Self.bytes(of: texts, in: path), statements.reduce(0, +),
      ],
      searches: [
        "common": "ukraine", "rare": "umerov", "prefix": "guar",
        "phrase": "security guarantees", "no hit": "qxwertz",
      ],
      days: ["2025-12-01", "2026-01-31"],
      records: records,
      pace: .quick
    )
  }

  /// A generated dossier, written anew.
  init(documents: Int, seed: UInt64, to path: String) throws {
    let generator = DossierGenerator(DossierPlan(documents: documents, seed: seed))
    try generator.write(into: path)
    let truth = generator.truth
    let texts = Self.files(below: path).filter { $0.hasSuffix(".txt") }
    var searches: [String: String] = [:]
    for kind in Self.searchKinds {
      let name = kind == "no hit" ? "none" : kind
      searches[kind] = truth.searches.first { $0.name == name }?.queries.first
    }
    self.init(
      name: Self.grouped(documents),
      path: path,
      title: truth.title,
      sizes: [
        documents, truth.textCount, try Self.bytes(of: texts, in: path), truth.statementCount,
      ],
      searches: searches,
      days: ["2012-06-01", "2020-06-01"],
      records: (0..<documents).map { generator.recordPath(ofDocument: $0) },
      pace: .slow
    )
  }

  /// A number with a mark between its thousands.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    let groups = stride(from: digits.count, to: 0, by: -3).map { end in
      String(digits[max(0, end - 3)..<end])
    }
    return groups.reversed().joined(separator: ",")
  }

  /// Changes some of the records, a comment each, all over the dossier.
  ///
  /// - Parameter count: How many; those there are, where these are fewer.
  /// - Returns: How many were changed.
  /// - Throws: An error of the file system.
  func change(_ count: Int) throws -> Int {
    let count = min(count, records.count)
    for place in 0..<count {
      let file = "\(path)/\(records[place * records.count / count])"
      guard let handle = FileHandle(forWritingAtPath: file) else {
        throw BenchError("\(file) cannot be written")
      }
      defer { try? handle.close() }
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("# changed\n".utf8))
    }
    return count
  }

  private static func files(below path: String) -> [String] {
    FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
  }

  private static func bytes(of files: [String], in path: String) throws -> Int {
    try files.reduce(0) { sum, file in
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(file)")
      return sum + (attributes[.size] as? Int ?? 0)
    }
  }
}
