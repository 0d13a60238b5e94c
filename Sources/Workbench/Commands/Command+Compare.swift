/// What is done in the comparison alone.
extension Command {
  static let comparing: [Command] = [
    Command(
      "compared-kind",
      "Compare another kind: two dates, two parties, two documents",
      keys: ["c"],
      in: [.compare],
      group: .panes,
      hint: "kind"
    ) { state, count in
      state.compare.cycle(by: count ?? 1)
      return []
    },
    Command(
      "compare-before",
      "Compare with a week earlier, or the party or document before",
      keys: ["h", "<Left>"],
      in: [.compare],
      group: .move,
      hint: "other"
    ) { state, count in
      state.stepComparison(by: -(count ?? 1))
    },
    Command(
      "compare-after",
      "Compare with a week later, or the next party or document",
      keys: ["l", "<Right>"],
      in: [.compare],
      group: .move
    ) { state, count in
      state.stepComparison(by: count ?? 1)
    },
    Command(
      "compare-with",
      "Compare with a date, a party or a document by name; empty for the default date",
      keys: ["="],
      in: [.compare],
      group: .find,
      hint: "with",
      argument: "DATE|NAME",
      withArgument: { $0.compareSide(with: $1) }
    ) { state, _ in
      state.open(.compare)
    },
    Command(
      "exchange-sides",
      "Exchange the two parties or documents",
      keys: ["s"],
      in: [.compare],
      group: .panes
    ) { state, _ in
      state.swapComparison()
    },
  ]
}
