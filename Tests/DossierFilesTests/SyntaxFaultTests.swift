import Testing

struct `A fault of the syntax` {
  private static let faults = [
    PlantedFault(
      "a second colon",
      in: "issues.yaml",
      "\"Territory\"",
      "Territory: all of it",
      "d/issues.yaml:3:21: error: a second \": \" stands in an unquoted value, or the line is indented too far; put the value in double quotes, or align the key with its siblings"
    ),
    PlantedFault(
      "an unclosed quote",
      in: "issues.yaml",
      "\"Territory\"",
      "\"Territory",
      "d/issues.yaml:6:13: error: here a key should begin, at the indentation of its siblings; check the indentation and the quotation marks before it: inside \"…\" a mark is written \\\""
    ),
    PlantedFault(
      "a quote in a quote",
      in: "issues.yaml",
      "\"Territory\"",
      "\"The \"valley\" question\"",
      "d/issues.yaml:3:18: error: here a key should begin, at the indentation of its siblings; check the indentation and the quotation marks before it: inside \"…\" a mark is written \\\""
    ),
    PlantedFault(
      "a tab",
      in: "issues.yaml",
      "    title: \"Territory\"",
      "\ttitle: \"Territory\"",
      "d/issues.yaml:3:1: error: a tab stands where only spaces may; indent with spaces"
    ),
    PlantedFault(
      "an anchor",
      in: "issues.yaml",
      "\"Territory\"",
      "&t \"Territory\"",
      "d/issues.yaml:3:12: error: an anchor is not used in a dossier; write the value out; text that begins with \"&\" is quoted"
    ),
    PlantedFault(
      "an alias",
      in: "issues.yaml",
      "\"Territory\"",
      "*t",
      "d/issues.yaml:3:12: error: an alias is not used in a dossier; write the value out; text that begins with \"*\" is quoted"
    ),
    PlantedFault(
      "a tag",
      in: "issues.yaml",
      "\"Territory\"",
      "!!str \"Territory\"",
      "d/issues.yaml:3:12: error: a tag is not used in a dossier; leave it out; text that begins with \"!\" is quoted"
    ),
    PlantedFault(
      "a second document",
      in: "issues.yaml",
      "  - id: cession",
      "---\n  - id: cession",
      "d/issues.yaml:4:1: error: a second document begins here; remove the \"---\" line: a file holds one document"
    ),
    PlantedFault(
      "an unclosed list",
      in: "actors.yaml",
      "[Kovac]",
      "[Kovac",
      "d/actors.yaml:13:12: error: a \"[\" is not closed; close it with \"]\", items divided by \", \""
    ),
    PlantedFault(
      "a backslash",
      in: "issues.yaml",
      "\"Territory\"",
      "\"Terri\\qtory\"",
      "d/issues.yaml:3:18: error: a backslash in double quotes is followed by something that is no escape; write \"\\\\\" for a backslash"
    ),
    PlantedFault(
      "a wrong indentation",
      in: "issues.yaml",
      "    title: \"Cession\"",
      "   title: \"Cession\"",
      "d/issues.yaml:6:4: error: here the next \"- \" of the list should begin; indent each \"- \" of a list alike"
    ),
    PlantedFault(
      "a control character",
      in: "issues.yaml",
      "\"Territory\"",
      "\"Terri\u{1B}tory\"",
      "d/issues.yaml:3:18: error: the control character U+001B stands in the file; remove it, or write it as \"\\x…\" in double quotes if it belongs there"
    ),
    PlantedFault(
      "a NUL byte",
      in: "issues.yaml",
      "\"Territory\"",
      "\"Terri\u{0}tory\"",
      "d/issues.yaml:3:18: error: a NUL byte stands in the text; remove it; is this a text file?"
    ),
    PlantedFault(
      "a list of lists of lists",
      in: "issues.yaml",
      "\"Territory\"",
      String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
      "d/issues.yaml:3:41: error: lists and keys are nested more than 32 deep; nothing in a dossier is nested so deeply"
    ),
    PlantedFault(
      "a hidden character",
      in: "issues.yaml",
      "\"Territory\"",
      "\"Terri\u{200B}tory\"",
      "d/issues.yaml:3:12: warning: the value has a hidden character, U+200B; remove it, or allow it in the statement with a note [hidden-character]"
    ),
    PlantedFault(
      "an escaped hidden character",
      in: "issues.yaml",
      "\"Territory\"",
      "\"Terri\\x1b[31mtory\\u202e\"",
      "d/issues.yaml:3:12: warning: the value has 2 hidden characters, the first U+001B; remove it, or allow it in the statement with a note [hidden-character]"
    ),
  ]

  @Test(arguments: faults) func `is told with its place and a remedy`(fault: PlantedFault) throws {
    try fault.check()
  }
}
