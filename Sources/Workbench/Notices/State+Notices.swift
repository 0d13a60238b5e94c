import Canvas

/// What is to be said once, though no key asked for it.
extension State {
  /// Cells of the foot that are left to the place in the list.
  private static let placeWidth = 12

  /// Says something once: now, or after what is being said, one notice with each key.
  ///
  /// One that does not fit in the foot is said in parts. None is lost, whatever else there is to say.
  mutating func note(_ text: String) {
    guard !isPlain else {
      notices.append(SafeText(text))
      return showNotice()
    }
    let width = max(20, size.width - Self.placeWidth)
    let lines = AnnotatedText(text, repertoire: repertoire).lines(width: width)
    let parts = lines.map { SafeText.joined($0.runs.map(\.text), separator: "") }
    notices += parts.dropLast().map { "\($0) \(glyphs.ellipsis)" } + parts.suffix(1)
    showNotice()
  }

  /// Says the next notice, unless something else is being said or typed.
  mutating func showNotice() {
    let isTyping = prompt != nil || count != nil || !pendingKeys.isEmpty || !heldKeys.isEmpty
    guard message == nil, !isTyping, !notices.isEmpty else { return }
    message = Remark(text: notices.removeFirst())
  }
}
