import DossierGenerator
import DossierLibrary
import DossierModel
import TestSupport
import Testing

/// Everything the format knows is in use, so that nothing stays untried.
struct `A generated dossier of some size` {
  private static let read = Result { try GeneratedDossier(documents: 200, seed: 21) }

  private let dossier: GeneratedDossier
  private let statements: [Statement]
  private let documents: [Document]

  init() throws {
    dossier = try Self.read.get()
    statements = dossier.statements().map(\.statement)
    documents = Set(statements.map(\.document)).sorted().compactMap { [dossier] id in
      guard case .document(let row)? = dossier.rows(.document(id)).first else { return nil }
      return row.document
    }
  }

  @Test func `has every mode, stance and status`() {
    for mode in Mode.allCases { #expect(statements.contains { $0.mode == mode }, "\(mode)") }
    for stance in Stance.allCases { #expect(statements.contains { $0.stance == stance }) }
    for status in Status.allCases { #expect(statements.contains { $0.status == status }) }
  }

  @Test(arguments: [
    "at", "omit", "cue", "quote", "speaker", "via", "from", "mode", "party", "issue", "option",
    "stance", "condition", "condition-option", "status", "when", "repeats", "counts", "note",
    "translation", "coder", "allow",
  ])
  func `has every key of a statement`(_ key: String) {
    #expect(hasLine { $0.hasPrefix("    \(key): ") })
  }

  @Test(arguments: [
    "title", "outlet", "agency", "url", "retrieved", "published", "published-basis",
    "published-note", "language", "sha256", "text", "derives-from", "boilerplate", "uncoded",
    "statements",
  ])
  func `has every key of a record`(_ key: String) {
    #expect(hasLine { $0.hasPrefix("\(key):") })
  }

  @Test func `has lists of parties, options and issues, and statements of both kinds`() {
    #expect(statements.contains { $0.parties.count > 1 })
    #expect(statements.contains { $0.options.count > 1 })
    #expect(statements.contains { $0.issues.count > 1 })
    #expect(statements.contains { $0.status != nil && $0.stance == nil && !$0.options.isEmpty })
    #expect(statements.contains { $0.status != nil && $0.stance == nil && !$0.issues.isEmpty })
    #expect(statements.contains { $0.status != nil && $0.stance != nil })
    #expect(statements.contains { $0.from == .own })
    #expect(statements.contains { if case .record = $0.from { true } else { false } })
  }

  @Test func `has every kind and basis of derivation, and chains of three`() {
    let derivations = documents.flatMap(\.derivesFrom)
    for kind in DerivationKind.allCases { #expect(derivations.contains { $0.kind == kind }) }
    for basis in [Basis.stated, .inferred] { #expect(derivations.contains { $0.basis == basis }) }
    for basis in Basis.allCases { #expect(documents.contains { $0.publishedBasis == basis }) }
    let sources = Dictionary(
      documents.map { ($0.id, $0.derivesFrom.first?.record) },
      uniquingKeysWith: { first, _ in first }
    )
    func depth(_ id: DocumentID) -> Int {
      sources[id].flatMap { $0 }.map { depth($0) + 1 } ?? 0
    }
    #expect(documents.contains { depth($0.id) == 3 })
    #expect(documents.contains { $0.derivesFrom.count > 1 })
  }

  /// Forms of dates with every digit a 0.
  @Test(arguments: [
    "0000-00-00", "0000-00-00?", "0000-00-00~", "0000-00-00%", "0000-00", "0000-00~", "0000",
    "0000-00-00/..", "0000-00-00/", "../0000-00-00", "0000-00-00/0000-00-00",
    "[0000-00-00,0000-00-00]", "{0000-00-00..0000-00-00}",
  ])
  func `has dates of every form`(_ form: String) {
    let dates = documents.compactMap(\.published) + statements.compactMap(\.when)
    #expect(dates.contains { String($0.text.map { $0.isNumber ? "0" : $0 }) == form })
  }

  @Test func `has undated documents`() {
    #expect(documents.contains { $0.published == nil })
  }

  @Test(arguments: [
    (0x41, 0x5A), (0xC0, 0x17F), (0x400, 0x45F), (0x370, 0x3FF), (0x600, 0x6FF), (0x900, 0x97F),
    (0x3040, 0x309F), (0x30A0, 0x30FF), (0x4E00, 0x9FFF), (0x1F300, 0x1FAFF),
  ])
  func `has letters of every script`(first: Int, last: Int) throws {
    let isThere = try texts().contains { text in
      text.unicodeScalars.contains { (UInt32(first)...UInt32(last)).contains($0.value) }
    }
    #expect(isThere)
  }

  @Test func `has words as often as prose has them`() throws {
    var counts: [Substring: Int] = [:]
    for text in try texts() {
      for word in text.split(whereSeparator: { !$0.isLetter }) where word.first?.isASCII == true {
        counts[word, default: 0] += 1
      }
    }
    let frequencies = counts.values.sorted(by: >)
    // The first ten make up a good part of a text, and about half of all words stand once or twice.
    let all = frequencies.reduce(0, +)
    #expect((15...50).contains(frequencies.prefix(10).reduce(0, +) * 100 / all))
    #expect(frequencies.count { $0 <= 2 } * 100 / frequencies.count > 30)
  }

  @Test func `has texts of the size of articles`() throws {
    let sizes = try texts().map(\.utf8.count).sorted()
    #expect((2500...8000).contains(sizes[sizes.count / 2]))
    #expect(sizes[sizes.count * 95 / 100] < 12_000)
  }

  private func texts() throws -> [String] {
    try documents.compactMap(\.file).map { try dossier.folder.text(of: "dossier/\($0)") }
  }

  private func hasLine(_ isWanted: (String) -> Bool) -> Bool {
    Self.keys.contains(where: isWanted)
  }

  /// Every line of every record up to its first colon, once.
  private static let keys: Set<String> = {
    guard let generator = try? read.get().generator else { return [] }
    let lines = (0..<generator.plan.documents).flatMap { number in
      generator.files(ofDocument: number)[0].text.split(separator: "\n")
    }
    return Set(lines.map { $0.prefix { $0 != ":" } + ": " })
  }()
}
