/// The letters under letters with marks.
///
/// A mark of Latin, Greek and Arabic letters is left out, a stroke too. Of Cyrillic letters it is where
/// Unicode sees a letter and a mark; `й`, `ї` and their like are no such letters, and `ё` is.
enum LetterBases {
  /// Each small letter that another one is under, with that one.
  static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, letters) in marked {
      for letter in letters.unicodeScalars { table[letter] = base }
    }
    return table
  }()

  private static let marked: KeyValuePairs<Unicode.Scalar, String> = [
    "a": "àáâãäåāăąǎǟǡǻȁȃȧḁẚạảấầẩẫậắằẳẵặ", "b": "ƀƃḃḅḇ", "c": "çćĉċčƈȼḉ", "d": "ďđƌȡḋḍḏḑḓ",
    "e": "èéêëēĕėęěȅȇȩɇḕḗḙḛḝẹẻẽếềểễệ", "f": "ƒḟ", "g": "ĝğġģǥǧǵḡ", "h": "ĥħȟḣḥḧḩḫẖ",
    "i": "ìíîïĩīĭįǐȉȋḭḯỉị", "j": "ĵǰɉ", "k": "ķƙǩḱḳḵ", "l": "ĺļľŀłƚȴḷḹḻḽ", "m": "ḿṁṃ",
    "n": "ñńņňƞǹȵṅṇṉṋ", "o": "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ", "p": "ƥṕṗ", "q": "ɋ",
    "r": "ŕŗřȑȓɍṙṛṝṟ", "s": "śŝşšșȿṡṣṥṧṩ", "t": "ţťŧƫƭțȶṫṭṯṱẗ",
    "u": "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "v": "ṽṿ", "w": "ŵẁẃẅẇẉẘ", "x": "ẋẍ",
    "y": "ýÿŷƴȳɏẏẙỳỵỷỹỿ", "z": "źżžƶȥɀẑẓẕ", "æ": "ǣǽ", "ſ": "ẛẜẝ", "ǳ": "ǆ", "ʒ": "ǯ",
    "α": "άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ", "ε": "έἐἑἒἓἔἕὲέ", "η": "ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ",
    "ι": "ΐίϊἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ", "ο": "όὀὁὂὃὄὅὸό", "ρ": "ῤῥ", "σ": "ς", "υ": "ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ",
    "ω": "ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ", "ϒ": "ϓϔ", "а": "ӑӓ", "е": "ѐёӗ", "ж": "ӂӝ", "з": "ӟ",
    "и": "ѝӣӥ", "о": "ӧ", "у": "ӯӱӳ", "ч": "ӵ", "ы": "ӹ", "э": "ӭ", "ѵ": "ѷ", "ә": "ӛ", "ө": "ӫ",
    "\u{627}": "\u{622}\u{623}\u{625}", "\u{648}": "\u{624}", "\u{64A}": "\u{626}",
    "\u{6C1}": "\u{6C2}", "\u{6D2}": "\u{6D3}", "\u{6D5}": "\u{6C0}",
  ]
}
