import Canvas

/// What is to be said once, though no key asked for it.
extension State {
  /// Says something once: now, or after what is being said, one notice with each key.
  ///
  /// None is lost, whatever else there is to say.
  mutating func note(_ text: String) {
    notices.append(SafeText(text))
    showNotice()
  }

  /// Says the next notice, unless something else is being said or typed.
  mutating func showNotice() {
    let isTyping = prompt != nil || count != nil || !pendingKeys.isEmpty || !heldKeys.isEmpty
    guard message == nil, !isTyping, !notices.isEmpty else { return }
    message = Remark(text: notices.removeFirst())
  }
}
