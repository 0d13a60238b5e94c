import Canvas
import DossierModel

extension BlockText {
  /// An issue of the tree: fold sign, title, number of statements.
  func issue(_ issue: IssueRow, isUnfolded: Bool, width: Int) -> Block {
    let fold = issue.hasChildren ? (isUnfolded ? glyphs.unfolded : glyphs.folded) : " "
    let alarm: SafeText = issue.setAsideCount > 0 ? "!" : ""
    let count: SafeText = "\(alarm)\(issue.statementCount)"
    let indent = SafeText(String(repeating: " ", count: issue.depth * 2))
    let lead: SafeText = "\(indent)\(fold) "
    let title = cut(issue.title, to: width - lead.width - count.width - 2)
    let style = issue.depth == 0 ? Theme.heading : Style.plain
    let hidden: SafeText = SafeText(issue.title).hiddenCount > 0 ? "!" : ""
    return Block([
      Line([Run(lead), Run(title, style), Run(hidden, Theme.alarm)], trailing: [Run(count)])
    ])
  }
}
