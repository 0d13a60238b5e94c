/// What is done in the timeline alone.
extension Command {
  static let timeline: [Command] = [
    Command(
      "earlier",
      "Show earlier days on the line of time",
      keys: ["h", "<Left>"],
      in: [.timeline],
      group: .move,
      hint: "in time"
    ) { state, count in
      state.timeline.moveInTime(by: -(count ?? 1))
      return []
    },
    Command(
      "later",
      "Show later days on the line of time",
      keys: ["l", "<Right>"],
      in: [.timeline],
      group: .move
    ) { state, count in
      state.timeline.moveInTime(by: count ?? 1)
      return []
    },
    Command(
      "finer",
      "Spread the line of time: fewer days in a cell",
      keys: ["zi"],
      in: [.timeline],
      group: .panes,
      hint: "scale"
    ) { state, count in
      state.timeline.zoomTime(by: -(count ?? 1))
      return []
    },
    Command(
      "coarser",
      "Draw the line of time together: more days in a cell",
      keys: ["zo"],
      in: [.timeline],
      group: .panes
    ) { state, count in
      state.timeline.zoomTime(by: count ?? 1)
      return []
    },
    Command(
      "every-issue",
      "Show every issue, or only the one again that the view was entered with",
      keys: ["xi"],
      in: [.timeline],
      group: .find,
      hint: "every issue"
    ) { state, _ in
      state.timeline.liftIssue()
      return []
    },
    Command(
      "every-party",
      "Show every party, or only the one again that the view was entered with",
      keys: ["xp"],
      in: [.timeline],
      group: .find,
      hint: "every party"
    ) { state, _ in
      state.timeline.liftParty()
      return []
    },
  ]
}
