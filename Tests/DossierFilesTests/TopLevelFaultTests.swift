import Testing

struct `A fault in the files at the top` {
  private static let faults = [
    PlantedFault(
      "a key given twice",
      in: "dossier.yaml",
      "parties: [",
      "title: \"Again\"\nparties: [",
      "d/dossier.yaml:3:1: error: the key \"title\" stands already in line 2; keep one of the two"
    ),
    PlantedFault(
      "an unknown key",
      in: "dossier.yaml",
      "others: [public]",
      "other: [public]",
      "d/dossier.yaml:4:1: warning: \"other\" is not a key of a dossier; did you mean \"others\"? [unknown-key]"
    ),
    PlantedFault(
      "a key far from any",
      in: "dossier.yaml",
      "as-of",
      "house-colour: blue\nas-of",
      "d/dossier.yaml:5:1: warning: \"house-colour\" is not a key of a dossier; remove it, or leave it: it is kept [unknown-key]"
    ),
    PlantedFault(
      "another format",
      in: "dossier.yaml",
      "format: 1",
      "format: 2",
      "d/dossier.yaml:1:9: error: the format \"2\" is not known; write \"format: 1\", or read the dossier with a later version of this program"
    ),
    PlantedFault(
      "no format",
      in: "dossier.yaml",
      "format: 1\n",
      "",
      "d/dossier.yaml:1:1: error: this dossier has no \"format\"; write \"format: 1\""
    ),
    PlantedFault(
      "no title",
      in: "dossier.yaml",
      "title: \"Talks on the valley\"\n",
      "",
      "d/dossier.yaml:1:1: error: this dossier has no \"title\"; give it one"
    ),
    PlantedFault(
      "an unknown party",
      in: "dossier.yaml",
      "northland]",
      "northlnd]",
      "d/dossier.yaml:3:22: error: there is no actor \"northlnd\"; did you mean \"northland\"?"
    ),
    PlantedFault(
      "a party among the others",
      in: "dossier.yaml",
      "others: [public]",
      "others: [public, northland]",
      "d/dossier.yaml:4:18: error: \"northland\" is among the parties already; name it in one of the two lists"
    ),
    PlantedFault(
      "parties not in a list",
      in: "dossier.yaml",
      "[southland, northland]",
      "southland",
      "d/dossier.yaml:3:10: error: \"parties\" is a text; write a list, in brackets or one \"- \" a line"
    ),
    PlantedFault(
      "an as-of that is no day",
      in: "dossier.yaml",
      "\"2025-12-31\"",
      "\"2025-12\"",
      "d/dossier.yaml:5:8: error: \"2025-12\" is not a day; write one as 2025-12-26"
    ),
    PlantedFault(
      "an as-of without a value",
      in: "dossier.yaml",
      "as-of: \"2025-12-31\"",
      "as-of:",
      "d/dossier.yaml:5:1: error: \"as-of\" has no value; write one, or leave the key out"
    ),
    PlantedFault(
      "an actor without a kind",
      in: "actors.yaml",
      "    name: \"The public\"\n    kind: survey\n",
      "    name: \"The public\"\n",
      "d/actors.yaml:8:5: error: this actor has no \"kind\"; say which: person, office, state, organisation, medium, group, survey, unnamed-source"
    ),
    PlantedFault(
      "an actor without an id",
      in: "actors.yaml",
      "  - id: agency\n    name: \"Agency\"\n",
      "  - name: \"Agency\"\n",
      "d/actors.yaml:16:5: error: this actor has no \"id\"; give it one, of lower-case letters, digits, \"-\", \"_\" and \".\"",
      "d/documents/wire.yaml:2:9: error: there is no actor \"agency\"; name one there is, or add it"
    ),
    PlantedFault(
      "an actor of an unknown kind",
      in: "actors.yaml",
      "kind: person",
      "kind: persn",
      "d/actors.yaml:14:11: error: \"kind\" cannot be \"persn\"; did you mean \"person\"? It is one of person, office, state, organisation, medium, group, survey, unnamed-source"
    ),
    PlantedFault(
      "an actor given twice",
      in: "actors.yaml",
      "id: agency",
      "id: kovac",
      "d/actors.yaml:16:9: error: the actor \"kovac\" stands already in d/actors.yaml:11; give one of them another identifier",
      "d/documents/wire.yaml:2:9: error: there is no actor \"agency\"; name one there is, or add it"
    ),
    PlantedFault(
      "an actor for nobody",
      in: "actors.yaml",
      "party: southland",
      "party: agency",
      "d/actors.yaml:15:12: error: \"agency\" is neither a party nor one of the others; name one that is, or add it to \"parties\" or \"others\" in dossier.yaml"
    ),
    PlantedFault(
      "an identifier with a capital",
      in: "actors.yaml",
      "id: agency",
      "id: Agency",
      "d/actors.yaml:16:9: error: \"Agency\" is not an identifier; write it with lower-case ASCII letters, digits, \"-\", \"_\" and \".\"",
      "d/documents/wire.yaml:2:9: error: there is no actor \"agency\"; did you mean \"Agency\"?"
    ),
    PlantedFault(
      "names that are no list",
      in: "actors.yaml",
      "names: [Kovac]",
      "names: Kovac",
      "d/actors.yaml:13:12: error: \"names\" is a text; write a list, in brackets or one \"- \" a line"
    ),
    PlantedFault(
      "an actor that is a text",
      in: "actors.yaml",
      "  - id: agency\n    name: \"Agency\"\n    kind: medium\n",
      "  - agency\n",
      "d/actors.yaml:16:5: error: an item of \"actors\" is a text; write its keys, one a line, the first behind \"- \"",
      "d/documents/wire.yaml:2:9: error: there is no actor \"agency\"; name one there is, or add it"
    ),
    PlantedFault(
      "issues under one another",
      in: "issues.yaml",
      "  - id: territory\n",
      "  - id: territory\n    under: cession\n",
      "d/issues.yaml:6:12: error: \"cession\" would stand under itself; put it under another issue, or leave \"under\" out"
    ),
    PlantedFault(
      "an issue under itself",
      in: "issues.yaml",
      "under: territory",
      "under: cession",
      "d/issues.yaml:5:12: error: \"cession\" would stand under itself; put it under another issue, or leave \"under\" out"
    ),
    PlantedFault(
      "an issue under nothing",
      in: "issues.yaml",
      "under: territory",
      "under: territories",
      "d/issues.yaml:5:12: error: there is no issue \"territories\"; did you mean \"territory\"?"
    ),
    PlantedFault(
      "an issue without a title",
      in: "issues.yaml",
      "    title: \"Cession\"\n",
      "",
      "d/issues.yaml:4:5: error: this issue has no \"title\"; give it one"
    ),
    PlantedFault(
      "an option given twice",
      in: "issues.yaml",
      "id: freeze",
      "id: cede",
      "d/documents/copy.yaml:32:14: error: there is no option \"freeze\"; name one there is, or add it",
      "d/issues.yaml:10:13: error: the option \"cede\" stands already in d/issues.yaml:8; give one of them another identifier"
    ),
    PlantedFault(
      "an option without a text",
      in: "issues.yaml",
      "        text: \"The line is frozen\"\n",
      "",
      "d/issues.yaml:10:9: error: this option has no \"text\"; word it so that every party could accept the wording"
    ),
    PlantedFault(
      "an assessment of no party",
      in: "assessments.yaml",
      "party: southland",
      "party: kovac",
      "d/assessments.yaml:3:12: error: \"kovac\" is neither a party nor one of the others; name one that is, or add it to \"parties\" or \"others\" in dossier.yaml"
    ),
    PlantedFault(
      "an assessment of an unknown issue",
      in: "assessments.yaml",
      "issue: cession",
      "issue: cesion",
      "d/assessments.yaml:4:12: error: there is no issue \"cesion\"; did you mean \"cession\"?"
    ),
    PlantedFault(
      "an assessment citing nothing",
      in: "assessments.yaml",
      "[st-2]",
      "[st-22]",
      "d/assessments.yaml:6:18: error: there is no statement \"st-22\"; did you mean \"st-2\"?"
    ),
    PlantedFault(
      "an assessment without statements",
      in: "assessments.yaml",
      "    statements: [st-2]\n",
      "",
      "d/assessments.yaml:2:5: error: this assessment has no \"statements\"; name the statements it rests on"
    ),
    PlantedFault(
      "an event on no day",
      in: "events.yaml",
      "\"2025-12-09?\"",
      "\"next week\"",
      "d/events.yaml:4:11: error: \"next week\" is not a date; write one as 2025-12-26, 2025-12, 2025-12-26? or ../2025-12-26"
    ),
    PlantedFault(
      "an event on a bare set of dates",
      in: "events.yaml",
      "\"2025-12-09?\"",
      "[2025-12-09, 2025-12-10]",
      "d/events.yaml:4:11: error: a date that begins with a bracket or brace must be quoted; put the set in double quotes: when: \"[2025-12-20, 2025-12-26]\""
    ),
    PlantedFault(
      "an event with an unknown guest",
      in: "events.yaml",
      "[kovac]",
      "[kovacs]",
      "d/events.yaml:6:20: error: there is no actor \"kovacs\"; did you mean \"kovac\"?"
    ),
  ]

  @Test(arguments: faults) func `is told with its place and a remedy`(fault: PlantedFault) throws {
    try fault.check()
  }
}
