import Testing

struct `A fault in a record` {
  private static let faults = [
    PlantedFault(
      "a hash that is another's",
      in: "documents/copy.yaml",
      "sha256: ",
      "sha256: 0",
      "d/documents/copy.yaml:5:9: error: \"0HASH\" is not a SHA-256; write 64 lower-case hexadecimal digits; the text's is HASH"
    ),
    PlantedFault(
      "a wrong hash",
      in: "documents/copy.yaml",
      "HASH",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "d/documents/copy.yaml:5:9: error: the text has another sha256, HASH; bring the text back as it was; only a text that was meant to change gets a new one"
    ),
    PlantedFault(
      "no hash",
      in: "documents/copy.yaml",
      "sha256: HASH\n",
      "",
      "d/documents/copy.yaml:1:1: error: this record has no \"sha256\"; the text's is sha256: HASH"
    ),
    PlantedFault(
      "an unknown agency",
      in: "documents/wire.yaml",
      "agency: agency",
      "agency: agenci",
      "d/documents/wire.yaml:2:9: error: there is no actor \"agenci\"; did you mean \"agency\"?"
    ),
    PlantedFault(
      "a wire that says nothing of its text",
      in: "documents/wire.yaml",
      "text: none\n",
      "",
      "d/documents/wire.yaml:1:1: error: there is no text d/documents/wire.txt; put the text there, or say \"text: none\" in its record"
    ),
    PlantedFault(
      "a text that is there all the same",
      in: "documents/copy.yaml",
      "language: en",
      "text: none",
      "d/documents/copy.yaml:4:7: error: d/documents/copy.txt is there all the same; remove this key, or the text"
    ),
    PlantedFault(
      "a text of another kind",
      in: "documents/wire.yaml",
      "text: none",
      "text: lost",
      "d/documents/wire.yaml:1:7: error: \"text\" cannot be \"lost\"; write \"text: none\", or leave the key out where d/documents/wire.txt is the text"
    ),
    PlantedFault(
      "an unknown source",
      in: "documents/copy.yaml",
      "record: wire",
      "record: wires",
      "d/documents/copy.yaml:7:13: error: there is no document \"wires\"; did you mean \"wire\"?"
    ),
    PlantedFault(
      "a source without a basis",
      in: "documents/copy.yaml",
      "    as: copy\n    basis: stated\n",
      "    as: copy\n",
      "d/documents/copy.yaml:7:5: error: this source has no \"basis\"; say how it is known: stated or inferred"
    ),
    PlantedFault(
      "an unknown way of deriving",
      in: "documents/copy.yaml",
      "as: copy",
      "as: copied",
      "d/documents/copy.yaml:8:9: error: \"as\" cannot be \"copied\"; it is one of copy, excerpt, translation, rewrite"
    ),
    PlantedFault(
      "a derivation from outside",
      in: "documents/copy.yaml",
      "basis: stated\nst",
      "basis: outside\nst",
      "d/documents/copy.yaml:9:12: error: \"basis\" cannot be \"outside\" here; it is one of stated, inferred"
    ),
    PlantedFault(
      "a cycle of sources",
      in: "documents/wire.yaml",
      "text: none\n",
      "text: none\nderives-from:\n  - record: copy\n    as: copy\n    basis: stated\n",
      "d/documents/wire.yaml:3:13: error: \"wire\" would derive from itself, by way of \"copy\"; of two documents only one can have its words from the other"
    ),
    PlantedFault(
      "a document deriving from itself",
      in: "documents/copy.yaml",
      "record: wire",
      "record: copy",
      "d/documents/copy.yaml:7:13: error: \"copy\" would derive from itself, by way of \"copy\"; of two documents only one can have its words from the other"
    ),
    PlantedFault(
      "a date from elsewhere without a note",
      in: "documents/copy.yaml",
      "published-basis: stated",
      "published-basis: outside",
      "d/documents/copy.yaml:3:18: error: \"published-basis: outside\" stands without a \"published-note\"; add one that says how it was found"
    ),
    PlantedFault(
      "an unknown basis",
      in: "documents/copy.yaml",
      "published-basis: stated",
      "published-basis: guessed",
      "d/documents/copy.yaml:3:18: error: \"published-basis\" cannot be \"guessed\"; it is one of stated, inferred, outside"
    ),
    PlantedFault(
      "boilerplate outside the text",
      in: "documents/copy.yaml",
      "statements:",
      "boilerplate:\n  - at: [150, 190]\n    what: footer\nstatements:",
      "d/documents/copy.yaml:11:9: error: [150, 190] reaches past the end of the text; the text has 158 code points"
    ),
    PlantedFault(
      "boilerplate that is not said",
      in: "documents/copy.yaml",
      "statements:",
      "boilerplate:\n  - at: [0, 5]\nstatements:",
      "d/documents/copy.yaml:11:5: error: this boilerplate passage has no \"what\"; say what it is"
    ),
    PlantedFault(
      "uncoded words without a place",
      in: "documents/copy.yaml",
      "statements:",
      "uncoded:\n  - why: background\nstatements:",
      "d/documents/copy.yaml:11:5: error: this passage has no \"at\"; say where it stands: at: [313, 457]"
    ),
  ]

  @Test(arguments: faults) func `is told with its place and a remedy`(fault: PlantedFault) throws {
    try fault.check()
  }
}
