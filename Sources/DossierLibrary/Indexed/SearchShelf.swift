internal import DossierIndex
internal import DossierModel
internal import Synchronization

/// Searches that were begun, with a filter or without, for as long as the index stays as it is.
final class SearchShelf: Sendable {
  private struct Name: Hashable {
    var query: String
    var order: SearchOrder
    var filter: Filter
  }

  private static let most = 16

  private let held = Mutex<[Name: IndexSearch]>([:])

  /// Answers a question for what a search finds; one that was begun goes on.
  ///
  /// - Parameters:
  ///   - question: The question, with its filter.
  ///   - query: What is searched for.
  ///   - order: The order of the hits.
  ///   - part: What it is answered from, with the question's filter.
  ///   - passing: The statements that the filter lets through; nil without a filter.
  /// - Returns: The answer.
  /// - Throws: What SQLite says.
  func answer(
    _ question: Question,
    _ query: String,
    _ order: SearchOrder,
    _ part: IndexPart,
    among passing: NumberSet? = nil
  ) throws -> Answer {
    let name = Name(query: query, order: order, filter: question.filter)
    var search =
      held.withLock { $0[name] } ?? IndexSearch(query, order)
    let answer = try search.answer(question, part: part, among: passing)
    held.withLock { held in
      if held.count > Self.most { held = [:] }
      held[name] = search
    }
    return answer
  }
}
