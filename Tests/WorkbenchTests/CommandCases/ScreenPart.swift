import Testing

@testable import Workbench

/// A part of the screen and the keys that lead to it from the start.
struct ScreenPart: Sendable, CustomTestStringConvertible {
  let context: Command.Context
  let keys: String

  var testDescription: String { "\(context) after \(keys)" }

  static let all = [
    ScreenPart(context: .tree, keys: ""),
    ScreenPart(context: .stances, keys: "<Tab>"),
    ScreenPart(context: .quotes, keys: "<Tab><Tab>"),
    ScreenPart(context: .matrix, keys: "gm"),
    ScreenPart(context: .quotes, keys: "gmjj<Enter>"),
    ScreenPart(context: .timeline, keys: "gt"),
    ScreenPart(context: .compare, keys: "gd"),
    ScreenPart(context: .compare, keys: "gdc"),
    ScreenPart(context: .sources, keys: "go"),
    ScreenPart(context: .actors, keys: "ga"),
    ScreenPart(context: .voices, keys: "ga<Tab>"),
    ScreenPart(context: .news, keys: "gn"),
    ScreenPart(context: .hits, keys: "gfcrowns<Enter>"),
    ScreenPart(context: .reader, keys: "<Tab><Tab><Enter>"),
    ScreenPart(context: .lineage, keys: "<Tab><Tab>gl"),
    ScreenPart(context: .explanation, keys: "<Tab>i"),
    ScreenPart(context: .findings, keys: "g!"),
    ScreenPart(context: .weakCells, keys: "gmgw"),
    ScreenPart(context: .help, keys: "?"),
    ScreenPart(context: .brief, keys: "B"),
  ]

  /// The workbench in this part of the screen.
  var bench: Bench {
    var bench = Bench.furnished()
    bench.walk(keys)
    return bench
  }
}
