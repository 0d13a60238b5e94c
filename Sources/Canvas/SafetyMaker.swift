/// Makes outside text safe, a scalar at a time; the one place that decides what is shown.
///
/// Every scalar is drawn, spelled or dropped by its ``ScalarKind``. Joiners (ZWJ, ZWNJ) are dropped
/// everywhere, also where they are honest spelling: a kept one makes terminals disagree about
/// widths, and the file and what is copied from it keep them.
struct SafetyMaker {
  private let kinds = ScalarKind.table
  private var made: SafeClusters
  private var hidden: [Int] = []
  /// The code points taken so far.
  private var count = 0
  /// The character that marks would be drawn over; `nil` where there is none.
  private var base: Unicode.Scalar?
  private var marks = 0
  /// Whether the last character drawn is part of a word in which nothing invisible is honest.
  private var isInPlainWord = false
  /// Places of invisible characters since that character; an alarm if the word goes on.
  private var waiting: [Int] = []
  private var previous: ScalarKind?
  private var previousWasReturn = false

  /// Makes a maker that expects about `capacity` code points.
  init(capacity: Int) {
    made = SafeClusters(capacity: capacity)
  }

  /// Takes the next scalar of the text.
  mutating func take(_ scalar: Unicode.Scalar) {
    defer { count += 1 }
    if scalar.isPlainASCII, waiting.isEmpty {
      takePlain(scalar)
      return
    }
    let kind = kinds[scalar]
    if scalar == "\n", previousWasReturn {
      previousWasReturn = false
      return
    }
    previousWasReturn = scalar == "\r"
    switch kind {
    case .narrow: draw(scalar, width: 1)
    case .wide: drawWide(scalar)
    case .mark: drawMark(scalar)
    case .space, .noBreakSpace:
      draw(" ", width: 1, role: kind == .space ? .space : .word, takesMarks: false)
    case .newline: draw(" ", width: 1, role: .newline, takesMarks: false)
    case .control: spell(control: scalar)
    case .spelled: spell(scalar)
    case .replaced: draw("\u{FFFD}", width: 1, takesMarks: false)
    case .silent: break
    case .selector:
      if previous == .selector { hidden.append(count) }
    case .zeroWidth:
      if isInPlainWord { waiting.append(count) }
    case .alarm: hidden.append(count)
    case .jamo: drawJamo(scalar)
    case .regional: drawRegional(scalar)
    case .modifier: drawModifier(scalar)
    }
    previous = kind
  }

  /// Takes a letter or digit of ASCII, as most are; the same as below, and less work.
  private mutating func takePlain(_ scalar: Unicode.Scalar) {
    previousWasReturn = false
    isInPlainWord = true
    made.append(scalar, source: count)
    base = scalar
    marks = 0
    previous = .narrow
  }

  /// Passes over a code point that is not shown; `[…]` stands where the first of them was.
  mutating func elide(isFirst: Bool) {
    defer { count += 1 }
    guard isFirst else { return }
    draw("[", width: 1, takesMarks: false)
    draw("…", width: 1, takesMarks: false)
    draw("]", width: 1, takesMarks: false)
    previousWasReturn = false
  }

  /// The text taken, made safe.
  consuming func finish() -> SafeClusters {
    hidden.sort()
    made.close(sourceCount: count, hidden: hidden)
    return made
  }

  private mutating func draw(
    _ scalar: Unicode.Scalar,
    width: Int,
    role: Cluster.Role = .word,
    takesMarks: Bool = true
  ) {
    let isPlain = takesMarks && scalar.isOfPlainWord
    if !waiting.isEmpty {
      if isPlain { hidden.append(contentsOf: waiting) }
      waiting.removeAll()
    }
    isInPlainWord = isPlain
    made.append(scalar, width: width, role: role, source: count)
    base = takesMarks ? scalar : nil
    marks = 0
  }

  private mutating func drawWide(_ scalar: Unicode.Scalar) {
    draw(scalar, width: 2, role: scalar == "\u{3000}" ? .space : .word)
    if scalar == "\u{3000}" { base = nil }
  }

  private mutating func drawMark(_ mark: Unicode.Scalar) {
    guard let base else {
      draw("\u{25CC}", width: 1)
      made.append(mark: mark)
      marks = 1
      return
    }
    if marks == 0, let composed = base.composed(with: mark) {
      compose(composed)
    } else if marks < SafeClusters.mostMarks {
      made.append(mark: mark)
      marks += 1
    } else {
      hidden.append(count)
    }
  }

  private mutating func drawJamo(_ jamo: Unicode.Scalar) {
    if marks == 0, let composed = base?.syllable(with: jamo) {
      compose(composed)
    } else {
      spell(jamo)
    }
  }

  private mutating func compose(_ scalar: Unicode.Scalar) {
    made.replaceLast(with: scalar)
    base = scalar
  }

  /// Flags are drawn as the two letters they stand for: terminals give a pair two cells or four.
  private mutating func drawRegional(_ scalar: Unicode.Scalar) {
    let letter = UInt8(truncatingIfNeeded: scalar.value - 0x1F1E6) + UInt8(ascii: "A")
    draw(Unicode.Scalar(letter), width: 1)
  }

  private mutating func drawModifier(_ scalar: Unicode.Scalar) {
    if let base, base.properties.isEmojiModifierBase { return }
    draw(scalar, width: 2)
  }

  private mutating func spell(control: Unicode.Scalar) {
    hidden.append(count)
    guard control.value < 0x80 else { return spell(control) }
    draw("^", width: 1, takesMarks: false)
    draw(Unicode.Scalar(UInt8(control.value) ^ 0x40), width: 1, takesMarks: false)
  }

  private mutating func spell(_ scalar: Unicode.Scalar) {
    for character in scalar.spelledOut.unicodeScalars {
      draw(character, width: 1, takesMarks: false)
    }
  }
}
