import Foundation
import TestSupport

/// Edits the files of a generated dossier at random, as a person or a program beside us might: most
/// edits leave a fault, some mend one.
struct RandomEdits {
  /// What may be done.
  enum Kind: CaseIterable {
    case stance, removeStatement, addStatement, repeats, duplicate, from, when, derive, published
    case removeRecord, removeText, removeBoth, rename, copy, breakRecord, breakText, changeText
    case option, party, restore
  }

  private let folder: String
  private var dice: SeededRandom
  /// What stood in each file before it was edited; nil: it was not there.
  private var originals: [String: Data?] = [:]
  private var count = 0

  /// - Parameters:
  ///   - folder: The dossier's folder.
  ///   - seed: What decides.
  init(of folder: String, seed: UInt64) {
    self.folder = folder
    dice = SeededRandom(seed: seed)
  }

  /// Makes an edit, and says in a few words which.
  mutating func edit() throws -> String {
    // A dossier of nothing but faults would show little.
    let kind =
      Int.random(in: 0..<3, using: &dice) == 0
      ? Kind.restore : Kind.allCases.randomElement(using: &dice) ?? .stance
    return "\(kind) \(try perform(kind) ?? "nothing")"
  }

  /// Brings back what stood in every file.
  mutating func restoreAll() throws {
    for (file, data) in originals { try put(data, into: file) }
    originals = [:]
  }

  private mutating func perform(_ kind: Kind) throws -> String? {
    switch kind {
    case .stance:
      let words = ["supports", "opposes", "open", "unclear", "conditional", "perhaps"]
      return try setValue(of: "stance", among: words)
    case .removeStatement: return try editStatement { _ in [] }
    case .addStatement:
      let id = newName("st")
      return try editStatement { $0 + ["  - id: \(id)"] + $0.dropFirst() }
    case .repeats:
      let id = try statementIDs().randomElement(using: &dice) ?? "nothing"
      let value = [id, id, "nothing"].randomElement(using: &dice) ?? id
      return try editStatement {
        $0.filter { !$0.contains(" repeats: ") } + ["    repeats: \(value)"]
      }
    case .duplicate:
      guard let id = try statementIDs().randomElement(using: &dice) else { return nil }
      return try editStatement { ["  - id: \(id)"] + $0.dropFirst() }
    case .from:
      let value = (try documentIDs() + ["own", "nothing"]).randomElement(using: &dice) ?? "own"
      return try editStatement { $0.filter { !$0.contains(" from: ") } + ["    from: \(value)"] }
    case .when:
      return try setValue(
        of: "when",
        among: ["1999", "2009-05-05", "2030-01-01", "../2012", "soon"]
      )
    case .derive: return try derive()
    case .published:
      return try setValue(
        of: "published",
        among: ["2001-01-01", "2011", "2031-02", "2012?", "never"]
      )
    case .removeRecord, .removeText, .removeBoth, .rename, .copy: return try move(kind)
    case .breakRecord:
      return try editFile(among: try records()) { lines, place in
        lines.insert(
          ["  - [", "x: &a 1", "\tkey: value", "statements: none"][place % 4],
          at: place
        )
      }
    case .breakText, .changeText:
      guard let file = try texts().randomElement(using: &dice), var data = read(file) else {
        return nil
      }
      let place = Int.random(in: 0..<data.count, using: &dice)
      data[data.startIndex + place] = kind == .breakText ? 0xFF : 0x78
      return try write(data, into: file)
    case .option:
      return try replaceLine(
        of: "issues.yaml",
        beginning: "      - id: ",
        with: "      - id: other"
      )
    case .party:
      return try replaceLine(of: "dossier.yaml", beginning: "others:", with: "others: []")
    case .restore:
      guard let file = originals.keys.sorted().randomElement(using: &dice) else { return nil }
      try put(originals.removeValue(forKey: file) ?? nil, into: file)
      return file
    }
  }

  // MARK: Records

  private mutating func setValue(of key: String, among values: [String]) throws -> String? {
    let value = values.randomElement(using: &dice) ?? ""
    let places = dice.next()
    return try editFile(among: try records()) { lines, _ in
      let all = lines.indices.filter { lines[$0].contains("\(key): ") }
      guard !all.isEmpty else { return }
      let place = all[Int(places % UInt64(all.count))]
      lines[place] = lines[place].prefix { $0 == " " } + "\(key): \"\(value)\""
    }
  }

