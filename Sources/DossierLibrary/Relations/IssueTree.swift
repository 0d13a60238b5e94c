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
  /// For each place the one above it; nil at the top.
  private let parents: [Int?]

  /// Makes the tree; an issue under one that is not there, or in a circle, stands at the top.
  init(_ issues: [Issue]) {
    let known = Set(issues.map(\.id))
    let children = Dictionary(grouping: issues) { issue in
      issue.under.flatMap { known.contains($0) ? $0 : nil }
    }
    var places: [Place] = []
    var parents: [Int?] = []
    var seen: Set<IssueID> = []
    func add(_ issue: Issue, depth: Int, under parent: Int?) {
      guard seen.insert(issue.id).inserted else { return }
      let below = children[issue.id] ?? []
      let index = places.count
      places.append(Place(issue: issue, depth: depth, hasChildren: !below.isEmpty))
      parents.append(parent)
      below.forEach { add($0, depth: depth + 1, under: index) }
    }
    (children[nil] ?? []).forEach { add($0, depth: 0, under: nil) }
    issues.forEach { add($0, depth: 0, under: nil) }
    self.places = places
    self.parents = parents
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
    var path: [Issue] = []
    var next = indices[id]
    while let index = next {
      path.append(places[index].issue)
      next = parents[index]
    }
    return path.reversed()
  }
}
