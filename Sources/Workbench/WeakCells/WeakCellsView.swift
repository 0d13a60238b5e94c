import DossierModel

/// The cells of the matrix that ask for more work, by what is weak about them.
///
/// They are gathered some topics at a time; what has been found so far is shown.
struct WeakCellsView: Hashable, Sendable {
  /// Topics asked for in one go.
  private static let stride = 100
  /// A row of the list.
  enum Entry: Hashable, Sendable {
    /// What is weak about the cells below it, and how many these are.
    case heading(Weakness, count: Int)
    /// A cell with a stance.
    case cell(MatrixCell, of: NamedActor, MatrixLine)
    /// The parties that say nothing on an option.
    case silent([NamedActor], MatrixLine)
  }

  /// The rows of the matrix that are looked through, folded away or not.
  let lines: [MatrixLine]
  /// The issue they stand below; nil for all.
  let branch: String?
  /// How many of the lines have been looked through.
  private(set) var done = 0
  /// The list.
  private(set) var entries = ListPane<Entry>()
  /// The row to be selected once it is found; nil for none.
  private var wanted: RowKey?
  private var found: [Weakness: [ListPane<Entry>.Item]] = [:]
  private var counts: [Weakness: Int] = [:]

  /// Whether everything has been looked through.
  var isDone: Bool { done == lines.count }

  /// Makes an empty list.
  ///
  /// - Parameters:
  ///   - issues: Every issue, in display order.
  ///   - selected: The issue that the selection is on.
  ///   - wanted: The row that was selected when the list was left; nil for none.
  init(issues: [IssueRow], selected: IssueID?, wanted: RowKey? = nil) {
    self.wanted = wanted
    (lines, branch) = MatrixLine.lines(of: issues, near: selected)
  }

  /// The topics to ask for next; none at the end.
  var nextTopics: [Topic] { lines.dropFirst(done).prefix(Self.stride).map(\.topic) }

  /// Forgets what was found; the selection stays where it can.
  mutating func begin() {
    done = 0
    found = [:]
    counts = [:]
  }

  /// Takes the cells of the topics asked for last.
  mutating func take(_ rows: [MatrixRow], parties: [NamedActor], day: Day?) {
    let cells = Dictionary(
      rows.map { ($0.topic, $0.cells) },
      uniquingKeysWith: { first, _ in first }
    )
    let named = Dictionary(parties.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for line in lines.dropFirst(done).prefix(Self.stride) {
      var silent: [NamedActor] = []
      for cell in cells[line.topic] ?? [] {
        guard let party = named[cell.party] else { continue }
        for weakness in cell.weaknesses(on: day) {
          // Few statements are on an issue as a whole; none is no gap.
          if weakness == .silent {
            if !line.isIssue { silent.append(party) }
          } else {
            add(.cell(cell, of: party, line), under: weakness, as: "\(party.id.text):")
          }
        }
      }
      if !silent.isEmpty {
        add(.silent(silent, line), under: .silent, as: "", counting: silent.count)
      }
    }
    done = min(lines.count, done + Self.stride)
    show()
  }

  private mutating func add(
    _ entry: Entry,
    under weakness: Weakness,
    as name: String,
    counting count: Int = 1
  ) {
    let line: MatrixLine
    switch entry {
    case .heading: return
    case .cell(_, _, let its), .silent(_, let its): line = its
    }
    let key = RowKey("weak:\(weakness.rawValue):\(name)\(line.key.text)")
    found[weakness, default: []].append(.init(key: key, element: entry))
    counts[weakness, default: 0] += count
  }

  private mutating func show() {
    let items = Weakness.allCases.flatMap { weakness -> [ListPane<Entry>.Item] in
      guard let cells = found[weakness] else { return [] }
      let heading = Entry.heading(weakness, count: counts[weakness] ?? 0)
      return [.init(key: RowKey("weak:\(weakness.rawValue)"), element: heading)] + cells
    }
    let isFirst = !entries.isLoaded
    entries.replace(items: items, first: 0, total: items.count, anchored: wanted)
    if wanted != nil, entries.selected?.key == wanted {
      wanted = nil
    } else if isFirst {
      entries.select(1)
    }
  }

  /// Changes the list: moves in it, lays it out.
  mutating func withEntries<Result>(_ body: (inout ListPane<Entry>) -> Result) -> Result {
    body(&entries)
  }
}

extension WeakCellsView.Entry {
  /// The words a search looks through.
  var searchTexts: [String] {
    switch self {
    case .heading: []
    case .cell(_, let party, let line): [party.name, line.text]
    case .silent(let parties, let line): parties.map(\.name) + [line.text]
    }
  }
}
