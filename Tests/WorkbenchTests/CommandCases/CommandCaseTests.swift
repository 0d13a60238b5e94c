import Canvas
import DossierModel
import Foundation
import TestSupport
import Testing

@testable import Workbench

/// Every command of the table, at work.
struct `Every command` {
  /// The commands of the screen; the linear mode has its own tests.
  private static let commands = Command.all.filter { $0.works(in: Bench.furnished().state) }

  @Test func `has a case, and no case is of another`() {
    #expect(CommandCase.all.map(\.id).sorted() == Self.commands.map(\.id).sorted())
  }

  @Test(arguments: CommandCase.all)
  func `does what it says, by each of its keys and by name`(known: CommandCase) throws {
    let command = try #require(Command.named(known.id))
    var before = Bench.furnished()
    before.walk(known.path)
    #expect(command.contexts.contains(before.state.context))
    let argument = known.argument.isEmpty ? "" : " " + known.argument
    let ways = command.keys + [":\(known.id)\(argument)<Enter>"]
    for way in ways {
      var after = before
      after.walk(way.replacing("<letter>", with: known.argument))
      let isDone = known.isDone(before, after)
      #expect(isDone, "\(way)")
    }
    let wasDone = known.isDone(before, before)
    #expect(!wasDone, "it was so before")
  }

  @Test func `is listed in the help and in the reference`() throws {
    // As high as the help is long.
    var bench = Bench.furnished(width: 132, height: 200)
    bench.walk("?")
    let rows = bench.screen.split(separator: "\n")
    let page = try String(contentsOfFile: Repository.path(of: "docs/keys.md"), encoding: .utf8)
    for command in Self.commands {
      let row = try #require(rows.first { $0.hasSuffix(":" + command.id) }, "\(command.id)")
      #expect(row.contains(command.title.prefix(60)))
      for key in command.keys { #expect(row.contains(KeyNotation.shown(key)), "\(row)") }
      let argument = command.argument.map { " \($0)" } ?? ""
      #expect(page.contains("| \(command.title) |"))
      #expect(page.contains("`:\(command.id)\(argument)`"))
    }
  }

  @Test func `is offered by name where it works and nowhere else`() {
    for part in ScreenPart.all {
      let bench = part.bench
      let offered = bench.state.completions(of: "").map(\.id)
      let works = Self.commands.filter { $0.contexts.contains(part.context) }.map(\.id)
      #expect(offered == works, "\(part.context)")
    }
  }

  @Test(arguments: ScreenPart.all)
  func `has an effect where it is offered, or says why not`(part: ScreenPart) {
    // At an end of a list half of the moves lead nowhere, and a short list does not scroll.
    let start = part.bench
    let states = ["", "G", "gg", "2j", "+", "J", "JJ"].flatMap { keys in
      var bench = start
      bench.walk(keys)
      var small = bench
      small.tell(.resized(Size(width: 30, height: 6)))
      return [bench, small]
    }
    for command in Self.commands where command.contexts.contains(part.context) {
      if Self.ends[part.context]?.contains(command.id) == true { continue }
      for notation in command.keys {
        let hasEffect = states.contains { before in
          var after = before
          after.walk(notation.replacing("<letter>", with: "a"))
          return after.differs(from: before)
        }
        #expect(hasEffect, "\(notation): \(command.id) does nothing and says nothing")
      }
    }
  }

  @Test(arguments: ScreenPart.all)
  func `that opens does so from every row, or says why not`(part: ScreenPart) {
    var bench = part.bench
    guard Command.named("open")?.contexts.contains(part.context) == true else { return }
    bench.walk("gg")
    for _ in 0..<min(30, bench.state.focusedFacts?.count ?? 0) {
      var after = bench
      after.walk("<Enter>")
      let hasEffect = after.differs(from: bench)
      #expect(hasEffect, "row \(bench.ordinal)")
      bench.walk("j")
    }
  }

  @Test(arguments: ScreenPart.all)
  func `gets one hint from its key where it is not offered`(part: ScreenPart) {
    let bench = part.bench
    let bindings = Command.bindings(in: part.context)
    for command in Command.all where !command.contexts.contains(part.context) {
      for notation in command.keys {
        let keys = KeyNotation.keys(notation)
        let isOthers = bindings.contains { binding in
          binding.isBegun(by: Array(keys.prefix(binding.keys.count)))
        }
        if isOthers { continue }
        var after = bench
        after.walk(notation)
        let said = after.state.message?.text.text
        #expect(said == notation + Self.hint)
        after.state.message = bench.state.message
        let differs = after.differs(from: bench)
        #expect(!differs, "\(notation)")
      }
      var after = bench
      after.state.prompt = Prompt(.command, text: command.id)
      after.walk("<Enter>")
      let said = after.state.message?.text.text
      #expect(said == "\(command.id) does nothing here.")
    }
  }

  /// What leads nowhere because there is nothing further on: a pane beside the outermost one, a step
  /// back from where everything begins.
  private static let ends: [Command.Context: Set<String>] = [
    .tree: ["pane-left", "back"], .quotes: ["pane-right"], .sources: ["pane-left"],
    .actors: ["pane-left"], .voices: ["pane-right"],
  ]

  private static let hint = " does nothing here; ? lists what does."
}

extension Bench {
  /// Whether anything that is shown, said or wanted is another than before; where one was does not count.
  fileprivate func differs(from before: Bench) -> Bool {
    var state = state
    state.jumps = before.state.jumps
    state.placeBefore = before.state.placeBefore
    return effects != before.effects || state != before.state
  }
}
