import Canvas
import DossierModel

/// From keys to commands.
extension State {
  mutating func take(_ key: Key) -> [Effect] {
    message = nil
    if prompt != nil { return takeInPrompt(key) }
    if hold(key) { return [] }
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
    let bindings = keymap.bindings(in: context)
    if let found = bindings.first(where: {
      $0.isTyped(by: pendingKeys) && $0.command.works(in: self)
    }) {
      if found.command.needsRows, isExpectingRows(for: found.command) {
        holdPendingKeys()
        return []
      }
      let count = self.count
      typedLetter = found.letter(in: pendingKeys)
      clearPending()
      defer { typedLetter = "" }
      return run(found.command, count: count)
    }
    // Of a command that is given elsewhere the rest must not run as another one.
    let isBegun = bindings.contains {
      $0.isBegun(by: pendingKeys) && $0.command.works(in: self)
    }
    if isBegun || keymap.isBegunElsewhere(pendingKeys) { return [] }
    let typed = pendingKeys.map(KeyNotation.text).joined()
    clearPending()
    return remark("\(SafeText(typed)) does nothing here; ? lists what does.")
  }

  /// Runs a command, unless it is refused here.
  mutating func run(_ command: Command, count: Int?) -> [Effect] {
    if isRestricted, command.isRestricted {
      return remark("\(SafeText(command.id)) is not available in the restricted mode.", alarm: true)
    }
    if Command.jumping.contains(command.id) { noteJump() }
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

    /// Whether some keys are these.
    func isTyped(by typed: [Key]) -> Bool { typed.count == keys.count && isBegun(by: typed) }

    /// Whether some keys are the first of these.
    func isBegun(by typed: [Key]) -> Bool {
      typed.count <= keys.count
        && zip(keys, typed).allSatisfy { $0 == KeyNotation.anyLetter ? $1.isLetter : $0 == $1 }
    }

    /// The letter typed where any may stand; empty where none may.
    func letter(in typed: [Key]) -> String {
      guard let place = keys.firstIndex(of: KeyNotation.anyLetter) else { return "" }
      return KeyNotation.text(typed[place])
    }
  }

  /// The bindings of a context where nobody gave any command other keys.
  static func bindings(in context: Context) -> [Binding] { Keymap.standard.bindings(in: context) }
}

extension Key {
  /// Whether the key is a letter from a to z.
  fileprivate var isLetter: Bool {
    if case .character(let scalar) = self { ("a"..."z").contains(scalar) } else { false }
  }
}
