import Testing

struct `A fault in a statement` {
  private static let faults = [
    PlantedFault(
      "no id",
      in: "documents/copy.yaml",
      "  - id: st-1\n    at: [0, 24]\n",
      "  - at: [0, 24]\n",
      "d/documents/copy.yaml:11:5: error: this statement has no \"id\"; give it one, of lower-case letters, digits, \"-\", \"_\" and \".\"",
      "d/events.yaml:7:18: error: there is no statement \"st-1\"; name one there is, or add it"
    ),
    PlantedFault(
      "an id given twice",
      in: "documents/copy.yaml",
      "id: st-3",
      "id: st-1",
      "d/documents/copy.yaml:27:9: error: the statement \"st-1\" stands already in d/documents/copy.yaml:11; give one of them another identifier"
    ),
    PlantedFault(
      "no place",
      in: "documents/copy.yaml",
      "    at: [68, 115]\n",
      "",
      "d/documents/copy.yaml:27:5: error: this statement does not say where its words stand; check --fix writes at: [68, 115], the only place they stand at"
    ),
    PlantedFault(
      "no place, words that stand twice",
      in: "documents/copy.yaml",
      "    at: [27, 48]\n",
      "",
      "d/documents/copy.yaml:17:5: error: this statement does not say where its words stand; choose among [27, 48], [118, 139]"
    ),
    PlantedFault(
      "no place, words that stand nowhere",
      in: "documents/copy.yaml",
      "    at: [68, 115]\n    quote: \"Northland’s envoy",
      "    quote: \"Northland's envoy",
      "d/documents/copy.yaml:27:5: error: this statement does not say where its words stand; they do not stand in the text: copy them from it"
    ),
    PlantedFault(
      "no quote",
      in: "documents/copy.yaml",
      "    quote: \"Talks continue in Geneva\"\n",
      "",
      "d/documents/copy.yaml:11:5: error: this statement has no \"quote\"; copy the words from the text"
    ),
    PlantedFault(
      "a quote that stands elsewhere",
      in: "documents/copy.yaml",
      "[0, 24]",
      "[1, 25]",
      "d/documents/copy.yaml:13:12: error: the quote is not the text at [1, 25]; the words stand at [0, 24]"
    ),
    PlantedFault(
      "a quote that stands at two other places",
      in: "documents/copy.yaml",
      "[27, 48]",
      "[28, 49]",
      "d/documents/copy.yaml:19:12: error: the quote is not the text at [28, 49]; the words stand at [27, 48], [118, 139]"
    ),
    PlantedFault(
      "a quote that stands nowhere",
      in: "documents/copy.yaml",
      "\"Northland’s envoy said",
      "\"Northland’s envoy says",
      "d/documents/copy.yaml:29:12: error: the quote is not the text at [68, 115], nor does it stand anywhere else in it; from code point 20 on the quote has \"ys the line could be…\", the text there \"id the line could be…\""
    ),
    PlantedFault(
      "a place past the end",
      in: "documents/copy.yaml",
      "[118, 139]",
      "[158, 179]",
      "d/documents/copy.yaml:35:9: error: [158, 179] reaches past the end of the text; the text has 158 code points"
    ),
    PlantedFault(
      "a place that runs backwards",
      in: "documents/copy.yaml",
      "[118, 139]",
      "[139, 118]",
      "d/documents/copy.yaml:35:9: error: \"at\" is not a place in the text; write its first code point and one past its last, from 0: [1895, 1987]"
    ),
    PlantedFault(
      "a place that is no pair",
      in: "documents/copy.yaml",
      "[118, 139]",
      "[118]",
      "d/documents/copy.yaml:35:9: error: \"at\" is not a place in the text; write its first code point and one past its last, from 0: [1895, 1987]"
    ),
    PlantedFault(
      "a place that is no number",
      in: "documents/copy.yaml",
      "[118, 139]",
      "[a, b]",
      "d/documents/copy.yaml:35:9: error: \"at\" is not a place in the text; write its first code point and one past its last, from 0: [1895, 1987]"
    ),
    PlantedFault(
      "an omission outside the quote",
      in: "documents/copy.yaml",
      "[68, 115]",
      "[68, 115]\n    omit: [[60, 70]]",
      "d/documents/copy.yaml:29:12: error: [60, 70] is not within \"at\", [68, 115]; omit only what stands in the quote"
    ),
    PlantedFault(
      "an omission that is no list of pairs",
      in: "documents/copy.yaml",
      "[68, 115]",
      "[68, 115]\n    omit: [70, 80]",
      "d/documents/copy.yaml:29:11: error: \"omit\" is not a list of places; write each as a pair: omit: [[322, 342]]"
    ),
    PlantedFault(
      "a cue outside the text",
      in: "documents/copy.yaml",
      "cue: [51, 61]",
      "cue: [142, 256]",
      "d/documents/copy.yaml:37:10: error: [142, 256] reaches past the end of the text; the text has 158 code points"
    ),
    PlantedFault(
      "no topic",
      in: "documents/copy.yaml",
      "    issue: territory\n",
      "",
      "d/documents/copy.yaml:11:5: error: this statement names neither an issue nor an option; add what its words are on: option, or issue where no option is named"
    ),
    PlantedFault(
      "an unknown issue",
      in: "documents/copy.yaml",
      "issue: territory",
      "issue: teritory",
      "d/documents/copy.yaml:15:12: error: there is no issue \"teritory\"; did you mean \"territory\"?"
    ),
    PlantedFault(
      "an unknown option",
      in: "documents/copy.yaml",
      "option: [freeze]",
      "option: [freze]",
      "d/documents/copy.yaml:32:14: error: there is no option \"freze\"; did you mean \"freeze\"?"
    ),
    PlantedFault(
      "an unknown speaker",
      in: "documents/copy.yaml",
      "speaker: kovac",
      "speaker: kovač",
      "d/documents/copy.yaml:21:14: error: there is no actor \"kovač\"; did you mean \"kovac\"?"
    ),
    PlantedFault(
      "an unknown relay",
      in: "documents/copy.yaml",
      "mode: narrated",
      "mode: narrated\n    via: [telegram]",
      "d/documents/copy.yaml:15:11: error: there is no actor \"telegram\"; name one there is, or add it"
    ),
    PlantedFault(
      "words from nowhere",
      in: "documents/copy.yaml",
      "mode: narrated",
      "mode: narrated\n    from: wyre",
      "d/documents/copy.yaml:15:11: error: there is no document \"wyre\"; did you mean \"wire\"?"
    ),
    PlantedFault(
      "no mode",
      in: "documents/copy.yaml",
      "    mode: narrated\n",
      "",
      "d/documents/copy.yaml:11:5: error: this statement has no \"mode\"; say how the words reach us: direct, reported, narrated, opinion"
    ),
    PlantedFault(
      "an unknown mode",
      in: "documents/copy.yaml",
      "mode: narrated",
      "mode: quoted",
      "d/documents/copy.yaml:14:11: error: \"mode\" cannot be \"quoted\"; it is one of direct, reported, narrated, opinion"
    ),
    PlantedFault(
      "an unknown stance",
      in: "documents/copy.yaml",
      "stance: open",
      "stance: maybe",
      "d/documents/copy.yaml:33:13: error: \"stance\" cannot be \"maybe\"; it is one of supports, conditional, open, opposes, unclear"
    ),
    PlantedFault(
      "an unknown status",
      in: "documents/copy.yaml",
      "status: under-discussion",
      "status: discussed",
      "d/documents/copy.yaml:16:13: error: \"status\" cannot be \"discussed\"; it is one of unresolved, under-discussion, proposed, expected, agreed, done"
    ),
    PlantedFault(
      "a stance of nobody",
      in: "documents/copy.yaml",
      "    party: northland\n",
      "",
      "d/documents/copy.yaml:27:5: error: this statement has a stance, but no party whose it is; add party, or remove the stance"
    ),
    PlantedFault(
      "a stance of someone who is no party",
      in: "documents/copy.yaml",
      "party: northland",
      "party: agency",
      "d/documents/copy.yaml:31:12: error: \"agency\" is neither a party nor one of the others; name one that is, or add it to \"parties\" or \"others\" in dossier.yaml"
    ),
    PlantedFault(
      "conditional without a condition",
      in: "documents/copy.yaml",
      "stance: open",
      "stance: conditional",
      "d/documents/copy.yaml:27:5: error: the stance is conditional, but no condition is given; add condition (a sentence) or condition-option (an option's id)"
    ),
    PlantedFault(
      "a condition in words and one as an option",
      in: "documents/copy.yaml",
      "stance: open",
      "stance: conditional\n    condition-option: cede\n    condition: \"Peace comes first\"",
      "d/documents/copy.yaml:35:16: error: this statement has both \"condition\" and \"condition-option\"; keep one of the two"
    ),
    PlantedFault(
      "a party named twice",
      in: "documents/copy.yaml",
      "party: northland",
      "party: [northland, public, northland]",
      "d/documents/copy.yaml:31:32: error: the party \"northland\" stands already in line 31, column 13; name it once"
    ),
    PlantedFault(
      "an option named twice",
      in: "documents/copy.yaml",
      "option: [freeze]",
      "option:\n      - freeze\n      - freeze",
      "d/documents/copy.yaml:34:9: error: the option \"freeze\" stands already in line 33, column 9; name it once"
    ),
    PlantedFault(
      "an issue named twice",
      in: "documents/copy.yaml",
      "issue: territory",
      "issue: [territory, territory]",
      "d/documents/copy.yaml:15:24: error: the issue \"territory\" stands already in line 15, column 13; name it once"
    ),
    PlantedFault(
      "an unknown condition",
      in: "documents/copy.yaml",
      "stance: open",
      "stance: conditional\n    condition-option: frieze",
      "d/documents/copy.yaml:34:23: error: there is no option \"frieze\"; did you mean \"freeze\"?"
    ),
    PlantedFault(
      "words said after they were published",
      in: "documents/copy.yaml",
      "\"../2025-12-09\"",
      "\"2025-12-11\"",
      "d/documents/copy.yaml:26:11: error: \"2025-12-11\" is after 2025-12-10, the last day its origin \"wire\" can have appeared; correct the date, or name with \"from\" where the words come from"
    ),
    PlantedFault(
      "a bad date",
      in: "documents/copy.yaml",
      "\"../2025-12-09\"",
      "\"9 December\"",
      "d/documents/copy.yaml:26:11: error: \"9 December\" is not a date; write one as 2025-12-26, 2025-12, 2025-12-26? or ../2025-12-26"
    ),
    PlantedFault(
      "an unquoted set of dates",
      in: "documents/copy.yaml",
      "\"../2025-12-09\"",
      "{2025-12-08, 2025-12-09}",
      "d/documents/copy.yaml:26:11: error: a date that begins with a bracket or brace must be quoted; put the set in double quotes: when: \"[2025-12-20, 2025-12-26]\""
    ),
    PlantedFault(
      "an unknown repetition",
      in: "documents/copy.yaml",
      "repeats: st-2",
      "repeats: st-9",
      "d/documents/copy.yaml:43:14: error: there is no statement \"st-9\"; name one there is, or add it"
    ),
    PlantedFault(
      "a repetition of itself",
      in: "documents/copy.yaml",
      "repeats: st-2",
      "repeats: st-4",
      "d/documents/copy.yaml:43:14: error: this statement would repeat itself; the first of several same utterances repeats nothing"
    ),
    PlantedFault(
      "repetitions in a circle",
      in: "documents/copy.yaml",
      "when: \"../2025-12-09\"",
      "repeats: st-4",
      "d/documents/copy.yaml:43:14: error: this statement would repeat itself; the first of several same utterances repeats nothing"
    ),
    PlantedFault(
      "not counted without a note",
      in: "documents/copy.yaml",
      "status: under-discussion",
      "status: under-discussion\n    counts: false",
      "d/documents/copy.yaml:11:5: error: \"counts: false\" stands without a note; add a note that says why"
    ),
    PlantedFault(
      "counted perhaps",
      in: "documents/copy.yaml",
      "status: under-discussion",
      "status: under-discussion\n    counts: no",
      "d/documents/copy.yaml:17:13: error: \"counts\" is \"no\"; write false, with a note why, or leave the key out"
    ),
    PlantedFault(
      "a warning allowed without a note",
      in: "documents/copy.yaml",
      "status: under-discussion",
      "status: under-discussion\n    allow: [unknown-key]",
      "d/documents/copy.yaml:11:5: error: \"allow\" stands without a note; add a note that says why"
    ),
    PlantedFault(
      "an unknown warning",
      in: "documents/copy.yaml",
      "status: under-discussion",
      "status: under-discussion\n    allow: [unknown-keys]\n    note: \"x\"",
      "d/documents/copy.yaml:17:13: error: there is no warning \"unknown-keys\"; did you mean \"unknown-key\"?"
    ),
    PlantedFault(
      "an unknown key",
      in: "documents/copy.yaml",
      "speaker: kovac",
      "speeker: kovac",
      "d/documents/copy.yaml:21:5: warning: \"speeker\" is not a key of a statement; did you mean \"speaker\"? [unknown-key]"
    ),
    PlantedFault(
      "an unknown key that is allowed",
      in: "documents/copy.yaml",
      "status: under-discussion",
      "house-tag: x\n    allow: [unknown-key]\n    note: \"Ours.\""
    ),
    PlantedFault(
      "an anchor",
      in: "documents/copy.yaml",
      "mode: narrated",
      "mode: &m narrated",
      "d/documents/copy.yaml:14:11: error: an anchor is not used in a dossier; write the value out; text that begins with \"&\" is quoted"
    ),
    PlantedFault(
      "a key given twice",
      in: "documents/copy.yaml",
      "mode: narrated",
      "mode: narrated\n    mode: direct",
      "d/documents/copy.yaml:15:5: error: the key \"mode\" stands already in line 14; keep one of the two"
    ),
  ]

  @Test(arguments: faults) func `is told with its place and a remedy`(fault: PlantedFault) throws {
    try fault.check()
  }
}
