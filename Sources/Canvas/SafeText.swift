/// Text that may be drawn or printed: nothing in it can move a cursor, reorder a line or hide.
///
/// The one way from outside text to a terminal. A literal in our own source is safe as it stands;
/// everything else goes through ``init(_:)``.
public struct SafeText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// What to draw; one line unless made by a multi-line function.
  public let text: String
  /// How many characters the original hid (bidi controls, tags, C0 and C1, piled-up marks); 0 for
  /// honest text.
  public let hiddenCount: Int

  /// Takes a literal of our own source as it stands.
  public init(stringLiteral value: StaticString) {
    self.text = value.description
    self.hiddenCount = 0
  }

  /// Makes outside text safe.
  public init(_ untrusted: String) {
    self.text = untrusted
    self.hiddenCount = 0
  }
}