  private mutating func derive() throws -> String? {
    guard let id = try documentIDs().randomElement(using: &dice) else { return nil }
    let source = ["derives-from:", "  - record: \(id)", "    as: copy", "    basis: stated"]
    let hasSource = Int.random(in: 0..<3, using: &dice) > 0
    return try editFile(among: try records()) { lines, _ in
      let first = lines.firstIndex(of: "derives-from:") ?? 1
      let old = lines[first...].dropFirst().prefix { $0.hasPrefix(" ") }
      if lines[first] == "derives-from:" { lines.removeSubrange(first...first + old.count) }
      if hasSource { lines.insert(contentsOf: source, at: first) }
    }
  }

  private mutating func editStatement(_ change: ([String]) -> [String]) throws -> String? {
    let coded = try records().filter { try lines(of: $0).contains("statements:") }
    let pick = dice.next()
    return try editFile(among: coded) { lines, _ in
      let starts = lines.indices.filter { lines[$0].hasPrefix("  - id: ") }
      guard !starts.isEmpty else { return }
      let start = starts[Int(pick % UInt64(starts.count))]
      let end = lines[start...].dropFirst().firstIndex { !$0.hasPrefix("    ") } ?? lines.endIndex
      lines.replaceSubrange(start..<end, with: change(Array(lines[start..<end])))
    }
  }

  /// Removes, renames or copies a document's files.
  private mutating func move(_ kind: Kind) throws -> String? {
    guard let record = try records().randomElement(using: &dice) else { return nil }
    let stem = String(record.dropLast(5))
    let folder = (stem as NSString).deletingLastPathComponent
    let isElsewhere = Bool.random(using: &dice)
    let target = isElsewhere ? "documents/" + newName("doc") : folder + "/" + newName("1999")
    for ending in [".yaml", ".txt"] {
      guard let data = read(stem + ending) else { continue }
      if kind == .removeRecord, ending == ".txt" { continue }
      if kind == .removeText, ending == ".yaml" { continue }
      if kind == .rename || kind == .copy { try write(data, into: target + ending) }
      if kind != .copy { try write(nil, into: stem + ending) }
    }
    return "\(stem) to \(target)"
  }

  private mutating func newName(_ prefix: String) -> String {
    count += 1
    return "\(prefix)-new\(count)"
  }

  // MARK: Files

  private func files(_ ending: String) throws -> [String] {
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasPrefix("documents/") && $0.hasSuffix(ending) }.sorted()
  }

  private func records() throws -> [String] { try files(".yaml") }
  private func texts() throws -> [String] { try files(".txt") }

  private func documentIDs() throws -> [String] {
    try records().map { String(($0 as NSString).lastPathComponent.dropLast(5)) }
  }

  private func statementIDs() throws -> [String] {
    try records().flatMap { try lines(of: $0).filter { $0.hasPrefix("  - id: ") } }
      .map { String($0.dropFirst(8)) }
  }

  private func lines(of file: String) throws -> [String] {
    String(decoding: read(file) ?? Data(), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private mutating func editFile(
    among files: [String],
    _ change: (inout [String], Int) -> Void
  ) throws -> String? {
    guard let file = files.randomElement(using: &dice) else { return nil }
    var lines = try lines(of: file)
    change(&lines, Int.random(in: 0...lines.count, using: &dice))
    return try write(Data((lines.joined(separator: "\n") + "\n").utf8), into: file)
  }

  private mutating func replaceLine(
    of file: String,
    beginning start: String,
    with line: String
  ) throws -> String? {
    var lines = try lines(of: file)
    let places = lines.indices.filter { lines[$0].hasPrefix(start) }
    guard let place = places.randomElement(using: &dice) else { return nil }
    lines[place] = line
    return try write(Data((lines.joined(separator: "\n") + "\n").utf8), into: file)
  }

  private func read(_ file: String) -> Data? {
    FileManager.default.contents(atPath: "\(folder)/\(file)")
  }

  @discardableResult private mutating func write(_ data: Data?, into file: String) throws -> String
  {
    if originals[file] == nil { originals[file] = .some(read(file)) }
    try put(data, into: file)
    return file
  }

  private func put(_ data: Data?, into file: String) throws {
    let path = "\(folder)/\(file)"
    guard let data else {
      if FileManager.default.fileExists(atPath: path) {
        try FileManager.default.removeItem(atPath: path)
      }
      return
    }
    try data.write(to: URL(fileURLWithPath: path))
  }
}
