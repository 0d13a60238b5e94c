internal import DossierModel
internal import Synchronization

/// What is known of the timelines somebody looked at, for as long as the index stays as it is.
final class TimelineShelf: Sendable {
  private static let most = 64

  private let held = Mutex<[TimelineScope: TimelineFacts]>([:])

  /// A timeline without a filter, its facts found out now where they were not.
  func order(of scope: TimelineScope, in part: IndexPart) throws -> TimelineOrder {
    if let facts = held.withLock({ $0[scope] }) { return TimelineOrder(part: part, facts: facts) }
    let facts = try TimelineFacts(of: scope, in: part)
    held.withLock { held in
      if held.count > Self.most { held = [:] }
      held[scope] = facts
    }
    return TimelineOrder(part: part, facts: facts)
  }
}
