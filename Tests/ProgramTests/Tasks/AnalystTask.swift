import TerminalDriver
import Testing

/// A question of an analyst, and the keys that lead to its answer on the bundled dossier.
struct AnalystTask: Sendable, CustomTestStringConvertible {
  /// Keys, and what shows that they did what they are for.
  struct Step: Sendable {
    let keys: String
    let sign: String

    init(_ keys: String, _ sign: String) {
      self.keys = keys
      self.sign = sign
    }
  }

  let question: String
  let steps: [Step]
  /// What is on the screen at the end.
  let answer: [String]
  var size = ScreenSize.standard

  var testDescription: String { question }

  /// The keys as they are written: `Enter` and `Tab` by name, between blanks.
  var shownKeys: String {
    var words: [String] = [""]
    for scalar in steps.map(\.keys).joined().unicodeScalars {
      switch scalar {
      case "\r": words += ["Enter", ""]
      case "\t": words += ["Tab", ""]
      default: words[words.count - 1].unicodeScalars.append(scalar)
      }
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// How many keys it takes.
  var keyCount: Int { steps.reduce(0) { $0 + $1.keys.unicodeScalars.count } }

  static let all = [
    AnalystTask(
      question: "Is anyone for freezing the front line?",
      steps: [Step("/front\r", "[Issues]")],
      answer: ["Territory › Front line", "o open", "Ukrainian public: open · 1 of 1 · 1 origin"]
    ),
    AnalystTask(
      question: "Which limit of Ukraine's army is talked of, and where?",
      steps: [Step("gf600\r", "best first")],
      answer: ["at most 600,000 soldiers", "003_3c367", "army to a maximum of 600,000 soldiers"]
    ),
    AnalystTask(
      question: "On what do Ukraine and Russia differ?",
      steps: [Step("gdc", "[Ukraine and Russia]")],
      answer: [
        "They differ", "Ukraine cedes territory it now", "Ukraine is demilitarised",
        "Ukraine never joins NATO",
      ]
    ),
    AnalystTask(
      question: "What did a rewrite make of the words of AP's copy?",
      steps: [
        Step("go", "*004_4513ffad51d009ea"), Step("j", "*Business Standard"),
        Step("gd", "[Business Standard 2025-12-27 and"),
      ],
      answer: [
        "000_9c981105ee6aab2e", "~ reworded", "a proposed 20-point peace plan",
        "“under discussion”, not “proposed”",
      ]
    ),
    AnalystTask(
      question: "Who stood where on ceding the Donbas on 1 December 2025?",
      steps: [
        Step("t2025-12-01\r", "as of 2025-12-01"), Step("/donbas\r", "[Issues]"),
      ],
      answer: [
        "Ukraine cedes the entire Donbas to Russia", "− opposes", "+ supports",
        "rejected by",
      ]
    ),
    AnalystTask(
      question: "Which positions have moved since the end of 2025?",
      steps: [Step("gd=2025-12-31\r", "[Moved from 2025-12-31")],
      answer: ["0 positions, 15 first statements", "first statement  ›› + supports"]
    ),
    AnalystTask(
      question: "Where do the words on not ceding territory come from first?",
      steps: [
        Step("/cession\r", "Territory › Cession of held territory"), Step("gl", "this document"),
      ],
      answer: [
        "AP 2025-12-26", "Business Standard 2025-12-27  copy, stated", "28 of 32 shared",
        "19 of 26 shared",
      ]
    ),
    AnalystTask(
      question: "Why does Ukraine count as opposed to recognition?",
      steps: [
        Step("/recog\r", "Territory › Recognition"), Step("i", "Evidence, in order"),
      ],
      answer: [
        "− opposes, own words, by 2025-12-26; 1 origin", "*step 5", "repeats bs-41akf1",
      ]
    ),
    AnalystTask(
      question: "What does Putin say in the dossier? Into a file.",
      steps: [
        Step("ga/putin\r", "*Vladimir Putin"), Step("\t", "[Vladimir Putin]"),
        Step("w\r", "Written: "),
      ],
      answer: ["Written: ", "voices-putin-2026-01-31.md"]
    ),
    AnalystTask(
      question: "A brief on the nuclear plant as of the end of 2025, as a file.",
      steps: [
        Step("t2025-12-31\r", "as of 2025-12-31"), Step("/zapor\r", "Zaporizhzhia plant"),
        Step("B", "Sources: "), Step("w\r", "Written: "),
      ],
      answer: ["[Brief: Zaporizhzhia plant, as of 2025-12-31]", "Written: "]
    ),
  ]

  /// The same on a large screen, where more stands side by side.
  static let wide = [0, 2, 5].map { index in
    var task = all[index]
    task.size = ScreenSize(columns: 160, rows: 48)
    return task
  }
}
