/// A JSON value whose members keep the order they were given in.
indirect enum JSONValue {
  case text(String)
  case number(Int)
  /// A number with four decimals.
  case decimal(Double)
  case truth(Bool)
  case list([JSONValue])
  case object([(String, JSONValue?)])

  /// A text, or nil for none.
  static func text(_ text: String?) -> JSONValue? { text.map { .text($0) } }

  /// A list of texts.
  static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

  /// The value as text, one member a line, two blanks a level; absent members are left out, and so is
  /// a line break at the end.
  ///
  /// Lists of texts and of numbers stand on one line. Control, format, bidi and tag characters and
  /// line separators are written as `\uXXXX`, so that a terminal that shows the file is safe.
  var written: String {
    var text = ""
    write(to: &text, indent: "\n")
    return text
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .text(let value): Self.quote(value, to: &text)
    case .number(let value): text += String(value)
    case .decimal(let value): text += Self.digits(of: value)
    case .truth(let value): text += value ? "true" : "false"
    case .list(let values):
      let isFlat = values.allSatisfy(\.isFlat)
      Self.write(values, to: &text, brackets: ("[", "]"), indent: isFlat ? nil : indent) {
        $0.write(to: &$1, indent: $2)
      }
    case .object(let members):
      let present = members.compactMap { name, value in value.map { (name, $0) } }
      Self.write(present, to: &text, brackets: ("{", "}"), indent: indent) { member, text, inner in
        Self.quote(member.0, to: &text)
        text += ": "
        member.1.write(to: &text, indent: inner)
      }
    }
  }

  /// Whether the value may stand on a line with others.
  private var isFlat: Bool {
    switch self {
    case .text, .number, .decimal, .truth: true
    case .list(let values): values.allSatisfy { if case .number = $0 { true } else { false } }
    case .object: false
    }
  }

  private static func write<Part>(
    _ parts: [Part],
    to text: inout String,
    brackets: (String, String),
    indent: String?,
    part: (Part, inout String, String) -> Void
  ) {
    text += brackets.0
    for (index, each) in parts.enumerated() {
      if index > 0 { text += indent == nil ? ", " : "," }
      if let indent { text += indent + "  " }
      part(each, &text, indent.map { $0 + "  " } ?? "\n")
    }
    if let indent, !parts.isEmpty { text += indent }
    text += brackets.1
  }

  private static func digits(of value: Double) -> String {
    let scaled = Int((value.magnitude * 10_000).rounded())
    let decimals = String(scaled % 10_000)
    let sign = value < 0 && scaled > 0 ? "-" : ""
    let zeros = String(repeating: "0", count: 4 - decimals.count)
    return "\(sign)\(scaled / 10_000).\(zeros)\(decimals)"
  }

  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    let scalars = value.unicodeScalars
    // What stands between two that are escaped is written in one go.
    var written = scalars.startIndex
    for index in scalars.indices {
      guard let escape = escape(of: scalars[index]) else { continue }
      text += String(scalars[written..<index]) + escape
      written = scalars.index(after: index)
    }
    text += written == scalars.startIndex ? value : String(scalars[written...])
    text += "\""
  }

  /// How a code point is written; nil where it stands for itself.
  private static func escape(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case _ where isEscaped(scalar):
      return String(scalar).utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    default: return nil
    }
  }

  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x80: return scalar.value < 0x20 || scalar.value == 0x7F
    // Letters of Europe and of East Asia, none of which is; asking for the category takes longer.
    case 0xAE..<0x600, 0x3000..<0xD800: return false
    case 0xE0000...0xE0FFF: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
