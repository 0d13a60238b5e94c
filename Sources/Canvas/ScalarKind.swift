/// What becomes of a scalar on its way to a cell.
enum ScalarKind: UInt8, Hashable, Sendable {
  /// Drawn in one cell.
  case narrow
  /// Drawn in two cells.
  case wide
  /// Drawn over the character before it.
  case mark
  /// A space of any width but that of two cells; drawn as a plain one.
  case space
  /// A space at which no line may break; drawn as a plain one.
  case noBreakSpace
  /// Ends a line: LF, CR, LINE SEPARATOR, PARAGRAPH SEPARATOR.
  case newline
  /// C0 (but tab and newline), DEL and C1; spelled, and an alarm.
  case control
  /// Spelled as `<U+0378>`: unassigned, or terminals do not agree on its width.
  case spelled
  /// Private use and noncharacters, OBJECT REPLACEMENT CHARACTER; drawn as U+FFFD.
  case replaced
  /// Dropped: common in honest text (soft hyphen, LRM, RLM, ALM).
  case silent
  /// Dropped: variation selectors; an alarm only where several follow each other.
  case selector
  /// Dropped: has no width; an alarm inside a word of a script that has no use for it.
  case zeroWidth
  /// Dropped, and an alarm: embeddings, overrides, isolates, tags.
  case alarm
  /// A Hangul vowel or final consonant, drawn with what comes before it or not at all.
  case jamo
  /// A regional indicator; drawn as its letter.
  case regional
  /// A skin tone; dropped after what it colours.
  case modifier

  /// Cells that a scalar of this kind takes where safe text is drawn; a mark takes none.
  var cells: Int {
    switch self {
    case .wide, .modifier: 2
    case .mark: 0
    default: 1
    }
  }

  /// Whether the scalar is drawn as it is, whatever stands before it.
  var isDrawnAlone: Bool { self == .narrow || self == .wide }

  /// What goes into a cell for a scalar of this kind; U+FFFD for one that is not safe.
  func drawn(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch self {
    case .narrow, .wide, .mark, .modifier: scalar
    case .space, .noBreakSpace: " "
    default: "\u{FFFD}"
    }
  }

  /// The kinds of all scalars; hold it in a local where many are looked up.
  static let table = makeTable()

  private static func makeTable() -> ScalarTable<ScalarKind> {
    var table = ScalarTable(repeating: ScalarKind.narrow)
    table.set(WidthTable.unassigned, to: .spelled)
    table.set(WidthTable.wide, to: .wide)
    table.set(WidthTable.marks, to: .mark)
    for (kind, ends) in exceptions {
      table.set(ends, to: kind)
    }
    for plane in UInt32(0)...16 {
      table.set((plane << 16 | 0xFFFE)...(plane << 16 | 0xFFFF), to: .replaced)
    }
    return table
  }

  /// Where a character's own nature outweighs the width table; first, last, first, last.
  private static let exceptions: [(ScalarKind, [UInt32])] = [
    (.control, [0x00, 0x08, 0x0B, 0x0C, 0x0E, 0x1F, 0x7F, 0x9F]),
    (.newline, [0x0A, 0x0A, 0x0D, 0x0D, 0x2028, 0x2029]),
    (
      .space,
      [0x09, 0x09, 0x20, 0x20, 0x1680, 0x1680, 0x2000, 0x2006, 0x2008, 0x200A, 0x205F, 0x205F]
    ),
    (.noBreakSpace, [0xA0, 0xA0, 0x2007, 0x2007, 0x202F, 0x202F]),
    (.silent, [0xAD, 0xAD, 0x061C, 0x061C, 0x200E, 0x200F]),
    (.selector, [0xFE00, 0xFE0F]),
    // Combining grapheme joiner, Hangul fillers, Khmer inherent vowels, Mongolian selectors, joiners,
    // word joiner and invisible operators, byte order mark, interlinear annotation, shorthand,
    // musical and hieroglyphic format controls.
    (
      .zeroWidth,
      [
        0x034F, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x200D, 0x2060,
        0x2065, 0x206A, 0x206F, 0x3164, 0x3164, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFFB,
        0x13430, 0x1343F, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A,
      ]
    ),
    (.alarm, [0x202A, 0x202E, 0x2066, 0x2069, 0xE0000, 0xE0FFF]),
    (.selector, [0xE0100, 0xE01EF]),
    (.jamo, [0x1161, 0x11FF, 0xD7B0, 0xD7C6, 0xD7CB, 0xD7FB]),
    // Circled numbers on black squares and hexagrams: one cell or two, by terminal and by year.
    (.spelled, [0x3248, 0x324F, 0x4DC0, 0x4DFF]),
    (
      .replaced,
      [0xE000, 0xF8FF, 0xFDD0, 0xFDEF, 0xFFFC, 0xFFFC, 0xF0000, 0xFFFFD, 0x100000, 0x10FFFD]
    ),
    (.regional, [0x1F1E6, 0x1F1FF]),
    (.modifier, [0x1F3FB, 0x1F3FF]),
  ]
}
