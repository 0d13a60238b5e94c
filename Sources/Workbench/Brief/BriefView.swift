import DossierModel

/// A brief, a block a row.
struct BriefView: Hashable, Sendable {
  /// What was asked for last.
  var order: BriefOrder
  /// The row to be selected once the page is there; nil for the first.
  var wanted: Session.Row?
  /// The page; nil until it was made.
  private(set) var page: Page?
  /// The page's blocks.
  var blocks = ListPane<Page.Block>()

  init(order: BriefOrder) { self.order = order }

  /// Takes the page.
  mutating func take(_ page: Page) {
    self.page = page
    blocks.replace(
      items: page.blocks.enumerated().map { index, block in
        .init(key: RowKey("block:\(index)"), element: block)
      },
      first: 0,
      total: page.blocks.count
    )
    wanted.map { blocks.restore($0) }
    wanted = nil
  }
}
