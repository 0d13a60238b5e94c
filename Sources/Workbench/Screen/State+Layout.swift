import Canvas
import DossierModel

/// Fits everything that is shown to the screen: rows into lines, selections into view.
extension State {
  /// Where the parts of the screen stand now.
  var frame: Frame {
    Frame(size: size, focus: issues.focus, zoom: issues.zoom, isSingle: isPlain)
  }

  /// Lays out what is shown; done after every message, so that drawing only reads.
  mutating func layOut() {
    let frame = frame
    let text = BlockText(
      repertoire: repertoire,
      day: day,
      isCompact: size.height < 30
    )
    switch view {
    case .issues: layOutIssues(frame, text)
    case .matrix: layOutMatrix(text)
    case .timeline: layOutTimeline(text)
    case .compare: layOutCompare(text)
    case .sources: layOutSources(text)
    case .actors: layOutActors(text)
    case .news: layOutNews(text)
    case .search: layOutSearchView(frame, text)
    }
    layOutOverlay(frame, text)
  }

  private mutating func layOutIssues(_ frame: Frame, _ text: BlockText) {
    if let body = frame.panes[.tree]?.body {
      issues.tree.lay(width: body.width - 1, height: body.height) { [unfolded = issues.unfolded] in
        text.issue($0, isUnfolded: unfolded.contains($0.id), width: body.width - 1)
      }
    }
    if let body = frame.panes[.stances]?.body {
      let items = issues.stances.items
      let widestName = widestName
      // Needed only where the rows are new or the pane has another width.
      lazy var columns = StanceColumns(
        rows: items.lazy.map(\.element),
        widestName: widestName,
        width: body.width - 1
      )
      issues.stances.lay(width: body.width - 1, height: body.height) { key, row in
        let columns = columns
        let look = BlockShelf.Look(text: text, width: body.width - 1, list: .stances(columns))
        return shelf.block(of: key, row, as: look) {
          text.stance(row, columns: columns, width: look.width)
        }
      }
    }
    if let body = frame.panes[.quotes]?.body {
      issues.quotes.lay(in: body, text, from: &shelf)
    }
  }

  private mutating func layOutOverlay(_ frame: Frame, _ text: BlockText) {
    guard let index = overlays.indices.last else { return }
    let body = frame.view.body
    let width = body.width - 1
    switch overlays[index] {
    case .reader(var reader):
      reader.lay(
        width: isPlain
          ? Reader.wholeParagraph : min(width - Reader.marginWidth, Reader.longestLine),
        height: isPlain ? 1 : body.height - Reader.detailHeight,
        repertoire: repertoire,
        search: search
      )
      overlays[index] = .reader(reader)
    case .explanation(var view):
      let head = view.row.map { text.head(of: $0, width: body.width).count } ?? 0
      view.lines.lay(width: width, height: max(1, body.height - head)) {
        text.evidence($0, width: width)
      }
      overlays[index] = .explanation(view)
    case .findings(var view):
      view.findings.lay(width: width, height: body.height) { text.finding($0, width: width) }
      overlays[index] = .findings(view)
    case .weakCells(var view):
      view.withEntries { entries in
        entries.lay(width: width, height: body.height) { text.weakCell($0, width: width) }
      }
      overlays[index] = .weakCells(view)
    case .lineage(var view):
      view.rows.lay(width: width, height: body.height) { text.lineage($0, width: width) }
      overlays[index] = .lineage(view)
    case .help(var view):
      let context = view.context
      view.entries.lay(width: width, height: body.height) {
        text.helpEntry($0, in: context, width: width)
      }
      overlays[index] = .help(view)
    case .brief(var view):
      view.blocks.lay(width: width, height: body.height) { text.brief($0, width: width) }
      overlays[index] = .brief(view)
    }
  }
}
