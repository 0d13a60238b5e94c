/// Words that are planted to be searched for: their sounds are in no vocabulary.
struct PlantedWords: Sendable {
  /// Words that are planted together, each in its own places.
  struct Group: Sendable {
    /// What kind of search it tries, in a word or two.
    let name: String
    /// What is searched for; every query finds the same.
    let queries: [String]
    /// What is written; every form is planted.
    let forms: [String]
    /// What is written elsewhere and holds the same words in another order.
    var scattered: [String] = []
    /// How many of a thousand documents hold it; of less than one document it is one a form.
    var frequency = 0
  }

  static let all: [Group] = [
    Group(name: "rare", queries: ["qxarumo"], forms: ["qxarumo"]),
    Group(name: "common", queries: ["qxodemu"], forms: ["qxodemu", "Qxodemu"], frequency: 150),
    Group(
      name: "prefix",
      queries: ["qxamb"],
      forms: ["qxambi", "qxamborel", "qxambutara", "qxambes", "QXAMB"],
      frequency: 20
    ),
    Group(
      name: "phrase",
      queries: ["qxilo qxuma"],
      forms: ["qxilo qxuma", "Qxilo Qxuma"],
      scattered: ["qxuma, then qxilo", "qxilo and then qxuma"],
      frequency: 5
    ),
    Group(name: "none", queries: ["qxwertz", "qxarumox", "qxilo qxodemux"], forms: []),
    Group(
      name: "latin",
      queries: ["qxelano", "QXÉLANO", "qxe\u{301}lano"],
      forms: ["qxélano", "QXELANO", "qxe\u{301}lano", "Qxèlano"]
    ),
    Group(name: "sharp s", queries: ["qxusse", "qxuße"], forms: ["qxuße", "QXUSSE"]),
    Group(
      name: "cyrillic",
      queries: ["щермыль", "щёрмыль", "ЩЕРМЫЛЬ"],
      forms: ["щёрмыль", "щермыль", "Щёрмыль"]
    ),
    Group(
      name: "greek",
      queries: ["ξανθιψος", "ΞΆΝΘΙΨΟΣ"],
      forms: ["ξάνθιψος", "ΞΑΝΘΙΨΟΣ", "Ξανθίψος"]
    ),
    Group(name: "arabic", queries: ["ضظيفة"], forms: ["ضظيفة", "ضَظِيفة"]),
    Group(name: "chinese", queries: ["鼙麤"], forms: ["鼙麤"]),
    Group(name: "japanese", queries: ["ゐゑゎ"], forms: ["ゐゑゎ"]),
    Group(name: "hindi", queries: ["ढञोर"], forms: ["ढञोर"]),
  ]
}
