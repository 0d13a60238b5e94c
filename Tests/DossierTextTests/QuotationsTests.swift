import DossierModel
import DossierText
import Testing

@Suite struct `The quotations of a text` {
  private func quotations(_ text: String) -> [String] {
    Quotations.ranges(in: text).map { slice(text, $0) }
  }

  @Test(arguments: [
    ("He said “more progress” and “no”.", ["more progress", "no"]),
    ("\"More,\" he said, \"and no.\"", ["More,", "and no."]),
    ("Er sagte: „Nein“, dann „ja”.", ["Nein", "ja"]),
    ("Il dit « oui » et «non».", ["oui", "non"]),
    ("Er sagte »nein« und ›ja‹.", ["nein", "ja"]),
    ("Hän sanoi ”ei” ja lähti.", ["ei"]),
    ("彼は「いいえ」と『はい』と言った。", ["いいえ", "はい"]),
    ("‚Nein‘, sagte er.", ["Nein"]),
  ])
  func `stand inside the marks of many languages`(_ text: String, _ wanted: [String]) {
    #expect(quotations(text) == wanted)
  }

  @Test(arguments: [
    ("Both sides had ‘agreed to continue the dialogue’ while", ["agreed to continue the dialogue"]),
    ("Russia’s war, Zelensky’s demands and the allies’ plan don’t end.", []),
    ("Russia's war, Zelensky's demands and the allies' plan don't end.", []),
    ("He said ‘Russia’s allies’ plan won’t do’ and left.", ["Russia’s allies’ plan won’t do"]),
    ("He said 'Russia's plan won't do' and left.", ["Russia's plan won't do"]),
    ("He said ‘yes’ and the allies’ plan ‘no’.", ["yes", "no"]),
    ("In the '90s they met; the '20s' end came.", []),
    ("Sana‘a is far.", []),
  ])
  func `are not opened or closed by apostrophes`(_ text: String, _ wanted: [String]) {
    #expect(quotations(text) == wanted)
  }

  @Test func `are the outermost of those in each other`() {
    #expect(
      quotations("“He said ‘no’ to “it” twice,” she said.") == ["He said ‘no’ to “it” twice,"]
    )
  }

  @Test func `need a partner in their paragraph`() {
    #expect(quotations("He said “no\nand left” then “yes”.") == ["yes"])
    #expect(quotations("A 6\" rule and a \"word\".") == ["word"])
    #expect(quotations("“” and \"\"").isEmpty)
  }

  @Test func `go on over paragraphs that begin with the mark`() {
    #expect(quotations("He said: “One.\n\n“Two.”\nThree.") == ["One.", "Two."])
    #expect(quotations("\"One.\n\"Two,\" he said.") == ["One.", "Two,"])
  }
}
