/// The rows of a pane as fields under the names of columns.
public struct ExportSheet: Hashable, Sendable {
  /// The names of the columns.
  public var head: [String]
  /// The fields, as many in a row as there are columns.
  public var rows: [[String]] = []
  /// The column that holds the exact words of a source, which prose puts first; nil where none does.
  public var words: Int?
  /// Paragraphs that stand before the rows, where it is prose: the text of an article.
  public var paragraphs: [String] = []

  /// Makes a sheet without rows.
  init(_ head: [String], words: String? = nil) {
    self.head = head
    self.words = words.flatMap(head.firstIndex)
  }
}
