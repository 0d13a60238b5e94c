public import Canvas

/// Makes keys out of the bytes a terminal sends, and of the time between them.
///
/// `Esc` is a key and also begins what most other keys send, so only time tells them apart. We do
/// this ourselves, not with ncurses, because ncurses knows one delay and takes a late rest of a
/// sequence for typed letters; and because here the time is an argument, so that tests need no
/// clock.
///
/// - An `ESC` with nothing after it for 100 ms is ``Canvas/Key/escape``.
/// - What completes a sequence (`[` or `O` and so on) and comes within a second after such an `Esc`
///   is discarded. It cannot be taken back that the `Esc` acted, but nothing else is run.
/// - A sequence that breaks off for 100 ms after its `ESC [` or `ESC O` is discarded with all of its
///   rest.
/// - Pasted text between the marks of bracketed paste is one key.
/// - `Alt` and a key, and keys with modifiers, are ``Canvas/Key/unknown``. Bytes that are no UTF-8,
///   and what terminals report unasked, give nothing.
public struct KeyDecoder: Sendable {
  /// How long the parts of a sequence may lie apart.
  public static let gap = Duration.milliseconds(100)
  /// How long after a lone `Esc`, or a broken sequence, its rest is expected.
  public static let tailWindow = Duration.seconds(1)
  /// How long a paste whose end mark does not come may be silent.
  public static let pasteSilence = Duration.seconds(3)

  private enum State: Sendable {
    case ground
    case escape
    /// After `ESC` and `[` or `O`; `isTail` when the `ESC` has acted already.
    case sequence(KeySequence, isTail: Bool)
    /// After `ESC` and the first byte of a character.
    case alternate
    /// A report or a command that ends in `BEL` or `ESC \`.
    case string(isEmpty: Bool)
    case mouse(missing: Int)
    case paste(PasteCollector)
  }

  private let named: [[UInt8]: Key]
  private var state = State.ground
  private var scalars = ScalarDecoder()
  /// When the last byte came.
  private var last = Duration.zero
  /// Until when `[` and `O` may be the rest of a sequence whose `ESC` has acted.
  private var tailEnd: Duration?

  /// Makes a decoder.
  ///
  /// - Parameter named: What terminfo says keys send, whole sequences that begin with `ESC`; they
  ///   come before the decoder's own.
  public init(named: [[UInt8]: Key] = [:]) {
    self.named = named
  }

  /// When ``keys(at:)`` will have something to say without more bytes; `nil` if never.
  public var deadline: Duration? {
    switch state {
    case .escape, .sequence(_, isTail: true): last + Self.gap
    case .paste: last + Self.pasteSilence
    default: nil
    }
  }

  /// The keys that time alone has decided.
  ///
  /// - Parameter now: The time since any fixed moment; it never goes back.
  public mutating func keys(at now: Duration) -> [Key] {
    guard let deadline, now >= deadline else { return [] }
    switch state {
    case .escape:
      state = .ground
      tailEnd = now + Self.tailWindow
      return [.escape]
    case .sequence(let sequence, isTail: true):
      return typed(sequence)
    case .paste(let collector):
      state = .ground
      return [.paste(collector.text)]
    default:
      return []
    }
  }

  /// The keys that these bytes complete, in order.
  ///
  /// - Parameters:
  ///   - bytes: What was read, however it was cut.
  ///   - now: When it was read, as in ``keys(at:)``.
  ///   - earliest: When it may have come at the earliest; absent, it came when it was read. Whoever
  ///     was busy for a second must not take the rest of a sequence for a late one.
  public mutating func keys(
    from bytes: some Sequence<UInt8>,
    at now: Duration,
    notBefore earliest: Duration? = nil
  ) -> [Key] {
    let came = earliest ?? now
    var keys = keys(at: came)
    for byte in bytes {
      take(byte, at: came, into: &keys)
      last = max(came, last)
    }
    last = now
    return keys
  }

  private mutating func take(_ byte: UInt8, at now: Duration, into keys: inout [Key]) {
    switch state {
    case .ground: takeGround(byte, at: now, into: &keys)
    case .escape: takeEscaped(byte, at: now, into: &keys)
    case .sequence(let sequence, let isTail):
      takeSequence(byte, of: sequence, isTail: isTail, at: now, into: &keys)
    case .alternate: takeAlternate(byte, at: now, into: &keys)
    case .string(let isEmpty): takeString(byte, isEmpty: isEmpty, at: now, into: &keys)
    case .mouse(let missing): state = missing > 1 ? .mouse(missing: missing - 1) : .ground
    case .paste(var collector):
      // Out of the enumeration while it grows, or every byte would copy it.
      state = .ground
      if let text = collector.take(byte) {
        keys.append(.paste(text))
      } else {
        state = .paste(collector)
      }
    }
  }

