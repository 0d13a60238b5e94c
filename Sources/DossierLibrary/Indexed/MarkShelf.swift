internal import DossierIndex
internal import Synchronization

/// The marks of the lists somebody went to a place of, for as long as the index stays as it is.
final class MarkShelf: Sendable {
  private static let most = 64

  private let held = Mutex<[IndexList: ListMarks]>([:])

  /// The marks of a list, where they were noted.
  func marksAtHand(of list: IndexList) -> ListMarks? { held.withLock { $0[list] } }

  /// The marks of a list, noted now where they were not.
  func marks(of list: IndexList, in reader: IndexReader) throws -> ListMarks {
    if let marks = marksAtHand(of: list) { return marks }
    let marks = try ListMarks(of: list, in: reader)
    held.withLock { held in
      if held.count > Self.most { held = [:] }
      held[list] = marks
    }
    return marks
  }
}
