import Canvas
import DossierLibrary
import DossierModel
import Workbench

/// What an order asks for as text, piece by piece: the whole is never held.
struct ExportPieces {
  /// Rows that are at hand and become a piece together.
  private static let stride = 250

  /// What comes next.
  private enum Stage {
    case measuring, opening, rows, closing, done
  }

  /// Rows of the sheet that were handed over.
  private(set) var rowCount = 0
  /// The rows asked for; nil where they are at hand.
  private(set) var walk: RowWalk?
  /// Whether the rows are only looked at so far, for the width of their columns.
  var isMeasuring: Bool { stage == .measuring }

  private let order: ExportOrder
  private let library: IndexedDossier
  private var writer: SheetWriter?
  private var maker: SheetMaker?
  private var rows: ArraySlice<[String]> = []
  private var stage = Stage.opening

  /// Begins an order.
  init(of order: ExportOrder, in library: IndexedDossier) {
    self.order = order
    self.library = library
    switch order.content {
    case .page: break
    case .sheet(let sheet):
      var writer = SheetWriter(sheet: sheet, titles: order.titles, form: order.form)
      writer.measure(sheet.rows)
      self.writer = writer
    case .rows:
      beginRows()
      writer = maker.map {
        SheetWriter(sheet: $0.sheet, titles: order.titles, form: order.form)
      }
      if writer?.hasColumns == true { stage = .measuring }
    }
  }

  /// The next piece, which may be empty; nil at the end.
  mutating func next() -> String? {
    switch stage {
    case .measuring:
      if let rows = nextRows() {
        writer?.measure(rows)
      } else {
        stage = .opening
      }
      return ""
    case .opening: return open()
    case .rows:
      guard let rows = nextRows() else {
        stage = .closing
        return ""
      }
      rowCount += rows.count
      return writer?.text(of: rows) ?? ""
    case .closing:
      stage = .done
      return writer?.closing(rowCount) ?? ""
    case .done: return nil
    }
  }

  private mutating func open() -> String {
    stage = .rows
    switch order.content {
    case .page(let page):
      stage = .done
      return (order.form == .text ? page.text(in: .unicode) : page.markdown(in: .unicode)).text
    case .sheet(let sheet): rows = sheet.rows[...]
    case .rows: beginRows()
    }
    return writer?.opening ?? ""
  }

  private mutating func beginRows() {
    guard case .rows(let questions, let names) = order.content, let first = questions.first else {
      return
    }
    maker = SheetMaker(of: first.what, names: names, day: first.day)
    walk = RowWalk(questions, in: library)
  }

  /// The next rows of the sheet; nil at the end.
  private mutating func nextRows() -> [[String]]? {
    guard walk != nil else {
      defer { rows = rows.dropFirst(Self.stride) }
      return rows.isEmpty ? nil : Array(rows.prefix(Self.stride))
    }
    guard let found = walk?.next() else { return nil }
    maker?.add(found)
    return maker?.takeRows() ?? []
  }
}
