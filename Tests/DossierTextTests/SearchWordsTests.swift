import DossierText
import Testing

struct `Searched words` {
  private func fit(_ query: String, in text: String) -> SearchWords.Fit? {
    let words = SearchWords(query)
    let fit = words.fit(in: FoldedText(text.unicodeScalars).words)
    let areHeld = words.areHeld(inLine: FoldedText.foldedLine(text.unicodeScalars))
    #expect(areHeld == (fit != nil), "the quick look differs for \(query) in \(text)")
    return fit
  }

  @Test(
    arguments: [
      "eace", "talks \"on peace\" x", "\"n", "p \"peace talk\"", "\"talks on x", "\"talks o\"",
      "pe ta on",
      "\"peace talks on\"", "\"peace ta", "\"talks on\"", "on \"peace\"", "",
    ]
  )
  func `are looked for in a line as in words`(query: String) {
    _ = fit(query, in: "Peace talks on")
    _ = fit(query, in: "Peace talk on 北京市 talks")
  }

  @Test(
    arguments: [
      ("", []), ("  ?! ", []), ("\"", []), ("\"\"", []), ("\" \" \"", []),
      ("Peace TALKS", [.beginning("peace"), .beginning("talks")]),
      ("\"Peace talks\"", [.phrase(["peace", "talks"])]),
      ("\"peace\"", [.phrase(["peace"])]),
      ("“peace talks” go", [.phrase(["peace", "talks"]), .beginning("go")]),
      ("go \"peace ta", [.beginning("go"), .phraseBeginning(["peace", "ta"])]),
      ("\"pea", [.beginning("pea")]),
      ("\"a b\"\"c", [.phrase(["a", "b"]), .beginning("c")]),
      ("京", [.beginning("京")]), ("北京", [.beginning("北京")]),
      ("北京市 x", [.beginning("北京"), .beginning("京市"), .beginning("x")]),
      ("\"北京市\"", [.phraseBeginning(["北京", "京市"])]),
      ("\"京\"", [.beginning("京")]),
      ("\"北京 talks\"", [.phrase(["北京", "京", "talks"])]),
      ("\"in 北京\"", [.phraseBeginning(["in", "北京"])]),
      ("สวัสด", [.beginning("สวั"), .beginning("วัส"), .beginning("สด")]),
    ] as [(String, [SearchWords.Part])]
  )
  func `are words and phrases`(query: String, parts: [SearchWords.Part]) {
    let words = SearchWords(query)
    #expect(words.parts == parts)
    #expect(words.isEmpty == parts.isEmpty)
  }

  @Test(
    arguments: [
      ("", nil), ("\"\"", nil),
      ("Peace talk", "\"peace\" * AND \"talk\" *"),
      ("\"peace talks\" go", "\"peace talks\" AND \"go\" *"),
      ("\"peace ta", "\"peace ta\" *"),
      ("AND OR \"NEAR(", "\"and\" * AND \"or\" * AND \"near\" *"),
      ("北京市", "\"北京\" * AND \"京市\" *"),
    ] as [(String, String?)]
  )
  func `make an expression for an index`(query: String, expression: String?) {
    #expect(SearchWords(query).matchExpression == expression)
  }

  @Test(
    arguments: [
      ("peace talks", "The peace talks go on", .phrase),
      ("talks peace", "The peace talks go on", .whole),
      ("pea talks", "The peace talks go on", .beginning),
      ("eace", "The peace talks go on", nil), ("", "The peace talks", nil),
      ("\"peace talks\"", "Peace-talks!", .phrase),
      ("\"peace talks\"", "Talks on peace", nil), ("\"peace talk\"", "peace talks", nil),
      ("\"peace\" go", "Talks on peace go on", .phrase),
      ("\"go on\" talks", "Talks go on", .whole),
      ("\"go on\" talk", "Talks go on", .beginning),
      ("\"talks g", "Talks go on", .beginning), ("\"talks go", "Talks go on", .phrase),
      ("\"talks g", "go talks", nil), ("\"talks go on x", "Talks go on", nil),
      ("京", "北京市", .beginning), ("市", "北京市", .phrase), ("北京市", "在北京市内", .phrase),
      ("京北", "北京市", nil), ("北市", "北京市", nil), ("北京市", "京市、北京", .whole),
      ("\"北京市\"", "京市、北京", nil), ("\"京\"", "北京市", .beginning),
      ("北京 talks", "The 北京 talks", .phrase), ("\"北京 talks\"", "The 北京 talks", .phrase),
      ("\"in 北\"", "in 北京", .beginning), ("\"in 京\"", "in 北京", nil),
      ("สวั", "สวัสดี", .phrase), ("สว", "สวัสดี", .beginning), ("ส", "สวัสดี", .beginning),
      ("ดี", "สวัสดี", .phrase), ("สวัสดี", "คำว่าสวัสดีครับ", .phrase), ("\"สวัสด\"", "สวัสดี", .beginning),
      ("น้ำ", "แม่น้ำโขง", .phrase), ("น้า", "แม่น้ำ", nil),
      ("ខ្មែរ", "ភាសាខ្មែរ", .phrase), ("ខ្ម", "ភាសាខ្មែរ", .beginning),
      ("မြန်", "မြန်မာ", .phrase), ("မြန", "မြန်မာ", .beginning),
      ("タワ", "東京タワー", .phrase), ("か\u{3099}く", "がく", .phrase), ("かく", "がく", nil),
      ("еще", "Ещё", .phrase), ("мои", "мой", nil), ("м", "мой", .beginning),
    ] as [(String, String, SearchWords.Fit?)]
  )
  func `fit a text`(query: String, text: String, wanted: SearchWords.Fit?) {
    #expect(fit(query, in: text) == wanted)
  }

  @Test(arguments: [
    "北京市政府今天宣布", "東京タワーへ行く", "สวัสดีครับ น้ำ", "ภาษาไทย", "ខ្ញុំស្រឡាញ់ភាសាខ្មែរ", "မြန်မာဘာသာ", "ພາສາລາວ",
  ])
  func `find a text without blanks at every letter typed`(text: String) {
    let letters = Array(text.unicodeScalars)
    for start in letters.indices where FoldedText([letters[start]]).words.first != nil {
      let startsLetter =
        switch letters[start].properties.generalCategory {
        case .otherLetter, .modifierLetter: true
        default: false
        }
      for end in letters.indices[start...] where startsLetter {
        let query = String(String.UnicodeScalarView(letters[start...end]))
        #expect(fit(query, in: text) != nil, "\(query)")
        #expect(fit("\"" + query, in: text) != nil, "\(query)")
      }
    }
  }
}
