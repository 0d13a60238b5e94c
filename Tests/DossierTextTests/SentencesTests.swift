import DossierModel
import DossierText
import Testing

@Suite struct `The sentences of a text` {
  /// Expects a text to have the sentences that `|` divides, which is no part of it.
  private func expectSentences(
    _ divided: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let wanted = divided.unicodeScalars.split(separator: "|").map { trimmed(String($0)) }
    let text = String(String.UnicodeScalarView(divided.unicodeScalars.filter { $0 != "|" }))
    let found = Sentences.ranges(in: text).map { slice(text, $0) }
    #expect(found == wanted, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "The talks go on.| Nothing is agreed.| Why?| Nobody says!",
    "It is over….| He left.| Well… maybe he stayed.| Well...|He stayed.",
  ])
  func `end at full stops, question and exclamation marks`(_ text: String) {
    expectSentences(text)
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\n \n"])
  func `end with the line`(_ lineBreak: String) {
    expectSentences("The talks" + lineBreak + "|go on." + lineBreak + "|Yes")
  }

  @Test(arguments: [
    "The U.S. Secretary of State met U.S. envoys in Washington, D.C. Friday.| He left at 5 p.m. sharp.",
    "They live in the U.S.| The talks go on.",
    "It lasted until 5 p.m.| However, nothing was agreed.",
    "Gen. A. B. Smith and Mr. Doe met Lt. Col. No.| St. Petersburg is far.",
    "On Dec. 27 and Jan. 3 they met; on No. 5 of the list they agreed.| He said no.| Zelenskyy left.",
    "It is 3.5 million, i.e. 10% of 600.000, vs. nothing.",
    "Volodymyr V. Zelenskyy met J. A. Smith Jr.| The same day he left.",
    "It met (in the U.S.) Secretary Rubio and “U.S.” envoys.",
  ])
  func `do not end at abbreviations, unless another plainly begins`(_ text: String) {
    expectSentences(text)
  }

  @Test func `go on where a full stop was meant for a comma`() {
    expectSentences(
      "He said several technical issues remain. including how they are enforced.| Then he left."
    )
  }

  @Test(arguments: [
    "The unresolved issues include:|  Security guarantees|  Zelenskyy said talks continue.",
    "Territory|\u{A0} Zelenskyy said.|  He left.",
    "On Friday President  Zelenskyy met the  Kremlin, \u{A0}Moscow and a  Russian.",
    "The two  envoys met Mr.  Doe.",
  ])
  func `stand apart from headings run into them`(_ text: String) {
    expectSentences(text)
  }

  @Test(arguments: [
    "He left the talks.|Zelenskyy said so.| It was in 2022.|Then it ended.",
    "Read a.Model at example.Com/Page.Html or U.S.Army.",
    "He wrote to https://example.org/Wiki.Page?Title=Talk on Friday.",
    "It is over.”|Zelenskyy left.|“Good.”",
    "Переговоры идут.|Зеленский ушёл.",
  ])
  func `end where two words are glued together at a full stop`(_ text: String) {
    expectSentences(text)
  }

  @Test(arguments: [
    "“It is over.”| He left.| “Is it?” he asked.| (It was.)| ‘Yes.’| He said “no”.| Then “yes.”",
    "„Es ist vorbei.“| Er ging.| »Wirklich?« fragte sie.| »Ja.«| Gut.",
    "\"It is over.\"| \"Is it?\" he asked.| \"Yes.\"| 'No.'| So.",
    "“This is not all.| It is a start,” he said.",
    "“We will go to the U.S.”| They went.",
  ])
  func `hold the marks that close behind a full stop`(_ text: String) {
    expectSentences(text)
  }

  @Test(arguments: [
    "これは平和です。|交渉は続く。|「終わりだ。」|彼は去った！|本当？",
    "वार्ता जारी है।| कुछ तय नहीं हुआ।",
    "هل انتهت؟| نعم.| المحادثات مستمرة۔| لا",
    "Բանակցությունները շարունակվում են։| Ոչինչ։",
    "საუბრები გრძელდება.| არაფერი შეთანხმებულა.",
    "Переговоры продолжаются.| Ничего не решено?| «Да.»| Он ушёл.",
    "Τι έγινε;| Τίποτα· τέλος; ναι.| Ναι.",
    "השיחות נמשכות.| דבר לא סוכם.",
    "ንግግሩ ቀጥሏል።| ምንም።",
  ])
  func `end at the full stops of their script`(_ text: String) {
    expectSentences(text)
  }

  @Test func `begin with the names that begin small`() {
    expectSentences("They met.| eBay left.| 20 people came.| – He, too.")
  }

  @Test func `hold the numeral of a list`() {
    expectSentences("1. Territory is open.\n|2. Guarantees are.| He has 15.| Yes.")
  }

  @Test func `are none in an empty text`() {
    #expect(Sentences.ranges(in: "").isEmpty)
    #expect(Sentences.ranges(in: " \n\u{A0}\r\n").isEmpty)
  }

  @Test(arguments: 0..<200)
  func `hold every code point that is not white space exactly once`(_ seed: Int) {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let pieces = [
      "U.S.", ".", " ", "  ", "\n", "\r\n", "\u{A0}", "Zelenskyy", "said", "”", "“", "'", "…", "。",
      "5",
      "\u{200B}", "Mr.", ":", "(", ")", "?", "हिंदी", "e\u{301}", "\u{85}", "\u{2028}", "👩‍👩‍👧", "«", ";",
    ]
    var text = ""
    for _ in 0..<40 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 33) % pieces.count]
    }
    let scalars = Array(text.unicodeScalars)
    var counts = scalars.map { _ in 0 }
    let ranges = Sentences.ranges(in: text)
    for range in ranges {
      for index in range.start..<range.end { counts[index] += 1 }
      #expect(!scalars[range.start].properties.isWhitespace)
      #expect(!scalars[range.end - 1].properties.isWhitespace)
      let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}"]
      #expect(scalars[range.start..<range.end].allSatisfy { !breaks.contains($0) })
    }
    #expect(ranges == ranges.sorted())
    for (scalar, count) in zip(scalars, counts) {
      #expect(scalar.properties.isWhitespace ? count <= 1 : count == 1)
    }
  }
}
