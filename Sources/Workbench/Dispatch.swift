import Canvas
import DossierModel

/// From keys to commands.
extension State {
  mutating func take(_ key: Key) -> [Effect] {
    message = nil
    if prompt != nil { return takeInPrompt(key) }
    switch key {
    case .unknown: return []
    case .paste:
      clearPending()
      return remark("Pasted text ignored: open a prompt first ( / : t ).")
    case .escape where !pendingKeys.isEmpty || count != nil:
      clearPending()
      return []
    default: break
    }
    if pendingKeys.isEmpty, takeDigit(key) { return [] }
    pendingKeys.append(key)
    let commands = Command.bindings(in: context)
    if let found = commands.first(where: { $0.keys == pendingKeys }) {
      let count = self.count
      clearPending()
      return run(found.command, count: count)
    }
    if commands.contains(where: { $0.keys.starts(with: pendingKeys) }) { return [] }
    let typed = pendingKeys.map(KeyNotation.text).joined()
    clearPending()
    return remark("\(SafeText(typed)) does nothing here; ? lists what does.")
  }

  /// Runs a command, unless it is refused here.
  mutating func run(_ command: Command, count: Int?) -> [Effect] {
    if isRestricted, command.isRestricted {
      return remark("\(SafeText(command.id)) is not available in the restricted mode.", alarm: true)
    }
    return command.action(&self, count)
  }

  /// Says something until the next key.
  mutating func remark(_ text: SafeText, alarm: Bool = false) -> [Effect] {
    message = Remark(text: text, isAlarm: alarm)
    return []
  }

  mutating func clearPending() {
    pendingKeys = []
    count = nil
  }

  /// Digits before a command are its count; a `0` begins none.
  private mutating func takeDigit(_ key: Key) -> Bool {
    guard case .character(let scalar) = key, let digit = Int(String(scalar)),
      scalar.isASCII, digit > 0 || count != nil
    else { return false }
    count = min((count ?? 0) * 10 + digit, 999_999_999)
    return true
  }
}

extension Command {
  /// A command under one of its keys.
  struct Binding: Sendable {
    var keys: [Key]
    var command: Command
  }

  /// The bindings of a context.
  static func bindings(in context: Context) -> [Binding] { bindings[context] ?? [] }

  private static let bindings: [Context: [Binding]] = Dictionary(
    uniqueKeysWithValues: Context.allCases.map { context in
      let here = all.filter { $0.contexts.contains(context) }
      return (
        context,
        here.flatMap { command in
          command.keys.map { Binding(keys: KeyNotation.keys($0), command: command) }
        }
      )
    }
  )
}
