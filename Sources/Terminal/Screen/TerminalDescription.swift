import CNcurses
import Canvas

/// A terminal's entry in terminfo.
struct TerminalDescription {
  /// Its name there.
  let name: String
  /// Whether it is another than `TERM` asked for.
  let isSubstitute: Bool

  /// Finds the first that can be used.
  init(for environment: TerminalEnvironment) throws(TerminalError) {
    guard let term = environment.term, !environment.isDumb else {
      throw .tooSimple(term: environment.term)
    }
    for name in environment.candidateTerms {
      let found = nc_term_probe(name)
      if found == NC_TERM_USABLE {
        self.name = name
        self.isSubstitute = name != term
        return
      }
      if found == NC_TERM_TOO_SIMPLE, name == term { throw .tooSimple(term: term) }
    }
    throw .unknownTerminal(term: term)
  }

  // MARK: Of the open screen

  /// What keys send, as far as it begins with `ESC`.
  static func namedKeys() -> [[UInt8]: Key] {
    var names: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab),
      ("kent", .enter),
    ]
    names += (1...12).map { ("kf\($0)", .function($0)) }
    var keys: [[UInt8]: Key] = [:]
    for (name, key) in names {
      guard let bytes = capability(name), bytes.count > 1, bytes[0] == 0x1B else { continue }
      keys[bytes] = key
    }
    return keys
  }

  /// Whether the terminal's sequences are of the kind that the marks of pasted text are.
  static var hasControlSequences: Bool {
    capability("cup")?.starts(with: [0x1B, 0x5B]) == true
  }

  /// Whether it has a screen of its own for programs like us.
  static var hasAlternateScreen: Bool {
    capability("rmcup") != nil
  }

  /// What a crash writes after our own sequences: everything off that is on.
  static func goodbye() -> [UInt8] {
    let bytes = ["rmkx", "sgr0", "cnorm", "rmcup"].flatMap { capability($0) ?? [] }
    return hasAlternateScreen ? bytes : bytes + Array("\r\n".utf8)
  }

  /// A string of the description, without the delays that old terminals needed.
  private static func capability(_ name: String) -> [UInt8]? {
    guard let value = nc_capability(name) else { return nil }
    let bytes = withoutDelays(String(cString: value).utf8)
    return bytes.isEmpty ? nil : bytes
  }

  /// Leaves `$<5>` and the like out.
  static func withoutDelays(_ string: some Collection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(string)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
