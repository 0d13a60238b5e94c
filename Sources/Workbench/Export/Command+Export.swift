/// What is taken out of the workbench as a text, and the page it makes.
extension Command {
  private static let everyPane = Set(Context.allCases).subtracting([.help])

  static let exporting: [Command] = [
    Command(
      "brief",
      "Write the brief on the issue: who stands where, and the words that say so",
      keys: ["B"],
      in: everyPane,
      group: .open
    ) { state, _ in
      state.openBrief()
    },
    Command(
      "brief-all",
      "Write the brief on every issue",
      keys: [],
      in: everyPane,
      group: .open
    ) { state, _ in
      state.openBrief(on: nil)
    },
    Command(
      "export",
      "Write all rows of the pane to a file or the clipboard: .md, .txt or .csv",
      keys: ["w"],
      in: everyPane,
      group: .copy,
      hint: "write",
      hintedIn: [.brief],
      restricted: true,
      argument: "FILE",
      withArgument: { $0.export(to: $1) }
    ) { state, _ in
      state.openExport()
    },
  ]
}
