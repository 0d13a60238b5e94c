import Canvas
import DossierModel
import Testing

@testable import Workbench

/// One command: where it has something to do, and how one sees that it did it.
struct CommandCase: Sendable, CustomTestStringConvertible {
  /// The command's id.
  let id: String
  /// The keys that lead from the start to where it has something to do.
  let path: String
  /// What is typed after its name in the `:` prompt; empty for nothing.
  let argument: String
  /// Whether the bench after it, the second one, is as the command says; the first is the one before.
  let isDone: @Sendable (Bench, Bench) -> Bool

  init(
    _ id: String,
    after path: String = "",
    argument: String = "",
    isDone: @escaping @Sendable (Bench, Bench) -> Bool
  ) {
    self.id = id
    self.path = path
    self.argument = argument
    self.isDone = isDone
  }

  var testDescription: String { id }

  static let all = moving + panes + opening + finding + leading + leaving
}

/// What a case looks at.
extension Bench {
  /// A bench on which every command has something to do: a long article, news, an index being made.
  static func furnished(width: Int = 80, height: Int = 24) -> Bench {
    var library = ScriptedLibrary()
    library.article = paragraphs
    var bench = Bench(width: width, height: height, library: library)
    bench.tell(.indexing(.checking))
    return bench
  }

  private static let paragraphs: [ParagraphRow] = {
    var start = 0
    return (0..<60).map { index in
      let text = "Paragraph \(index) of the article says five crowns."
      let range = TextRange.of(start, start + text.unicodeScalars.count)
      start = range.end + 1
      let mark = TextMark(
        statement: StatementID("q-\(index)"),
        range: TextRange.of(range.start, range.start + 9),
        stance: .opposes,
        mode: .reported
      )
      return ParagraphRow(range: range, text: text, marks: index % 9 == 0 ? [mark] : [])
    }
  }()

  /// Presses keys, and hands over what others than the library are asked for.
  mutating func walk(_ notation: String) {
    for key in KeyNotation.keys(notation) {
      tell(.keyPressed(key))
      switch effects.last {
      case .readNews:
        effects.removeLast()
        tell(.newsRead(ScriptedNews.reading))
      case .makeBrief(let order):
        tell(.briefMade(BriefReading(order: order, page: Self.page)))
      default: break
      }
    }
  }

  /// A brief of every kind of block, long enough to scroll.
  static let page: Page = {
    var page = Page()
    page.blocks = [
      .heading("Talks on the bridge, as of 2031-05-20", level: 1),
      .paragraph([.words("Sources: 1 origin, counted once however often copied.")]),
      .heading("Toll > Amount of the toll", level: 2), .heading("Everyone pays", level: 3),
    ]
    for number in 1...20 {
      page.item(
        .strong("Northland"),
        .words(", own words: opposes (2031-05-03; 1 origin) "),
        .numbers([number])
      )
      page.item(
        .words("Ada Minister, reported: "),
        .quote("Northland will not pay five crowns"),
        .words(" "),
        .numbers([number]),
        depth: 1
      )
    }
    return page
  }()

  /// The place of the selected row in the focused list.
  var ordinal: Int { state.focusedFacts?.ordinal ?? 0 }

  /// What stands at the top of the focused list or article.
  var top: Int { state.focusedPlace?.top ?? 0 }

  /// The selected issue.
  var issue: String? { state.issues.selectedIssue?.text }

  /// The selected row of the stances.
  var stance: RowKey? { state.issues.stances.selected?.key }

  /// The kind of the prompt that is open; nil for none.
  var prompt: Prompt.Kind? { state.prompt?.kind }

  /// The selected statement of the article.
  var mark: Int? {
    if case .reader(let reader)? = state.overlays.last { reader.selectedMark } else { nil }
  }
}
