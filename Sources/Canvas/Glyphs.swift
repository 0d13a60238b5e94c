/// The drawing characters of the program's own frames, trees and signs, each chosen once.
///
/// Every glyph takes one cell, but for the elision, and in ASCII a few more. A class, since there are two
/// of them, and a copy of so many texts costs more than what is drawn with them.
public final class Glyphs: Sendable {
  /// A line from top to bottom.
  public let vertical: SafeText
  /// A line from left to right.
  public let horizontal: SafeText
  /// Where two lines cross or meet.
  public let cross: SafeText
  /// Where a line to the right leaves a line from top to bottom.
  public let teeRight: SafeText
  /// Where a line to the left leaves a line from top to bottom.
  public let teeLeft: SafeText
  /// Where a line down leaves a line from left to right.
  public let teeDown: SafeText
  /// Where a line up leaves a line from left to right.
  public let teeUp: SafeText
  /// The top left corner of a box.
  public let topLeft: SafeText
  /// The top right corner of a box.
  public let topRight: SafeText
  /// The bottom left corner of a box.
  public let bottomLeft: SafeText
  /// The bottom right corner of a box.
  public let bottomRight: SafeText
  /// A branch of a tree that hides what is under it.
  public let folded: SafeText
  /// A branch of a tree that shows what is under it.
  public let unfolded: SafeText
  /// The selected row, where reverse video may be missing.
  public let selected: SafeText
  /// Stands for what was cut.
  public let ellipsis: SafeText
  /// Stands for a part of a quote that is not quoted.
  public let elision: SafeText
  /// Between the steps of a path.
  public let breadcrumb: SafeText
  /// More to the left.
  public let moreLeft: SafeText
  /// More to the right.
  public let moreRight: SafeText
  /// Beside the lines of a quote.
  public let quoteBar: SafeText
  /// Beside the lines of a text that are not the article.
  public let sideBar: SafeText
  /// On this day or before it.
  public let atMost: SafeText
  /// Between the parts of a line; also an empty cell of a table.
  public let dot: SafeText
  /// The ten digits of a count that stands behind a word like the number of a footnote.
  public let raisedDigits: [SafeText]
  /// What others say differs.
  public let differs: SafeText
  /// A row that is marked.
  public let marked: SafeText
  /// A day of a span of time that is certain.
  public let certain: SafeText
  /// A day of a span of time that is marked uncertain or approximate.
  public let uncertain: SafeText = "~"
  /// The stance `supports`.
  public let supports: SafeText = "+"
  /// The stance `conditional`.
  public let conditional: SafeText = "~"
  /// The stance `open`.
  public let open: SafeText = "o"
  /// The stance `opposes`.
  public let opposes: SafeText
  /// The stance `unclear`.
  public let unclear: SafeText = "?"
  /// Stances that contradict each other.
  public let mixed: SafeText = "!"
  /// A warning: hidden characters, an entry set aside.
  public let warning: SafeText = "!"

  private init(
    vertical: SafeText,
    horizontal: SafeText,
    cross: SafeText,
    teeRight: SafeText,
    teeLeft: SafeText,
    teeDown: SafeText,
    teeUp: SafeText,
    topLeft: SafeText,
    topRight: SafeText,
    bottomLeft: SafeText,
    bottomRight: SafeText,
    folded: SafeText,
    unfolded: SafeText,
    selected: SafeText,
    ellipsis: SafeText,
    elision: SafeText,
    breadcrumb: SafeText,
    moreLeft: SafeText,
    moreRight: SafeText,
    quoteBar: SafeText,
    sideBar: SafeText,
    atMost: SafeText,
    dot: SafeText,
    raisedDigits: [SafeText],
    differs: SafeText,
    marked: SafeText,
    certain: SafeText,
    opposes: SafeText
  ) {
    self.vertical = vertical
    self.horizontal = horizontal
    self.cross = cross
    self.teeRight = teeRight
    self.teeLeft = teeLeft
    self.teeDown = teeDown
    self.teeUp = teeUp
    self.topLeft = topLeft
    self.topRight = topRight
    self.bottomLeft = bottomLeft
    self.bottomRight = bottomRight
    self.folded = folded
    self.unfolded = unfolded
    self.selected = selected
    self.ellipsis = ellipsis
    self.elision = elision
    self.breadcrumb = breadcrumb
    self.moreLeft = moreLeft
    self.moreRight = moreRight
    self.quoteBar = quoteBar
    self.sideBar = sideBar
    self.atMost = atMost
    self.dot = dot
    self.raisedDigits = raisedDigits
    self.differs = differs
    self.marked = marked
    self.certain = certain
    self.opposes = opposes
  }

  /// The glyphs where all of Unicode can be drawn; none is ambiguous to a terminal but by East Asian
  /// custom, none is an emoji.
  public static let unicode = Glyphs(
    vertical: "│",
    horizontal: "─",
    cross: "┼",
    teeRight: "├",
    teeLeft: "┤",
    teeDown: "┬",
    teeUp: "┴",
    topLeft: "┌",
    topRight: "┐",
    bottomLeft: "└",
    bottomRight: "┘",
    folded: "▸",
    unfolded: "▾",
    selected: "*",
    ellipsis: "…",
    elision: "[…]",
    breadcrumb: "›",
    moreLeft: "‹",
    moreRight: "›",
    quoteBar: "▌",
    sideBar: "┊",
    atMost: "≤",
    dot: "·",
    raisedDigits: ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"],
    differs: "≠",
    marked: "●",
    certain: "━",
    opposes: "−"
  )

  /// The glyphs where there is only ASCII.
  public static let ascii = Glyphs(
    vertical: "|",
    horizontal: "-",
    cross: "+",
    teeRight: "+",
    teeLeft: "+",
    teeDown: "+",
    teeUp: "+",
    topLeft: "+",
    topRight: "+",
    bottomLeft: "+",
    bottomRight: "+",
    folded: ">",
    unfolded: "v",
    selected: "*",
    ellipsis: "...",
    elision: "[...]",
    breadcrumb: ">",
    moreLeft: "<",
    moreRight: ">",
    quoteBar: "|",
    sideBar: ":",
    atMost: "<=",
    dot: ".",
    raisedDigits: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
    differs: "#",
    marked: "*",
    certain: "=",
    opposes: "-"
  )
}

extension Glyphs {
  /// A count behind a word like the number of a footnote; in ASCII its plain digits.
  public func raised(_ count: Int) -> SafeText {
    SafeText.joined(
      String(max(0, count)).utf8.map { raisedDigits[Int($0) - 0x30] },
      separator: ""
    )
  }
}
