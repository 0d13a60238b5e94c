/// What is done in the news alone.
extension Command {
  static let reporting: [Command] = [
    Command(
      "mark-seen",
      "Mark everything as seen: the next news begin from here",
      keys: ["S"],
      in: [.news],
      group: .open,
      hint: "all seen"
    ) { state, _ in
      state.markNewsSeen()
    }
  ]
}
