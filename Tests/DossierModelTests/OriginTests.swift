import DossierModel
import Testing

struct `An origin` {
  /// Documents by name, each with what it derives from, in order.
  private static let chains: [(String, [String])] = [
    ("wire", []), ("copy", ["wire"]), ("digest", ["copy", "column"]), ("column", []),
    ("translation", ["digest"]), ("excerpt", ["column", "wire"]),
    ("orphan", ["missing"]), ("selfish", ["selfish"]),
    ("left", ["right"]), ("right", ["left"]), ("tail", ["left"]),
  ]

  private let dossier = Dossier(
    title: "Chains",
    documents: chains.map { Talks.document($0.0, from: $0.1) }
  )

  @Test(arguments: [
    ("column", "column"), ("copy", "wire"), ("digest", "wire"), ("translation", "wire"),
    ("excerpt", "column"), ("wire", "wire"),
  ])
  func `is the end of the first derives-from`(_ document: String, _ origin: String) {
    #expect(dossier.origin(of: own("a", .open, in: document)).text == origin)
  }

  @Test(arguments: [
    ("digest", "column", "column"), ("excerpt", "copy", "wire"), ("copy", "digest", "wire"),
    ("wire", "translation", "wire"),
  ])
  func `is the root of the record that from names`(
    _ document: String,
    _ record: String,
    _ origin: String
  ) {
    let statement = own("a", .open, in: document, from: .record(DocumentID(record)))
    #expect(dossier.origin(of: statement).text == origin)
    #expect(dossier.source(of: statement).text == record)
  }

  @Test(arguments: ["wire", "copy", "digest", "translation", "left"])
  func `of from: own is the document`(_ document: String) {
    #expect(dossier.origin(of: own("a", .open, in: document, from: .own)).text == document)
  }

  @Test func `may be a record that the dossier lacks`() {
    #expect(dossier.origin(of: own("a", .open, in: "orphan")).text == "missing")
    #expect(dossier.span(of: own("a", .open, in: "orphan")).isUndated)
  }

  @Test(arguments: [("selfish", "selfish"), ("left", "right"), ("tail", "right")])
  func `is found in a cycle too, where it closes`(_ document: String, _ origin: String) {
    #expect(dossier.root(of: DocumentID(document)).text == origin)
    #expect(Self.chains.map(\.0).contains(dossier.origin(of: own("a", .open, in: document)).text))
  }

  @Test func `is reached through a chain of any length`() {
    let count = 20_000
    let long = Dossier(
      title: "Long",
      documents: (0..<count).map { Talks.document("d\($0)", from: $0 == 0 ? [] : ["d\($0 - 1)"]) }
    )
    #expect(long.root(of: DocumentID("d\(count - 1)")).text == "d0")
  }
}

struct `The writer of words without a speaker` {
  private let dossier = Talks.dossier([])

  @Test(arguments: [
    ("daily", Provenance.unsaid, "daily"),
    ("copy", .unsaid, "ap"),
    ("digest", .unsaid, "ap"),
    ("digest", .record(DocumentID("daily")), "daily"),
    ("digest", .own, "herald"),
    ("rewrite", .own, "herald"),
    ("wire", .own, "ap"),
    ("reprint", .unsaid, "daily"),
  ])
  func `is known from where the words come from`(
    _ document: String,
    _ from: Provenance,
    _ writer: String
  ) {
    let statement = own("a", .open, speaker: nil, in: document, from: from)
    #expect(dossier.speaker(of: statement)?.text == writer)
  }

  @Test func `gives way to a speaker, and may be unknown`() {
    #expect(dossier.speaker(of: own("a", .open, in: "copy"))?.text == "zelenskyy")
    let unknown = own("a", .open, speaker: nil, from: .record(DocumentID("missing")))
    #expect(dossier.speaker(of: unknown) == nil)
  }
}

struct `The days of a statement` {
  private let dossier = Talks.dossier([])

  @Test(
    arguments: [
      ("copy", nil, Provenance.unsaid, "2025-12-26"),
      ("rewrite", nil, .own, "2026-01-02"),
      ("digest", nil, .unsaid, "2025-12-26"),
      ("digest", nil, .record(DocumentID("daily")), "2026-02-01"),
      ("reprint", nil, .unsaid, "../.."),
      ("reprint", nil, .own, "2025-12-30"),
      ("copy", "2025-12", .unsaid, "2025-12-01/2025-12-26"),
      ("copy", "2025-12", .own, "2025-12-01/2025-12-27"),
      ("copy", "2025-11", .unsaid, "2025-11"),
      ("copy", "2025", .unsaid, "2025-01-01/2025-12-26"),
      ("copy", "../2025-12-31", .unsaid, "../2025-12-26"),
      ("copy", "../2025-12-20", .unsaid, "../2025-12-20"),
      ("copy", "2025-12-24?/..", .unsaid, "2025-12-24/2025-12-26"),
      ("copy", "{2025-12-20,2025-12-24}", .unsaid, "2025-12-20/2025-12-24"),
      ("letter", "2025-12/..", .unsaid, "2025-12-01/.."),
      ("letter", "../..", .unsaid, "../.."),
    ] as [(String, String?, Provenance, String)]
  )
  func `come from when and the origin's publication`(
    _ document: String,
    _ when: String?,
    _ from: Provenance,
    _ days: String
  ) {
    #expect(dossier.span(of: own("a", .open, when, in: document, from: from)).text == days)
  }

  @Test func `run backwards where they begin after the origin was published`() throws {
    let span = dossier.span(of: own("a", .open, "2025-12-28", in: "copy"))
    #expect(try #require(span.last) < #require(span.first))
  }

  @Test func `are lowered to the last day of a publication known to the month`() {
    let dossier = Dossier(title: "", documents: [Talks.document("m", published: "2025-12")])
    #expect(dossier.span(of: own("a", .open, in: "m")).text == "2025-12")
    #expect(
      dossier.span(of: own("a", .open, "2025-12-20/..", in: "m")).text
        == "2025-12-20/2025-12-31"
    )
  }

  @Test func `are lowered to no day where the publication is open`() {
    let dossier = Dossier(title: "", documents: [Talks.document("m", published: "2025-12/..")])
    #expect(dossier.span(of: own("a", .open, "2025-12-20/..", in: "m")).text == "2025-12-20/..")
  }
}

struct `The default day of a dossier` {
  @Test(
    arguments: [
      ([], [], nil),
      (["2025-12-26", "2025-12-24"], [nil], "2025-12-26"),
      (["2025-12-26"], ["2025-12-30"], "2025-12-30"),
      (
        ["2025-12-26", nil], ["2025-12-30?", "2025-12-31~", "2026-01", "../2026-01-02"],
        "2025-12-26"
      ),
      ([nil], ["2025-12"], nil),
    ] as [([String?], [String?], String?)]
  )
  func `is the last that is certainly named`(
    _ published: [String?],
    _ when: [String?],
    _ day: String?
  ) {
    #expect(dossier(published, when).defaultDay?.text == day)
  }

  @Test func `is as-of where the dossier says it`() throws {
    let day = try #require(Day("2025-12-01"))
    #expect(dossier(["2025-12-26"], [], asOf: day).defaultDay == day)
  }

  private func dossier(_ published: [String?], _ when: [String?], asOf: Day? = nil) -> Dossier {
    Dossier(
      title: "",
      asOf: asOf,
      documents: published.enumerated().map { Talks.document("d\($0)", published: $1) },
      statements: when.enumerated().map { own("s\($0)", .open, $1) }
    )
  }
}
