import Canvas
import DossierModel
import Testing

@testable import Workbench

/// Every way to a command that the table marks, in the restricted mode.
///
/// Nothing here names a command: one that is marked tomorrow is tried by every way too.
struct `In the restricted mode a marked command` {
  static let marked = Command.all.filter(\.isRestricted)

  /// Keys that lead to a place where each context has the keys.
  private static let places: [(context: Command.Context, keys: String)] = [
    (.tree, ""), (.stances, "j<Enter>"), (.quotes, "j<Enter><Enter>"),
    (.reader, "j<Enter><Enter><Enter>"), (.explanation, "j<Enter>i"), (.matrix, "gmjj"),
    (.timeline, "gt"), (.compare, "gd"), (.sources, "go"), (.actors, "ga"), (.voices, "ga<Tab>"),
    (.hits, "gfbridge<Enter>"), (.news, "gn"), (.findings, "g!"), (.weakCells, "gmgw"),
    (.lineage, "gogl"), (.brief, "B"), (.help, "?"),
  ]

  /// A workbench where a context has the keys.
  private func bench(in context: Command.Context, restricted: Bool) throws -> Bench {
    let keys = try #require(Self.places.first { $0.context == context }?.keys, "\(context)")
    var bench = Bench(restricted: restricted)
    bench.press(keys)
    try #require(bench.state.context == context)
    bench.effects = []
    return bench
  }

  /// The names of the effects without what they carry.
  private func kinds(_ effects: [Effect]) -> Set<String> {
    Set(effects.map { String(String(describing: $0).prefix { $0 != "(" }) })
  }

  /// What the marked commands want of others where nothing is restricted: the ways out.
  private func waysOut() throws -> Set<String> {
    var found: Set<String> = []
    for command in Self.marked {
      for context in command.contexts {
        var bench = try bench(in: context, restricted: false)
        bench.press(":\(command.id)<Enter>")
        if command.argument != nil { bench.press(":\(command.id) x<Enter>") }
        found.formUnion(kinds(bench.effects))
      }
    }
    return found
  }

  private func expectRefusal(of command: Command, _ bench: Bench, by way: String) {
    #expect(bench.effects.isEmpty, "\(command.id) by \(way): \(bench.effects)")
    #expect(
      bench.state.message?.text.text.contains("restricted mode") == true,
      "\(command.id) by \(way): \(bench.state.message?.text.text ?? "nothing said")"
    )
  }

  @Test func `leads out where nothing is restricted`() throws {
    #expect(!Self.marked.isEmpty)
    #expect(try waysOut().isSuperset(of: ["send", "suspend"]))
  }

  @Test(arguments: places.map(\.context))
  func `is refused by key and by name`(context: Command.Context) throws {
    for command in Self.marked where command.contexts.contains(context) {
      for keys in command.keys {
        var bench = try bench(in: context, restricted: true)
        bench.press(keys)
        expectRefusal(of: command, bench, by: keys)
      }
      for line in [command.id, "  \(command.id)  ", "\(command.id) x", "\(command.id) /etc/passwd"]
      {
        var bench = try bench(in: context, restricted: true)
        bench.press(":")
        for scalar in line.unicodeScalars { bench.tell(.keyPressed(.character(scalar))) }
        bench.press("<Enter>")
        expectRefusal(of: command, bench, by: ":" + line)
      }
    }
  }

  @Test func `is refused from the list of keys`() throws {
    for command in Self.marked {
      let context = try #require(command.contexts.sorted { $0.rawValue < $1.rawValue }.first)
      var bench = try bench(in: context, restricted: true)
      bench.press("?")
      guard case .help(var help)? = bench.state.overlays.last else { continue }
      guard help.entries.select(RowKey("command:" + command.id)) else { continue }
      bench.state.overlays[bench.state.overlays.count - 1] = .help(help)
      bench.press("<Enter>")
      expectRefusal(of: command, bench, by: "help")
    }
  }

  @Test func `is not offered by the palette nor by the foot`() throws {
    let ids = Set(Self.marked.map(\.id))
    for (context, _) in Self.places {
      let bench = try bench(in: context, restricted: true)
      for text in [""] + ids.flatMap({ [$0, String($0.prefix(2))] }) {
        #expect(ids.isDisjoint(with: bench.state.completions(of: text).map(\.id)), "\(text)")
      }
      for command in Self.marked {
        guard let hint = command.hint, let keys = command.keys.first else { continue }
        #expect(!bench.screen.contains("\(KeyNotation.shown(keys)) \(hint)"), "\(context)")
      }
    }
  }

  @Test(arguments: places.map(\.context))
  func `has no other that wants what it wants`(context: Command.Context) throws {
    let waysOut = try waysOut()
    for command in Command.all where command.contexts.contains(context) {
      for way in command.keys + [":\(command.id)<Enter>", ":\(command.id) x<Enter>"] {
        var bench = try bench(in: context, restricted: true)
        bench.press(way.replacing("<letter>", with: "a"))
        bench.press("<Enter>")
        #expect(waysOut.isDisjoint(with: kinds(bench.effects)), "\(command.id) by \(way)")
      }
    }
  }

  @Test func `stays refused whatever is typed into prompts`() throws {
    let waysOut = try waysOut()
    let lines = [
      "!sh", "|sh", "!", "|", "/etc/passwd", "../..", "$(sh)", "`sh`", "e /etc/passwd", "w x",
      "export x", "set restricted=no", "set norestricted", "set", "shell", "sh", "edit", "cd /",
      "open /", "%!sh", "r!id", "suspend", "stop", "system sh",
    ]
    for prompt in [":", "/", "t", "&", "g&", "gf"] {
      for line in lines {
        var bench = Bench(restricted: true)
        bench.press(prompt)
        for scalar in line.unicodeScalars { bench.tell(.keyPressed(.character(scalar))) }
        bench.press("<Enter><Enter>")
        #expect(waysOut.isDisjoint(with: kinds(bench.effects)), "\(prompt)\(line)")
        #expect(bench.state.isRestricted)
      }
    }
  }
}
