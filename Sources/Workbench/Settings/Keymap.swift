import Canvas

/// The table of commands with the keys that a person gave some of them.
///
/// It never changes, so that everything made of it is made once.
final class Keymap: Hashable, Sendable {
  /// The table as it is.
  static let standard = Keymap(changes: [:])

  /// The keys that are others than in the table, by command.
  let changes: [String: [String]]
  /// Every command, with its keys.
  let commands: [Command]
  private let bindings: [Command.Context: [Command.Binding]]
  private let hints: [Command.Context: [Command.Hint]]

  /// Makes a table.
  ///
  /// - Parameter changes: The keys of some commands; they were checked.
  init(changes: [String: [String]]) {
    let commands = Command.all.map { command in
      changes[command.id].map { command.with(keys: $0) } ?? command
    }
    self.changes = changes
    self.commands = commands
    func table<Value>(
      _ make: (Command.Context, [Command]) -> [Value]
    ) -> [Command.Context: [Value]] {
      Dictionary(
        uniqueKeysWithValues: Command.Context.allCases.map { context in
          (context, make(context, commands.filter { $0.contexts.contains(context) }))
        }
      )
    }
    bindings = table { _, commands in commands.flatMap(\.bindings) }
    hints = table { context, offered in
      let hinted = offered.filter { $0.hintContexts.contains(context) }
      return Command.hints(of: hinted, among: commands)
    }
  }

  /// The command of that name, with its keys.
  func named(_ id: String) -> Command? { commands.first { $0.id == id } }

  /// The bindings of a context.
  func bindings(in context: Command.Context) -> [Command.Binding] { bindings[context] ?? [] }

  /// Whether some keys begin, and do not end, those of a command in whatever context.
  func isBegunElsewhere(_ typed: [Key]) -> Bool {
    bindings.values.contains { known in
      known.contains { $0.isBegun(by: typed) && !$0.isTyped(by: typed) }
    }
  }

  /// The hints of a context, in the order of the table.
  func hints(in context: Command.Context) -> [Command.Hint] { hints[context] ?? [] }

  static func == (left: Keymap, right: Keymap) -> Bool { left.changes == right.changes }

  func hash(into hasher: inout Hasher) { hasher.combine(changes) }

  // MARK: - Checking

  /// The commands that can always be given by a key.
  private static let needed: Set<String> = ["help", "quit"]

  /// What is wrong with keys for a command, whatever other commands have; nil for nothing.
  static func problem(with keys: [String], of command: Command) -> SettingProblem? {
    if keys.isEmpty, needed.contains(command.id) {
      return SettingProblem("\(command.id) must have a key", remedy: "name one")
    }
    let takesLetter = command.keys.contains { $0.contains("<letter>") }
    for notation in keys {
      let typed = KeyNotation.keys(notation)
      let isKnown = !typed.isEmpty && typed.map(KeyNotation.text).joined() == notation
      guard isKnown, !notation.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
        return SettingProblem(
          "\"\(notation)\" names no key",
          remedy: "write it as `demarche keys --format md` does: gm, ^D, <Enter>, <F2>"
        )
      }
      if case .character(let first) = typed[0], ("0"..."9").contains(first) {
        return SettingProblem("\"\(notation)\" begins a count", remedy: "begin with no digit")
      }
      let letters = typed.filter { $0 == KeyNotation.anyLetter }.count
      guard letters == (takesLetter ? 1 : 0),
        letters == 0 || typed.last == KeyNotation.anyLetter
      else {
        return SettingProblem(
          takesLetter
            ? "\"\(notation)\" leaves no room for the letter" : "\"\(notation)\" asks for a letter",
          remedy: takesLetter ? "end it with <letter>" : "leave <letter> out"
        )
      }
    }
    return nil
  }

  /// Which keys of a command lead elsewhere too; nil where none do.
  func clash(of id: String) -> SettingProblem? {
    guard let command = named(id) else { return nil }
    for mine in command.bindings {
      for other in commands
      where other.id != id && !other.contexts.isDisjoint(with: command.contexts) {
        for its in other.bindings where its.clashes(with: mine) {
          let (keys, others) = (mine.notation, its.notation)
          return SettingProblem(
            keys == others
              ? "\"\(keys)\" is a key of \(other.id)"
              : "\"\(keys)\" and \"\(others)\" of \(other.id) cannot be told apart",
            remedy: "take another key, or give \(other.id) others"
          )
        }
      }
    }
    return nil
  }
}

extension Command {
  /// Its keys, each with what it leads to.
  fileprivate var bindings: [Binding] {
    keys.map { Binding(keys: KeyNotation.keys($0), command: self) }
  }

  /// The same command under other keys.
  fileprivate func with(keys: [String]) -> Command {
    Command(
      id,
      title,
      keys: keys,
      in: contexts,
      group: group,
      hint: hint,
      hintedIn: hintContexts,
      restricted: isRestricted,
      argument: argument,
      withArgument: actionWithArgument,
      action: action
    )
  }
}

extension Command.Binding {
  /// Whether keys of one can be, or begin, keys of the other.
  fileprivate func clashes(with other: Self) -> Bool {
    isBegun(by: other.keys) || other.isBegun(by: keys)
      || keys.starts(with: other.keys) || other.keys.starts(with: keys)
  }

  fileprivate var notation: String { keys.map(KeyNotation.text).joined() }
}
