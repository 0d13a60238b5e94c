// Modes, queries and window operations.
extension ScreenEmulator {
  mutating func applyModes(_ sequence: ControlSequence, key: String) {
    switch key {
    case "h", "l":
      for number in sequence.parameters {
        setMode(number.first.flatMap { $0 }, key == "h", sequence)
      }
    case "?h", "?l":
      for case let number? in sequence.parameters.map({ $0.first.flatMap { $0 } }) {
        setPrivateMode(number, key == "?h")
      }
    case "c", ">c", "=c", "n", "?n", ">q", "?$p", "$p", "x", "?u", "?m":
      report.queries.append(sequence.description)
    case "t":
      // Programs put the window's title on the terminal's stack and take it back.
      if ![22, 23].contains(sequence.value()) {
        report.windowOperations.append(sequence.description)
      }
    case "!p": softReset()
    case " q", ">m", ">u", "<u", "=u": break
    default: report.unknown.append(sequence.description)
    }
  }

  private mutating func setMode(_ number: Int?, _ isOn: Bool, _ sequence: ControlSequence) {
    switch number {
    case 4: modes.insert = isOn
    // What the descriptions of GNU screen and tmux call a very visible cursor.
    case 34: break
    default: report.unknown.append(sequence.description)
    }
  }

  private mutating func setPrivateMode(_ number: Int, _ isOn: Bool) {
    switch number {
    case 1: modes.cursorKeysApplication = isOn
    case 5: modes.reversedScreen = isOn
    case 6:
      modes.originInRegion = isOn
      move(row: isOn ? region.lowerBound : 0, column: 0)
    case 7: modes.autowrap = isOn
    case 25: modes.cursorVisible = isOn
    case 2004: modes.bracketedPaste = isOn
    case 47, 1047: showAlternateScreen(isOn)
    case 1048: if isOn { saveCursor() } else { restoreCursor() }
    case 1049:
      if isOn { saveCursor() }
      showAlternateScreen(isOn)
      if !isOn { restoreCursor() }
    // Width, smooth scrolling, auto-repeat, a blinking cursor, the meta key: nothing stays behind.
    case 3, 4, 8, 12, 1034: break
    default:
      if isOn { modes.others.insert(number) } else { modes.others.remove(number) }
    }
  }

  private mutating func showAlternateScreen(_ isOn: Bool) {
    if isOn == modes.alternateScreen { return }
    modes.alternateScreen = isOn
    if isOn {
      mainGrid = grid
      grid = ScreenGrid(size: size)
    } else {
      grid = mainGrid
    }
  }

  private mutating func softReset() {
    let isAlternate = modes.alternateScreen
    modes = .reset
    modes.alternateScreen = isAlternate
    style = .plain
    region = 0..<size.rows
    charsets = [UInt8(ascii: "B"), UInt8(ascii: "B")]
    shift = 0
  }
}
