import DossierModel

/// How positions and what carries them are put into words.
enum Wording {
  /// A stance's sign and word; where there is none, that there is no statement.
  static func stance(_ shown: Position.Shown?) -> String {
    guard let shown else { return "no statement" }
    return sign(shown) + " " + shown.word
  }

  private static func sign(_ shown: Position.Shown) -> String {
    switch shown {
    case .stance(.supports): "+"
    case .stance(.conditional): "~"
    case .stance(.open): "o"
    case .stance(.opposes): "-"
    case .stance(.unclear): "?"
    case .mixed: "!"
    }
  }

  /// A span of days.
  static func days(_ span: DaySpan) -> String {
    switch (span.first, span.last) {
    case (nil, nil): "undated"
    case (nil, let last?): "by \(last.text)"
    case (let first?, nil): "since \(first.text)"
    default: span.text
    }
  }

  /// A dossier's title and the day it is shown as of.
  static func title(_ summary: SummaryRow, asOf day: Day?) -> String {
    summary.title + ((day ?? summary.day).map { ", as of \($0.text)" } ?? ", all days")
  }

  /// A number of things.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// Whose words decide.
  static func voice(_ position: Position) -> String {
    guard position.shown != nil else { return "" }
    return voice(isAttributedByOthers: position.isAttributedByOthers)
  }

  /// Whose words decide a position that is known.
  static func voice(isAttributedByOthers: Bool) -> String {
    isAttributedByOthers ? "said by others" : "own words"
  }

  /// What stands beside a position: what others say since, what is later, what was set aside.
  static func remarks(_ row: PositionRow) -> String {
    let others = row.position.others.map { "others: \(stance($0.shown)) \(days($0.span))" }
    return ([others].compactMap(\.self) + omissions(row)).joined(separator: "; ")
  }

  /// What a position leaves out: statements that are later, and those set aside.
  static func omissions(_ row: PositionRow) -> [String] {
    [
      row.laterCount > 0 ? "\(row.laterCount) later" : nil,
      row.setAsideCount > 0 ? "! \(row.setAsideCount) set aside" : nil,
    ].compactMap(\.self)
  }

  /// What became of a piece of evidence, with the step that said so.
  static func verdict(_ verdict: Position.Verdict) -> String {
    switch verdict {
    case .excluded(.opinion): "step 1: opinion, no evidence"
    case .excluded(.uncounted): "step 1: does not count"
    case .excluded(.repeats(let id)): "step 1: repeats \(id.text)"
    case .later: "step 2: later"
    case .undated: "step 2: undated, beside dated evidence"
    case .othersWords: "step 3: others' words, beside own words"
    case .yieldsToOthers: "step 3: yields to another stance others give"
    case .superseded(let id): "step 4: \(id.text) is certainly later"
    case .yields: "step 5: yields to another stance"
    case .decides: "decides"
    }
  }

  /// The step that decided a position.
  static func step(_ position: Position) -> String {
    switch position.step {
    case .voice: "step 3, voice: telling own words from others' left one stance"
    case .latest: "step 4, latest: the latest words replaced earlier ones of another stance"
    case .stance where position.shown == .mixed:
      "step 5, stance: the words that are left differ, and all are shown"
    case .stance where position.lines.contains { $0.verdict == .yields }:
      "step 5, stance: of the words that are left, the others yield to it"
    case .stance: "step 5, stance: the words that are left share it"
    }
  }
}
