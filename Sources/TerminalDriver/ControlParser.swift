/// Cuts a stream of bytes into characters and control functions, as ECMA-48 and xterm do.
///
/// Feed it in pieces of any size: what is not complete waits for the next piece.
struct ControlParser {
  private enum State: Equatable {
    case ground
    case character(expected: Int)
    case escape
    case sequence
    case string(introducer: UInt8)
    case stringEscape(introducer: UInt8)
  }

  private var state = State.ground
  private var pending: [UInt8] = []

  /// True between sequences: everything fed so far has been handed out.
  var isIdle: Bool { state == .ground }

  /// Takes one byte and hands out what it completes.
  mutating func feed(_ byte: UInt8, _ emit: (TerminalEvent) -> Void) {
    switch state {
    case .ground: ground(byte, emit)
    case .character(let expected): character(byte, expected, emit)
    case .escape: escape(byte, emit)
    case .sequence: sequence(byte, emit)
    case .string(let introducer): string(byte, introducer, emit)
    case .stringEscape(let introducer):
      state = .ground
      emit(.string(introducer: introducer, content: pending))
      pending = []
      if byte != UInt8(ascii: "\\") {
        state = .escape
        feed(byte, emit)
      }
    }
  }

  private mutating func ground(_ byte: UInt8, _ emit: (TerminalEvent) -> Void) {
    switch byte {
    case 0x1B: begin(.escape)
    case 0x00..<0x20, 0x7F: emit(.control(byte))
    case 0x20..<0x7F: emit(.character(Unicode.Scalar(byte)))
    case 0xC2..<0xE0: beginCharacter(byte, 2)
    case 0xE0..<0xF0: beginCharacter(byte, 3)
    case 0xF0..<0xF5: beginCharacter(byte, 4)
    default: emit(.malformed([byte]))
    }
  }

  private mutating func begin(_ next: State) {
    state = next
    pending = []
  }

  private mutating func beginCharacter(_ byte: UInt8, _ expected: Int) {
    begin(.character(expected: expected))
    pending = [byte]
  }

  private mutating func character(
    _ byte: UInt8,
    _ expected: Int,
    _ emit: (TerminalEvent) -> Void
  ) {
    guard (0x80..<0xC0).contains(byte) else {
      emit(.malformed(pending))
      begin(.ground)
      return feed(byte, emit)
    }
    pending.append(byte)
    guard pending.count == expected else { return }
    let scalars = Array(String(decoding: pending, as: UTF8.self).unicodeScalars)
    if scalars.count == 1, scalars[0] != "\u{FFFD}", !(0x80..<0xA0).contains(scalars[0].value) {
      emit(.character(scalars[0]))
    } else {
      emit(.malformed(pending))
    }
    begin(.ground)
  }

  private mutating func escape(_ byte: UInt8, _ emit: (TerminalEvent) -> Void) {
    switch byte {
    case 0x1B:
      emit(.malformed([0x1B] + pending))
      begin(.escape)
    case 0x18, 0x1A: begin(.ground)
    case 0x00..<0x20: emit(.control(byte))
    case 0x20..<0x30: pending.append(byte)
    case UInt8(ascii: "[") where pending.isEmpty: begin(.sequence)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      begin(.string(introducer: byte))
    case 0x30..<0x7F:
      emit(.escape(intermediates: pending, final: byte))
      begin(.ground)
    default:
      emit(.malformed([0x1B] + pending + [byte]))
      begin(.ground)
    }
  }

  private mutating func sequence(_ byte: UInt8, _ emit: (TerminalEvent) -> Void) {
    switch byte {
    case 0x1B:
      emit(.malformed([0x1B, UInt8(ascii: "[")] + pending))
      begin(.escape)
    case 0x18, 0x1A: begin(.ground)
    case 0x00..<0x20: emit(.control(byte))
    case 0x20..<0x40: pending.append(byte)
    case 0x40..<0x7F:
      emit(.sequence(ControlSequence(body: pending, final: byte)))
      begin(.ground)
    default:
      emit(.malformed([0x1B, UInt8(ascii: "[")] + pending + [byte]))
      begin(.ground)
    }
  }

  private mutating func string(
    _ byte: UInt8,
    _ introducer: UInt8,
    _ emit: (TerminalEvent) -> Void
  ) {
    switch byte {
    case 0x1B: state = .stringEscape(introducer: introducer)
    case 0x07, 0x18, 0x1A:
      emit(.string(introducer: introducer, content: pending))
      begin(.ground)
    default: pending.append(byte)
    }
  }
}
