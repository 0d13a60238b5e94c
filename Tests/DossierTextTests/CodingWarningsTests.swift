import DossierModel
import DossierText
import Testing

@Suite struct `A warning on coding` {
  private static let zelenskyy = Actor(
    id: ActorID("zelenskyy"),
    name: "Volodymyr Zelenskyy",
    names: ["Zelenskyy", "President of Ukraine"],
    kind: .person,
    party: ActorID("ukraine")
  )

  /// A statement on `quote` where it stands in `text`.
  private func statement(
    _ quote: String,
    in text: String,
    mode: Mode,
    omit: String? = nil,
    cue: String? = nil
  ) throws -> Statement {
    let range = try #require(place(of: quote, in: text))
    return Statement(
      id: StatementID("s"),
      document: DocumentID("d"),
      range: range,
      quote: quote,
      omit: try omit.map { [try #require(place(of: $0, in: text))] } ?? [],
      cue: try cue.map { try #require(place(of: $0, in: text)) },
      speaker: ActorID("zelenskyy"),
      mode: mode
    )
  }

  private func quotationWarning(
    _ quote: String,
    in text: String,
    _ mode: Mode,
    omit: String? = nil
  ) throws -> String? {
    let statement = try statement(quote, in: text, mode: mode, omit: omit)
    return CodedText(text).quotationWarning(of: statement)?.name.rawValue
  }

  @Test(arguments: [
    ("we go", "He said “we go” home.", Mode.reported),
    ("“we go”", "He said “we go” home.", Mode.reported),
    ("we” and “go", "He said “we” and “go”.", Mode.direct),
    ("said “we go”", "He said “we go” home.", Mode.direct),
    ("we go", "He said we go home.", Mode.direct),
  ])
  func `says where mode and marks differ`(_ quote: String, _ text: String, _ mode: Mode) throws {
    let wanted =
      mode == .direct ? "direct-outside-quotation-marks" : "reported-in-quotation-marks"
    #expect(try quotationWarning(quote, in: text, mode) == wanted)
  }

  @Test(arguments: [
    ("said “we go”", "He said “we go” home.", Mode.reported),
    ("we go", "He said “we go” home.", Mode.direct),
    ("“we go”", "He said “we go” home.", Mode.direct),
    ("we go", "He said “we go” home.", Mode.narrated),
    ("we go", "He said “we go” home.", Mode.opinion),
  ])
  func `says nothing where they do not`(_ quote: String, _ text: String, _ mode: Mode) throws {
    #expect(try quotationWarning(quote, in: text, mode) == nil)
  }

  @Test func `leaves out what is no part of the words`() throws {
    let text = "“We go,” he said, “and stay (now).”"
    let quote = "We go,” he said, “and stay"
    #expect(try quotationWarning(quote, in: text, .direct, omit: ",” he said, “") == nil)
    #expect(try quotationWarning(quote, in: text, .direct) != nil)
    let reported = try quotationWarning(quote, in: text, .reported, omit: ",” he said, “")
    #expect(reported == "reported-in-quotation-marks")
  }

  private func speakerWarning(
    _ quote: String,
    in text: String,
    cue: String? = nil,
    mode: Mode = .reported,
    by speaker: Actor = zelenskyy
  ) throws -> String? {
    let statement = try statement(quote, in: text, mode: mode, cue: cue)
    return CodedText(text)
      .speakerWarning(of: statement, by: speaker.id, Spellings(of: [speaker]))?.name.rawValue
  }

  @Test func `says where nothing names the speaker`() throws {
    let text = "Zelenskyy came.\nHe said no.\nThe Zelenskyys left."
    #expect(try speakerWarning("said no", in: text) == "speaker-not-named")
    #expect(try speakerWarning("left", in: text) == "speaker-not-named")
    #expect(try speakerWarning("said no", in: text, mode: .direct) == "speaker-not-named")
    #expect(try speakerWarning("said no", in: text, mode: .narrated) == nil)
  }

  @Test(arguments: [
    ("said no", "He said no, as Zelenskyy’s people did.", nil),
    ("VOLODYMYR\u{A0}ZELENSKYY SAID NO", "VOLODYMYR\u{A0}ZELENSKYY SAID NO", nil),
    ("said no", "The president of  Ukraine said no.", nil),
    ("said no", "Zelenskyy came.\nHe said no.", "Zelenskyy came"),
  ])
  func `takes any spelling, in quote, cue or paragraph`(
    _ quote: String,
    _ text: String,
    _ cue: String?
  ) throws {
    #expect(try speakerWarning(quote, in: text, cue: cue) == nil)
  }

  @Test func `does not take "us" for the US, and finds names in scripts without capitals`() throws {
    let states = Actor(id: ActorID("us"), name: "US", names: ["美国"], kind: .state)
    #expect(try speakerWarning("told us", in: "They told us no.", by: states) != nil)
    #expect(try speakerWarning("told", in: "The US told them.", by: states) == nil)
    #expect(try speakerWarning("说", in: "他们美国说不。", by: states) == nil)
    let tiger = Actor(id: ActorID("tiger"), name: "タイガー", kind: .person)
    #expect(try speakerWarning("行く", in: "タイガーは行くと述べた。", by: tiger) == nil)
  }
}
