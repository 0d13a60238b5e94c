import Canvas

/// The line of a prompt as it was written: what is typed at its end is added, anything else begins it anew.
struct PlainPrompt: Hashable, Sendable {
  private var label: SafeText
  private var line: SafeText
  private var cursor: Int
  private var length: Int
  /// What a completion stands for; empty for what was typed.
  private var note: SafeText

  /// Takes the prompt of a state.
  init(_ prompt: Prompt, of state: State) {
    label = prompt.kind.label()
    line = state.repertoire.transliterated(SafeText(prompt.text))
    cursor = prompt.cursor
    length = prompt.scalars.count
    let command = prompt.kind == .command && prompt.completion != nil
    note = command ? Command.named(prompt.text).map { SafeText($0.title) } ?? "" : ""
  }

  /// What is to be written after what was; the line has no end, the cursor stands behind it.
  func echo(after old: PlainPrompt?) -> SafeText {
    guard let old, old.label == label else { return label + line }
    let isAtEnd = old.cursor == old.length && cursor == length
    if isAtEnd, note.isEmpty, line.text.hasPrefix(old.line.text) {
      return SafeText(String(line.text.dropFirst(old.line.text.count)))
    }
    guard self != old else { return "" }
    let place: SafeText =
      cursor == length ? "" : "Cursor before character \(cursor + 1) of \(length).\(Self.end)"
    let said: SafeText = note.isEmpty ? "" : "\(note).\(Self.end)"
    return Self.end + place + said + label + line
  }

  private static let end: SafeText = "\n"
}
