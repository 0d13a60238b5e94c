/// What was done with a text for the clipboard, and what the terminal still has to be sent.
public struct ClipboardDelivery: Hashable, Sendable {
  /// What is true once ``bytes`` are sent.
  public let outcome: ClipboardOutcome
  /// For ``Terminal/send(_:)``; empty when there is nothing left to do.
  public let bytes: [UInt8]

  init(outcome: ClipboardOutcome, bytes: [UInt8] = []) {
    self.outcome = outcome
    self.bytes = bytes
  }
}

/// What was done with a text for the clipboard; bytes are those of its UTF-8.
public enum ClipboardOutcome: Hashable, Sendable, CustomStringConvertible {
  case sentToTerminal(byteCount: Int)
  case sentThroughScreen(byteCount: Int, chunkCount: Int)
  /// `passedOn`: tmux was asked to tell its own terminal too.
  case handedToTmux(byteCount: Int, passedOn: Bool)
  case tooLong(byteCount: Int)
  case noClipboard(term: String)
  case nothingToSend

  /// Whether the text is on its way.
  public var isSent: Bool {
    switch self {
    case .sentToTerminal, .sentThroughScreen, .handedToTmux: true
    case .tooLong, .noClipboard, .nothingToSend: false
    }
  }

  /// What was done, or why nothing was, for the person who asked.
  public var description: String {
    switch self {
    case .sentToTerminal(let count):
      "sent to the terminal (OSC 52), \(Self.bytes(count))"
    case .sentThroughScreen(let count, let chunks):
      "sent through screen in \(chunks) \(chunks == 1 ? "chunk" : "chunks"), \(Self.bytes(count))"
    case .handedToTmux(let count, let passedOn):
      "handed to tmux (load-buffer\(passedOn ? " -w" : "")), \(Self.bytes(count))"
    case .tooLong(let count):
      "not sent: \(Self.bytes(count)) are more than a terminal takes "
        + "(\(Self.bytes(Clipboard.mostEncodedBytes)) encoded)"
    case .noClipboard(let term):
      "not sent: a terminal of type \(term) has no clipboard"
    case .nothingToSend:
      "not sent: there is no text"
    }
  }

  /// A count with its word, thousands apart.
  private static func bytes(_ count: Int) -> String {
    var digits = String(count)
    var end = digits.count - 3
    while end > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: end))
      end -= 3
    }
    return "\(digits) \(count == 1 ? "byte" : "bytes")"
  }
}
