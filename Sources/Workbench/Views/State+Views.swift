import Canvas
import DossierModel

/// Going from view to view and back.
extension State {
  /// The view at the root.
  var root: any RootView { root(of: view) }

  /// A view as it would stand at the root.
  func root(of view: ViewName) -> any RootView {
    switch view {
    case .issues: issues
    case .matrix: matrix
    case .timeline: timeline
    case .compare: compare
    case .sources: sources
    case .actors: actors
    case .news: news
    case .search: searchView
    }
  }

  /// Changes the view at the root.
  mutating func withRoot<Result>(_ body: (inout any RootView) -> Result) -> Result {
    var root = self.root
    let result = body(&root)
    switch view {
    case .issues: (root as? IssuesView).map { issues = $0 }
    case .matrix: (root as? MatrixView).map { matrix = $0 }
    case .timeline: (root as? TimelineView).map { timeline = $0 }
    case .compare: (root as? CompareView).map { compare = $0 }
    case .sources: (root as? SourcesView).map { sources = $0 }
    case .actors: (root as? ActorsView).map { actors = $0 }
    case .news: (root as? NewsView).map { news = $0 }
    case .search: (root as? SearchView).map { searchView = $0 }
    }
    return result
  }

  /// Shows a view, or says that it is the one shown; a document that is looked at is compared with others.
  mutating func go(to next: ViewName) -> [Effect] {
    guard next == view else {
      if next == .compare, looksAtDocuments { compare.compareDocuments() }
      return enter(next)
    }
    if overlays.isEmpty { return remark("\(next.title): this is it.") }
    let subject = shownSubject
    overlays = []
    if next == .issues { issues.show(subject) }
    return []
  }

  /// Shows a view with what is selected in this one; the way back leads here.
  ///
  /// A view stands on the way back once: entering it again forgets what came after it.
  mutating func enter(_ next: ViewName) -> [Effect] {
    guard next != view else {
      overlays = []
      return []
    }
    let subject = shownSubject
    trail.append(Visit(view: view, overlays: overlays))
    if let known = trail.firstIndex(where: { $0.view == next }) { trail.removeSubrange(known...) }
    overlays = []
    view = next
    switch next {
    case .issues: issues.show(subject)
    case .matrix: matrix.show(subject, in: issues.allIssues)
    case .timeline: timeline.show(subject)
    case .compare: showComparison(of: subject)
    case .sources: sources.show(subject)
    case .actors: actors.show(subject)
    case .news: news.show(subject)
    case .search: searchView.subject = subject
    }
    return askAgain()
  }

  /// What is looked at now: what the view is about, or in an article what its statement is on.
  private var shownSubject: Subject {
    var subject = root.subject
    subject.document = documentInView ?? subject.document
    guard case .reader(let reader)? = overlays.last, let mark = reader.selected,
      subject.topic.map(mark.topics.contains) != true,
      let topic = mark.topics.first, let issue = issues.issue(of: topic)
    else { return subject }
    subject.issue = issue
    subject.topic = topic
    subject.party = mark.parties.first?.id ?? subject.party
    return subject
  }

  /// The issue of what is looked at; in a view of no one issue that of the statement selected in it.
  var shownIssue: IssueID? {
    let isReading = if case .reader? = overlays.last { true } else { false }
    let topic = isReading ? nil : root.selectedStatement?.topics.first
    return topic.flatMap(issues.issue) ?? shownSubject.issue
  }

  /// Whether documents are what is looked at, and not what stands in them.
  private var looksAtDocuments: Bool {
    switch overlays.last {
    case .lineage: true
    case nil: context == .sources
    default: false
    }
  }

  /// Shows the view that many after this one, going round.
  mutating func enter(by step: Int) -> [Effect] {
    let count = ViewName.allCases.count
    let place = ((view.rawValue + step) % count + count) % count
    return ViewName(rawValue: place).map { enter($0) } ?? []
  }

  /// Goes back to the view this one was entered from, as it was left.
  mutating func leaveView() -> [Effect] {
    guard let last = trail.popLast() else { return [] }
    view = last.view
    overlays = last.overlays
    return askAgain()
  }
}
