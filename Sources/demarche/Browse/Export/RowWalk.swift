import DossierLibrary
import DossierModel

/// All rows that answer some questions, some at a time, so that other questions get their turn.
struct RowWalk {
  /// Rows asked for in one go.
  private static let stride = 250

  private let library: IndexedDossier
  private var questions: ArraySlice<Question>
  private var last: RowKey?
  /// Rows of the question that is being asked that were handed over.
  private(set) var done = 0
  /// Rows of that question, as far as is known.
  private(set) var total = 0

  /// Begins at the first row of the first question.
  init(_ questions: [Question], in library: IndexedDossier) {
    self.library = library
    self.questions = questions[...]
  }

  /// The next rows, which may be none; nil at the end.
  mutating func next() -> [KeyedRow]? {
    guard var question = questions.first else { return nil }
    question.window =
      last.map { Window(anchor: .key($0), before: 0, after: Self.stride) }
      ?? Window(anchor: .start, before: 0, after: Self.stride - 1)
    let answer = library.answer(question)
    let rows = answer.rows.first?.key == last ? Array(answer.rows.dropFirst()) : answer.rows
    done += rows.count
    total = answer.total.count
    last = rows.last?.key
    if last == nil || rows.count < Self.stride - 1 {
      questions.removeFirst()
      (last, done) = (nil, 0)
    }
    return rows
  }
}
