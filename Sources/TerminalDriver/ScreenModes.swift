/// The modes a program can leave a terminal in.
public struct ScreenModes: Hashable, Sendable {
  /// The alternate screen is shown (DECSET 47, 1047, 1049).
  public internal(set) var alternateScreen = false
  /// The cursor is drawn (DECTCEM).
  public internal(set) var cursorVisible = true
  /// Arrow keys send `ESC O A` (DECCKM).
  public internal(set) var cursorKeysApplication = false
  /// The keypad sends sequences (DECKPAM).
  public internal(set) var keypadApplication = false
  /// A paste comes between `ESC [ 200 ~` and `ESC [ 201 ~`.
  public internal(set) var bracketedPaste = false
  /// A character in the last column makes the next one wrap (DECAWM).
  public internal(set) var autowrap = true
  /// New characters push the old ones to the right (IRM).
  public internal(set) var insert = false
  /// Rows are counted from the scroll region (DECOM).
  public internal(set) var originInRegion = false
  /// The whole screen is shown reversed (DECSCNM).
  public internal(set) var reversedScreen = false
  /// Every further private mode that is on: mouse reports, focus reports, synchronised output.
  public internal(set) var others: Set<Int> = []

  /// What a terminal has after a reset.
  public static let reset = ScreenModes()

  /// The names of the modes that differ from those after a reset, in a fixed order.
  public var left: [String] {
    let named: [(Bool, String)] = [
      (alternateScreen, "alternate screen"), (!cursorVisible, "cursor hidden"),
      (cursorKeysApplication, "application cursor keys"),
      (keypadApplication, "application keypad"), (bracketedPaste, "bracketed paste"),
      (!autowrap, "no autowrap"), (insert, "insert mode"), (originInRegion, "origin mode"),
      (reversedScreen, "reversed screen"),
    ]
    return named.filter(\.0).map(\.1) + others.sorted().map { "private mode \($0)" }
  }
}
