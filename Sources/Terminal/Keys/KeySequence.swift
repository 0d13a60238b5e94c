import Canvas

/// A sequence of bytes that begins with `ESC [` or `ESC O` and has not ended yet.
struct KeySequence: Sendable {
  /// What a byte did to the sequence.
  enum Outcome {
    case incomplete, complete
    /// The byte does not belong to it.
    case foreign
  }

  /// The most parameter bytes that are kept; no key has as many.
  private static let mostBytes = 32

  private let introducer: UInt8
  private var parameters: [UInt8] = []
  private var isTooLong = false
  private var isConsole = false
  /// Whether so much time passed inside it that nothing may be run for it.
  var isBroken = false

  /// Begins a sequence if the byte after `ESC` does.
  init?(introducer: UInt8) {
    guard introducer == UInt8(ascii: "[") || introducer == UInt8(ascii: "O") else { return nil }
    self.introducer = introducer
  }

  private var isControl: Bool { introducer == UInt8(ascii: "[") }

  /// What has come so far, with its `ESC`.
  var bytes: [UInt8] { [0x1B, introducer] + (isConsole ? [introducer] : []) + parameters }

  /// What has come, with its last byte.
  func bytes(with final: UInt8) -> [UInt8] { bytes + [final] }

  /// Takes the next byte.
  ///
  /// - Parameter isTail: The `ESC` came long before and has acted, so this may also be typed text:
  ///   only what keys do send completes it.
  mutating func take(_ byte: UInt8, isTail: Bool) -> Outcome {
    if isConsole { return (0x41...0x5A).contains(byte) || !isTail ? .complete : .foreign }
    switch byte {
    case 0x20...0x3F:
      guard isControl || (0x30...0x39).contains(byte) else { return .foreign }
      // rxvt ends the sequences of shifted keys in what is an intermediate byte everywhere else.
      if byte == 0x24, parameters.allSatisfy({ (0x30...0x39).contains($0) }), !parameters.isEmpty {
        return .complete
      }
      keep(byte)
      return .incomplete
    case 0x40...0x7E:
      if isControl, byte == UInt8(ascii: "["), parameters.isEmpty {
        isConsole = true
        return .incomplete
      }
      return isTail && !isCredible(byte) ? .foreign : .complete
    default:
      return .foreign
    }
  }

  /// The key that the sequence and its last byte stand for; `nil` if it is no key.
  func key(_ final: UInt8) -> Key? {
    if isTooLong { return .unknown }
    if isConsole { return KeySequences.console(final) }
    if isControl { return KeySequences.control(parameters, final) }
    return parameters.isEmpty ? KeySequences.singleShift(final) ?? .unknown : .unknown
  }

  /// Whether the last byte makes this the mark of a paste's start.
  func startsPaste(_ final: UInt8) -> Bool {
    isControl && final == UInt8(ascii: "~") && parameters == Array("200".utf8)
  }

  /// Whether three bytes of an old mouse report follow.
  func startsMouse(_ final: UInt8) -> Bool {
    isControl && final == UInt8(ascii: "M") && parameters.isEmpty && !isConsole
  }

  private func isCredible(_ final: UInt8) -> Bool {
    if isControl { return !parameters.isEmpty || KeySequences.isKeyFinal(final) }
    return KeySequences.singleShift(final) != nil
  }

  private mutating func keep(_ byte: UInt8) {
    if parameters.count < Self.mostBytes {
      parameters.append(byte)
    } else {
      isTooLong = true
    }
  }
}
