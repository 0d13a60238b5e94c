/// A language that documents are written in: an invented vocabulary, and how its sentences are put
/// together.
struct Language: Sendable {
  /// The code in a record's `language`.
  let code: String
  /// How many of a hundred documents are in it.
  let share: Int
  /// What names are spelled with.
  let nameSyllables: Syllables
  /// What words are made of.
  let wordSyllables: Syllables
  /// What stands between words.
  let separator: String
  let comma: String
  let stop: String
  let opening: String
  let closing: String
  /// What stands between a speaker and retold words, and after these.
  let retelling: (link: String, end: String)
  /// What stands between quoted words and their speaker, and after these.
  let quoting: (link: String, end: String)
  /// How a sentence of the outlet's begins behind a party's name: one for each stance.
  let stances: [String]
  /// Roughly how many bytes a letter has, to keep texts of all languages at one size.
  let bytesPerLetter: Int
  /// Whether words can begin with a capital.
  let hasCapitals: Bool

  static let all: [Language] = [
    english, french, russian, greek, arabic, chinese, japanese, hindi,
  ]

  private static let english = Language(
    code: "en",
    share: 62,
    nameSyllables: .latin,
    wordSyllables: .latin,
    separator: " ",
    comma: ",",
    stop: ".",
    opening: "“",
    closing: "”",
    retelling: (" said that ", ""),
    quoting: (", said ", ""),
    stances: [" backs ", " would accept, on terms, ", " is weighing ", " rejects ", " may mean "],
    bytesPerLetter: 1,
    hasCapitals: true
  )
  private static let french = Language(
    code: "fr",
    share: 9,
    nameSyllables: .latin,
    wordSyllables: .french,
    separator: " ",
    comma: ",",
    stop: ".",
    opening: "«\u{A0}",
    closing: "\u{A0}»",
    retelling: (" a déclaré que ", ""),
    quoting: (", a dit ", ""),
    stances: [" soutient ", " accepterait ", " examine ", " rejette ", " évoque "],
    bytesPerLetter: 1,
    hasCapitals: true
  )
  private static let russian = Language(
    code: "ru",
    share: 9,
    nameSyllables: .cyrillic,
    wordSyllables: .cyrillic,
    separator: " ",
    comma: ",",
    stop: ".",
    opening: "«",
    closing: "»",
    retelling: (" заявил, что ", ""),
    quoting: (", — сказал ", ""),
    stances: [" поддерживает ", " примет на условиях ", " изучает ", " отвергает ", " упоминает "],
    bytesPerLetter: 2,
    hasCapitals: true
  )
  private static let greek = Language(
    code: "el",
    share: 4,
    nameSyllables: .greek,
    wordSyllables: .greek,
    separator: " ",
    comma: ",",
    stop: ".",
    opening: "«",
    closing: "»",
    retelling: (" δήλωσε ότι ", ""),
    quoting: (", είπε ", ""),
    stances: [" στηρίζει ", " θα δεχόταν ", " εξετάζει ", " απορρίπτει ", " αναφέρει "],
    bytesPerLetter: 2,
    hasCapitals: true
  )
  private static let arabic = Language(
    code: "ar",
    share: 5,
    nameSyllables: .arabic,
    wordSyllables: .arabic,
    separator: " ",
    comma: "،",
    stop: ".",
    opening: "«",
    closing: "»",
    retelling: (" قال إن ", ""),
    quoting: ("، قال ", ""),
    stances: [" يؤيد ", " يقبل بشرط ", " يدرس ", " يرفض ", " يذكر "],
    bytesPerLetter: 2,
    hasCapitals: false
  )
  private static let chinese = Language(
    code: "zh",
    share: 4,
    nameSyllables: .han,
    wordSyllables: .han,
    separator: "",
    comma: "，",
    stop: "。",
    opening: "“",
    closing: "”",
    retelling: ("表示，", ""),
    quoting: ("，", "说"),
    stances: ["支持", "有条件接受", "正在考虑", "反对", "提到"],
    bytesPerLetter: 5,
    hasCapitals: false
  )
  private static let japanese = Language(
    code: "ja",
    share: 4,
    nameSyllables: .katakana,
    wordSyllables: .japanese,
    separator: "",
    comma: "、",
    stop: "。",
    opening: "「",
    closing: "」",
    retelling: ("は、", "と述べた"),
    quoting: ("と、", "が語った"),
    stances: ["は賛成する、", "は条件付きで認める、", "は検討する、", "は反対する、", "は触れる、"],
    bytesPerLetter: 5,
    hasCapitals: false
  )
  private static let hindi = Language(
    code: "hi",
    share: 3,
    nameSyllables: .devanagari,
    wordSyllables: .devanagari,
    separator: " ",
    comma: ",",
    stop: "।",
    opening: "“",
    closing: "”",
    retelling: (" ने कहा कि ", ""),
    quoting: (", कहा ", " ने"),
    stances: [" का समर्थन, ", " की शर्त, ", " का विचार, ", " का विरोध, ", " का उल्लेख, "],
    bytesPerLetter: 3,
    hasCapitals: false
  )
}
