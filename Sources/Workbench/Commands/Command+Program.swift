import Canvas

/// What concerns the program as a whole.
extension Command {
  static let program: [Command] = [
    Command(
      "help",
      "Show every key; Enter there runs the command",
      keys: ["?", "<F1>"],
      group: .program,
      hint: "help"
    ) { state, _ in
      state.openHelp()
    },
    Command("command", "Give a command by name", keys: [":"], group: .program, hint: "command") {
      state,
      _ in
      state.open(.command)
    },
    Command(
      "reload",
      "Read the dossier again from its files",
      keys: ["R", "<F5>"],
      group: .program
    ) { state, _ in
      state.message = Remark(text: "Reading the dossier again.")
      state.isRereading = true
      return [.reload]
    },
    Command(
      "stop-indexing",
      "Break off the indexing; what was done stays, and R goes on",
      keys: [],
      group: .program
    ) { state, _ in
      guard state.indexStatus != nil else {
        state.message = Remark(text: "Nothing is being indexed.")
        return []
      }
      state.message = Remark(text: "Stopping; R goes on.")
      return [.stopIndexing]
    },
    Command(
      "redraw",
      "Draw the screen anew; in the linear mode, say the selection again",
      keys: ["^L"],
      group: .program
    ) { _, _ in
      [.repaint]
    },
    Command("say-rows", "Say every row in view", keys: ["V"], group: .program) { _, _ in
      [.sayRows]
    },
    Command(
      "suspend",
      "Go back to the shell; fg returns",
      keys: ["^Z"],
      group: .program,
      restricted: true
    ) { _, _ in
      [.suspend]
    },
    Command("quit", "Leave", keys: ["Q", "ZZ"], group: .program) { _, _ in
      [.quit]
    },
    Command(
      "interrupt",
      "Break off what is being written; else say how to leave",
      keys: ["^C"],
      group: .program
    ) { state, _ in
      state.stopWriting() ?? state.remark("Q leaves; nothing was running.")
    },
  ]
}
