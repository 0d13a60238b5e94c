import Canvas
import DossierModel

/// The lines that rows took lately, for when the same ones are shown again.
///
/// Who moves through a list comes back to what follows it. The lines are those that would be made anew, so
/// two shelves are as good as each other, whatever is on them.
struct BlockShelf: Sendable {
  /// All that the lines of a row depend on besides the row.
  struct Look: Hashable, Sendable {
    let text: BlockText
    /// Cells.
    let width: Int
    let list: List
  }

  /// What kind of list it is shown in.
  enum List: Hashable, Sendable {
    case stances(StanceColumns)
    /// Quotes, and what they are behind.
    case quotes(QuoteScope?)
    /// All that somebody says.
    case voices
  }

  /// A row as it was laid out last.
  private struct Laid {
    let row: Row
    let look: Look
    let block: Block
  }

  /// Rows kept at most, a few dozen screens; they take about two megabytes.
  private static let most = 512

  private var laid: [RowKey: Laid] = [:]

  /// The lines of a row: those it took before, or those that are made of it.
  mutating func block(
    of key: RowKey,
    _ row: Row,
    as look: Look,
    _ make: () -> Block
  ) -> Block {
    if let known = laid[key], known.row == row, known.look == look { return known.block }
    let block = make()
    if laid.count >= Self.most { laid = [:] }
    laid[key] = Laid(row: row, look: look, block: block)
    return block
  }
}

extension BlockShelf: Hashable {
  static func == (first: BlockShelf, second: BlockShelf) -> Bool { true }

  func hash(into hasher: inout Hasher) {}
}
