/// The size of a terminal's screen in cells.
public struct ScreenSize: Hashable, Sendable, CustomStringConvertible {
  /// The number of cells in a row.
  public var columns: Int
  /// The number of rows.
  public var rows: Int

  /// A size of so many columns by so many rows.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// The size every terminal can be expected to have: 80 columns, 24 rows.
  public static let standard = ScreenSize(columns: 80, rows: 24)

  /// Columns, an `x`, rows: `80x24`.
  public var description: String { "\(columns)x\(rows)" }
}
