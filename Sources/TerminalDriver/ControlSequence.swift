/// What a terminal can be sent besides plain characters.
enum TerminalEvent: Equatable {
  /// A character to draw.
  case character(Unicode.Scalar)
  /// A control character, 0x00 to 0x1F or 0x7F.
  case control(UInt8)
  /// ESC, intermediates, a final byte.
  case escape(intermediates: [UInt8], final: UInt8)
  /// ESC `[` with everything up to its final byte.
  case sequence(ControlSequence)
  /// A string sequence: the introducer after ESC (`]`, `P`, `_`, `^`, `X`) and what it carried.
  case string(introducer: UInt8, content: [UInt8])
  /// Bytes that are not UTF-8, a C1 control, or a sequence broken off.
  case malformed([UInt8])
}

/// A control sequence: ESC `[`, a private marker, parameters, intermediates, a final byte.
struct ControlSequence: Equatable {
  /// `?`, `>`, `=` or `<`, if it stands first.
  var marker: UInt8?
  /// The parameters; those joined by colons stand in one group, an empty one is nil.
  var parameters: [[Int?]] = []
  var intermediates: [UInt8] = []
  var final: UInt8 = 0

  /// Takes the bytes between `[` and the final byte apart.
  init(body: [UInt8], final: UInt8) {
    self.final = final
    var rest = body[...]
    if let first = rest.first, (0x3C...0x3F).contains(first) {
      marker = first
      rest = rest.dropFirst()
    }
    let digits = rest.prefix { (0x30...0x3B).contains($0) }
    intermediates = Array(rest.dropFirst(digits.count))
    if digits.isEmpty { return }
    parameters = digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      $0.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map {
        Int(String(decoding: $0, as: UTF8.self))
      }
    }
  }

  /// The parameter at a place, at least 1, which is also what an absent one or 0 stands for.
  func count(_ index: Int = 0) -> Int { max(1, value(index) ?? 1) }

  /// The parameter at a place, or nil if it is absent.
  func value(_ index: Int = 0) -> Int? {
    index < parameters.count ? parameters[index].first.flatMap { $0 } : nil
  }
}

extension ControlSequence: CustomStringConvertible {
  /// The sequence as it is usually written: `CSI ? 25 h`.
  var description: String {
    var words = ["CSI"]
    if let marker { words.append(String(UnicodeScalar(marker))) }
    let groups = parameters.map { group in
      group.map { $0.map(String.init) ?? "" }.joined(separator: ":")
    }
    if !groups.isEmpty { words.append(groups.joined(separator: ";")) }
    words += (intermediates + [final]).map { String(UnicodeScalar($0)) }
    return words.joined(separator: " ")
  }
}