  private mutating func takeGround(_ byte: UInt8, at now: Duration, into keys: inout [Key]) {
    if let end = tailEnd {
      tailEnd = nil
      if now < end, let tail = KeySequence(introducer: byte) {
        state = .sequence(tail, isTail: true)
        return
      }
    }
    if byte >= 0x80 {
      if let scalar = scalars.take(byte) { keys.append(.character(scalar)) }
      return
    }
    scalars.reset()
    if byte == 0x1B {
      state = .escape
    } else {
      keys.append(Self.plainKey(byte))
    }
  }

  private mutating func takeEscaped(_ byte: UInt8, at now: Duration, into keys: inout [Key]) {
    if let key = named[[0x1B, byte]] {
      state = .ground
      keys.append(key)
    } else if let sequence = KeySequence(introducer: byte) {
      state = .sequence(sequence, isTail: false)
    } else if byte == 0x1B {
      keys.append(.escape)
    } else if byte == UInt8(ascii: "\\") {
      state = .ground
    } else if [0x50, 0x58, 0x5D, 0x5E, 0x5F].contains(byte) {
      state = .string(isEmpty: true)
    } else if byte >= 0x80 {
      state = .alternate
      takeAlternate(byte, at: now, into: &keys)
    } else {
      state = .ground
      keys.append(.unknown)
    }
  }

  private mutating func takeAlternate(_ byte: UInt8, at now: Duration, into keys: inout [Key]) {
    let isComplete = byte >= 0x80 && scalars.take(byte) != nil
    if byte >= 0x80, scalars.isWaiting { return }
    scalars.reset()
    state = .ground
    keys.append(.unknown)
    if byte < 0x80, !isComplete { take(byte, at: now, into: &keys) }
  }

  private mutating func takeString(
    _ byte: UInt8,
    isEmpty: Bool,
    at now: Duration,
    into keys: inout [Key]
  ) {
    // `ESC ]` alone is Alt and a bracket; nobody ends that.
    let patience = isEmpty ? Self.gap : Self.tailWindow
    if now - last >= patience {
      state = .ground
      if isEmpty { keys.append(.unknown) }
      take(byte, at: now, into: &keys)
    } else if byte == 0x1B {
      // The end is `ESC \`; after any other byte it was the start of something new.
      state = .escape
    } else if byte == 0x07 {
      state = .ground
    } else if byte < 0x20 {
      state = .ground
      take(byte, at: now, into: &keys)
    } else {
      state = .string(isEmpty: false)
    }
  }

  // MARK: Sequences

  private mutating func takeSequence(
    _ byte: UInt8,
    of sequence: KeySequence,
    isTail: Bool,
    at now: Duration,
    into keys: inout [Key]
  ) {
    var sequence = sequence
    if !isTail, now - last >= Self.gap {
      sequence.isBroken = true
      if now - last >= Self.tailWindow {
        state = .ground
        return take(byte, at: now, into: &keys)
      }
    }
    switch sequence.take(byte, isTail: isTail) {
    case .incomplete:
      state = .sequence(sequence, isTail: isTail)
    case .complete:
      state = .ground
      finish(sequence, final: byte, isSilent: isTail || sequence.isBroken, into: &keys)
    case .foreign:
      state = .ground
      keys += isTail ? typed(sequence) : sequence.isBroken ? [] : [.unknown]
      take(byte, at: now, into: &keys)
    }
  }

  private mutating func finish(
    _ sequence: KeySequence,
    final: UInt8,
    isSilent: Bool,
    into keys: inout [Key]
  ) {
    if sequence.startsPaste(final) {
      // Even late: what follows is text, and must not be run as keys.
      state = .paste(PasteCollector())
    } else if sequence.startsMouse(final) {
      state = .mouse(missing: 3)
    } else if !isSilent, let key = named[sequence.bytes(with: final)] ?? sequence.key(final) {
      keys.append(key)
    }
  }

  /// The keys of what looked like the rest of a sequence and was typed.
  private mutating func typed(_ sequence: KeySequence) -> [Key] {
    state = .ground
    return sequence.bytes.dropFirst().map(Self.plainKey)
  }

  private static func plainKey(_ byte: UInt8) -> Key {
    switch byte {
    case 0x09: .tab
    // LF is what was typed before the terminal was ours.
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x00, 0x1C...0x1F: .control(Unicode.Scalar(byte + 0x40))
    case 0x01...0x1A: .control(Unicode.Scalar(byte + 0x60))
    default: .character(Unicode.Scalar(byte))
    }
  }
}
