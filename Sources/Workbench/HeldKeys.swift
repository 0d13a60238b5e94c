import Canvas
import DossierModel

/// Keys typed ahead of the rows they are for.
///
/// A view is drawn before its rows are there. What is typed then means what it would mean with them: it
/// waits for them, and so does all that is typed after it. `Esc` does no more than forget it; `^C` and
/// `^Z` never wait.
extension State {
  /// Whether the rows that the next key would move in or act on are on their way.
  ///
  /// Not so for the news, which may take long to read.
  var isExpectingRows: Bool {
    if pendingSession != nil { return true }
    // Not lazily: that would take the whole state along.
    let asked = awaited.values.filter { [generation] in $0.generation == generation }
    // A jump to rows that are not held: the selection moves when they come.
    if asked.contains(where: { $0.window.isJump }) { return true }
    return !asked.isEmpty && overlays.last?.isEmpty ?? !root.facts.isLoaded
  }

  /// Whether the rows that a command acts on are on their way; from the tree some act on those beside it.
  func isExpectingRows(for command: Command) -> Bool {
    if isExpectingRows { return true }
    guard context == .tree, Command.actingBesideTree.contains(command.id) else { return false }
    return (awaited[.stances] != nil && !issues.stances.isLoaded)
      || (awaited[.quotes] != nil && !issues.quotes.list.isLoaded)
  }

  /// Keeps a key back as long as others are held, or the last session has not come back; false where it is
  /// to be taken at once.
  mutating func hold(_ key: Key) -> Bool {
    guard !heldKeys.isEmpty || pendingSession != nil else { return false }
    let command = keymap.bindings(in: context).first { $0.isTyped(by: [key]) }?.command.id ?? ""
    let isWayOut =
      Command.neverHeld.contains(command)
      || (heldKeys.isEmpty && ["close", "quit"].contains(command))
    if isWayOut || command == "back" {
      heldKeys = []
    } else if heldKeys.count < Self.mostHeldKeys {
      heldKeys.append(key)
    }
    return !isWayOut
  }

  /// More than anybody types ahead.
  private static var mostHeldKeys: Int { 1_000 }

  /// Holds the keys of a whole command, with its count.
  mutating func holdPendingKeys() {
    let digits = count.map { String($0).unicodeScalars.map(Key.character) } ?? []
    heldKeys = digits + pendingKeys
    clearPending()
  }
}

extension Command {
  /// What forgets what is held.
  ///
  /// `q` does not: after other keys it may end a command, or be typed in a prompt.
  fileprivate static let neverHeld: Set<String> = ["interrupt", "suspend"]

  /// What acts on rows, beside everything that moves or copies.
  private static let actingOnRows: Set<String> = [
    "open", "explain", "lineage", "search", "next-hit", "previous-hit", "filter",
    "fold", "fold-all", "unfold-all", "scroll-next-pane-down", "scroll-next-pane-up", "set-mark",
  ]

  /// What acts, in the tree of issues, on the stance and the quote shown beside it.
  fileprivate static let actingBesideTree: Set<String> = ["explain", "lineage"]

  /// Whether the command acts on rows of whatever has the keys.
  var needsRows: Bool {
    group == .move || group == .copy || Self.actingOnRows.contains(id)
  }
}

extension Window {
  /// Whether the selection is to go to the anchor.
  fileprivate var isJump: Bool {
    switch anchor {
    case .key: false
    // A list that is not there yet begins without rows before its start.
    case .start: before > 0
    case .end, .place, .percent, .match: true
    }
  }
}
