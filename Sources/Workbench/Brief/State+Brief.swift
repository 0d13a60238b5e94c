import Canvas
import DossierModel

/// The brief: what it is asked for, and what comes of it.
extension State {
  /// Has the brief on the issue that is looked at made.
  mutating func openBrief() -> [Effect] {
    if case .brief(let view)? = overlays.last, view.order.issue == shownIssue {
      return remark("This is the brief; w writes it to a file.")
    }
    guard let issue = shownIssue else {
      return remark("Select an issue first, or give :brief-all.")
    }
    return openBrief(on: issue)
  }

  /// Has the brief on an issue and those below it made, or on all.
  mutating func openBrief(on issue: IssueID?) -> [Effect] {
    if case .brief? = overlays.last { overlays.removeLast() }
    let order = BriefOrder(issue: issue, day: chosenDay, generation: generation)
    overlays.append(.brief(BriefView(order: order)))
    return [.makeBrief(order)]
  }

  /// Has a brief made again, for another day or after the files changed.
  mutating func makeAgain(_ view: BriefView) -> [Effect] {
    var view = view
    let order = BriefOrder(issue: view.order.issue, day: chosenDay, generation: generation)
    guard order != view.order || view.page == nil else { return [] }
    view.order = order
    overlays[overlays.count - 1] = .brief(view)
    return [.makeBrief(order)]
  }

  /// Takes a brief, unless another is wanted by now.
  mutating func take(_ reading: BriefReading) {
    for (index, overlay) in overlays.enumerated() {
      guard case .brief(var view) = overlay, view.order == reading.order else { continue }
      if let page = reading.page { view.take(page) }
      overlays[index] = .brief(view)
    }
    if let problem = reading.problem {
      message = Remark(text: "No brief: \(SafeText(problem))", isAlarm: true)
    }
  }
}
