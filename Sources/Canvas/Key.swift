/// One thing the keyboard said, after escape sequences and UTF-8 have been put together.
public enum Key: Hashable, Sendable {
  /// A typed character: one scalar, never a control character.
  case character(Unicode.Scalar)
  /// Control and a letter (`.control("d")`), lower case; also `^[` is never here but `.escape`.
  case control(Unicode.Scalar)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// A function key, `1` to `12`.
  case function(Int)
  /// A whole bracketed paste, as it came, not made safe.
  case paste(String)
  /// A sequence that names no key we know; nothing may be run for it.
  case unknown
}
