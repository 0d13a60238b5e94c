import Canvas

/// Changing settings until the end of the program.
extension Command {
  static let setting: [Command] = [
    Command(
      "set",
      "Change a setting until you leave, as in set colours.theme mono",
      keys: [],
      group: .program,
      argument: "NAME VALUE",
      withArgument: { $0.set($1) }
    ) { state, _ in
      state.remark("Say what: set colours.theme mono, set keys.matrix M; Tab completes.")
    }
  ]
}
