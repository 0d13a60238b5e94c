internal import DossierModel

/// The issues as a tree, in display order: parents before children, siblings in file order.
struct IssueTree: Sendable {
  /// An issue's place in the tree.
  struct Place: Sendable {
    let issue: Issue
    let depth: Int
    let hasChildren: Bool
  }

  let places: [Place]
  private let indices: [IssueID: Int]

  /// Makes the tree; an issue under one that is not there, or in a circle, stands at the top.
  init(_ issues: [Issue]) {
    let known = Set(issues.map(\.id))
    let children = Dictionary(grouping: issues) { issue in
      issue.under.flatMap { known.contains($0) ? $0 : nil }
    }
    var places: [Place] = []
    var seen: Set<IssueID> = []
    func add(_ issue: Issue, depth: Int) {
      guard seen.insert(issue.id).inserted else { return }
      let below = children[issue.id] ?? []
      places.append(Place(issue: issue, depth: depth, hasChildren: !below.isEmpty))
      below.forEach { add($0, depth: depth + 1) }
    }
    (children[nil] ?? []).forEach { add($0, depth: 0) }
    issues.forEach { add($0, depth: 0) }
    self.places = places
    indices = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1.issue.id, $0) })
  }

  /// An issue and everything below it, in display order; empty for an unknown one.
  func places(from id: IssueID) -> ArraySlice<Place> {
    guard let start = indices[id] else { return [] }
    let depth = places[start].depth
    let end = places[(start + 1)...].firstIndex { $0.depth <= depth } ?? places.endIndex
    return places[start..<end]
  }

  /// The place of an issue in display order; nil for an unknown one.
  func index(of id: IssueID) -> Int? { indices[id] }

  /// An issue and those above it, the top one first; empty for an unknown one.
  func path(to id: IssueID) -> [Issue] {
    guard let index = indices[id] else { return [] }
    var path = [places[index].issue]
    var depth = places[index].depth
    for place in places[..<index].reversed() where place.depth < depth {
      path.append(place.issue)
      depth = place.depth
    }
    return path.reversed()
  }
}
