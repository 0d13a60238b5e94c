/// The syllables of a language: sixteen consonants, each with five vowels.
///
/// The same number is nearly the same sound in every language, so that a name can be spelled in all of
/// them.
struct Syllables: Sendable {
  /// The syllables, by consonant, then vowel.
  let all: [String]
  /// What may close a word; the empty text among them.
  let codas: [String]

  /// How many syllables every language has.
  static let count = 80

  init(consonants: String, vowels: String, codas: String) {
    let vowels = Self.parts(of: vowels)
    all = Self.parts(of: consonants).flatMap { consonant in vowels.map { consonant + $0 } }
    self.codas = Self.parts(of: codas)
  }

  init(listed: String) {
    all = Self.parts(of: listed)
    codas = [""]
  }

  /// What stands between blanks, a `-` for nothing; by code points, since signs join with blanks too.
  private static func parts(of text: String) -> [String] {
    text.unicodeScalars.split(separator: " ").map { $0.elementsEqual(["-"]) ? "" : String($0) }
  }

  static let latin = Syllables(
    consonants: "b d f g k l m n p r s t v z sh h",
    vowels: "a e i o u",
    codas: "- - - n r s l t m"
  )
  static let french = Syllables(
    consonants: "b d f g c l m n p r s t v z ch h",
    vowels: "a é i o u",
    codas: "- - e n r s l è t"
  )
  static let cyrillic = Syllables(
    consonants: "б д ф г к л м н п р с т в з ш х",
    vowels: "а е и о у",
    codas: "- - й н р с ёл т м"
  )
  static let greek = Syllables(
    consonants: "μπ ντ φ γ κ λ μ ν π ρ σ τ β ζ θ χ",
    vowels: "α ε ι ο υ",
    codas: "- - ός ν ρά ές ώ η ία"
  )
  static let arabic = Syllables(
    consonants: "ب د ف ج ك ل م ن پ ر س ت و ز ش ه",
    vowels: "ا - ي و -",
    codas: "- - ة ن ر س ل ت م"
  )
  static let devanagari = Syllables(
    consonants: "ब द फ ग क ल म न प र स त व ज श ह",
    vowels: "ा े ि ो ु",
    codas: "- - ं न र स ल त म"
  )
  static let katakana = Syllables(
    listed: "バ ベ ビ ボ ブ ダ デ ヂ ド ヅ ファ フェ フィ フォ フ ガ ゲ ギ ゴ グ カ ケ キ コ ク "
      + "ラ レ リ ロ ル マ メ ミ モ ム ナ ネ ニ ノ ヌ パ ペ ピ ポ プ ラー レー リー ロー ルー "
      + "サ セ シ ソ ス タ テ チ ト ツ ヴァ ヴェ ヴィ ヴォ ヴ ザ ゼ ジ ゾ ズ "
      + "シャ シェ シー ショ シュ ハ ヘ ヒ ホ フー"
  )
  static let han = Syllables(
    listed: "巴 贝 比 波 布 达 德 迪 多 杜 法 费 菲 佛 富 加 格 吉 戈 古 卡 克 基 科 库 "
      + "拉 勒 利 罗 鲁 马 美 米 莫 穆 纳 内 尼 诺 努 帕 佩 皮 坡 普 兰 雷 里 洛 卢 "
      + "萨 塞 西 索 苏 塔 特 蒂 托 图 瓦 维 威 沃 武 扎 泽 齐 佐 祖 沙 舍 希 绍 舒 哈 赫 伊 霍 胡"
  )
  /// Signs as Japanese prose mixes them: hiragana with some ideographs.
  static let japanese = Syllables(
    listed: "は に の を が で と も へ や か き く け こ さ し す せ そ た ち つ て な "
      + "ね ひ ふ ほ ま み む め ゆ よ ら り る れ ろ わ 国 会 日 本 人 大 年 中 長 出 "
      + "三 時 行 見 月 分 後 前 生 五 間 上 東 四 今 金 九 入 学 高 円 子 外 八 六 下 来 気 小 七"
  )
}
