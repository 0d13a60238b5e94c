/// What an answering part knows on a question: the rows of its window.
public struct Answer: Hashable, Sendable {
  /// How many rows the whole order has.
  public enum Total: Hashable, Sendable {
    /// This many.
    case exactly(Int)
    /// This many at least; counting goes on.
    case atLeast(Int)

    /// The number, whether or not it is the last word.
    public var count: Int {
      switch self {
      case .exactly(let count), .atLeast(let count): count
      }
    }
  }

  /// The question this answers.
  public var question: Question
  /// The rows of the window, in order.
  public var rows: [KeyedRow]
  /// The place of the first row of the window in the whole order, from 0; nil while unknown.
  public var first: Int?
  /// The row the window's anchor led to; nil where there is none (no row, no match).
  public var anchored: RowKey?
  /// How many rows the order has.
  public var total: Total
  /// Whether this is all; false where more will come.
  public var isDone: Bool

  /// Makes an answer.
  public init(
    question: Question,
    rows: [KeyedRow],
    first: Int?,
    anchored: RowKey?,
    total: Total,
    isDone: Bool = true
  ) {
    self.question = question
    self.rows = rows
    self.first = first
    self.anchored = anchored
    self.total = total
    self.isDone = isDone
  }
}

/// A row under the key by which it is remembered.
public struct KeyedRow: Hashable, Sendable {
  /// The row's name.
  public var key: RowKey
  /// What it shows.
  public var row: Row

  /// Makes a keyed row.
  public init(key: RowKey, row: Row) {
    self.key = key
    self.row = row
  }
}

/// One row of an answer.
///
/// Its case stands in a box, since rows are large and are handed on from answer to list to screen.
public indirect enum Row: Hashable, Sendable {
  case summary(SummaryRow)
  case issue(IssueRow)
  case heading(HeadingRow)
  case status(StatusRow)
  case topic(TopicRow)
  case position(PositionRow)
  case matrix(MatrixRow)
  case moment(MomentRow)
  case moved(MovedPosition)
  case pairing(PairingRow)
  case pair(PairRow)
  case quote(QuoteRow)
  case document(DocumentRow)
  case paragraph(ParagraphRow)
  case lineage(LineageRow)
  case actor(ActorRow)
  case voice(VoiceRow)
  case explanation(ExplanationRow)
  case statement(StatementRow)
  case assessment(AssessmentRow)
  case hit(HitRow)
  case name(NameRow)
  case filter(FilterRow)
  case finding(Finding)
}
