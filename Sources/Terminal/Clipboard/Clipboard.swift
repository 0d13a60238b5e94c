/// The way from here to the clipboard of the person at the terminal, who may be several ssh away.
///
/// Nothing tells whether a text arrived, so nothing here ever says that it was copied.
public struct Clipboard: Hashable, Sendable {
  /// The most bytes a text may take once it is encoded; terminals drop longer ones without a word.
  public static let mostEncodedBytes = 74_000

  /// What stands between us and the person's terminal.
  public enum Route: Hashable, Sendable {
    /// tmux, which has to be told by its own command: by default it lets nothing through.
    case tmux
    /// GNU screen, which lets short pieces through.
    case screen
    /// Nothing that matters: the terminal is told by a sequence (OSC 52).
    case terminal
    /// A console that would print such a sequence.
    case none(term: String)
  }

  /// The way a text takes.
  public let route: Route

  /// Finds the way out of an environment.
  public init(environment: TerminalEnvironment) {
    if environment.isInTmux {
      route = .tmux
    } else if environment.isInScreen {
      route = .screen
    } else if let term = environment.term, term.hasPrefix("linux") {
      route = .none(term: term)
    } else {
      route = .terminal
    }
  }

  /// Brings a text on its way, as far as that goes without the terminal.
  ///
  /// Inside tmux this runs `tmux` and waits for it, at most two seconds, so call it from another
  /// thread than the one that owns the terminal.
  ///
  /// - Parameter text: What to send. Control characters are left out, but line ends inside it, so
  ///   that pasting it into a shell runs nothing.
  /// - Returns: What was done, and the bytes that ``Terminal/send(_:)`` has to write for it.
  public func deliver(_ text: String) -> ClipboardDelivery {
    deliver(text, toTmux: TmuxBuffer.load)
  }

  /// As above, with something in tmux's place.
  func deliver(
    _ text: String,
    toTmux load: (_ bytes: [UInt8], _ options: [String]) -> Bool
  ) -> ClipboardDelivery {
    let bytes = Self.harmless(text)
    guard !bytes.isEmpty else { return ClipboardDelivery(outcome: .nothingToSend) }
    let sequence = Self.sequence(bytes)
    guard (bytes.count + 2) / 3 * 4 <= Self.mostEncodedBytes else {
      return ClipboardDelivery(outcome: .tooLong(byteCount: bytes.count))
    }
    switch route {
    case .none(let term):
      return ClipboardDelivery(outcome: .noClipboard(term: term))
    case .terminal:
      return ClipboardDelivery(outcome: .sentToTerminal(byteCount: bytes.count), bytes: sequence)
    case .screen:
      let chunks = Self.screenChunks(sequence)
      return ClipboardDelivery(
        outcome: .sentThroughScreen(byteCount: bytes.count, chunkCount: chunks.count),
        bytes: chunks.flatMap(\.self)
      )
    case .tmux:
      for options in [["-w"], []] where load(bytes, options) {
        let outcome = ClipboardOutcome.handedToTmux(
          byteCount: bytes.count,
          passedOn: !options.isEmpty
        )
        return ClipboardDelivery(outcome: outcome)
      }
      return ClipboardDelivery(outcome: .sentToTerminal(byteCount: bytes.count), bytes: sequence)
    }
  }

  /// The text without control characters but line ends, and without line ends at its end.
  static func harmless(_ text: String) -> [UInt8] {
    var kept = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x0A where previous == "\r": continue
      case 0x0A, 0x0D: kept.append("\n")
      case 0x09: kept.append(" ")
      case 0x00..<0x20, 0x7F..<0xA0: continue
      default: kept.append(scalar)
      }
    }
    while kept.last == "\n" { kept.removeLast() }
    return Array(String(kept).utf8)
  }

  /// The sequence that sets the clipboard, in the one spelling that mosh lets through; ends in `BEL`,
  /// since `ESC \` would end screen's wrapping.
  static func sequence(_ bytes: [UInt8]) -> [UInt8] {
    Array("\u{1B}]52;c;".utf8) + Base64.encode(bytes) + [0x07]
  }

  /// The sequence in pieces that screen hands on to its terminal; each is at most 700 bytes long.
  static func screenChunks(_ sequence: [UInt8]) -> [[UInt8]] {
    let room = 696
    return stride(from: 0, to: sequence.count, by: room).map { start in
      let part = sequence[start..<min(start + room, sequence.count)]
      return Array("\u{1B}P".utf8) + part + Array("\u{1B}\\".utf8)
    }
  }
}
