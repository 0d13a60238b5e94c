internal import DossierModel

/// Lists of values in one column of a table.
enum Packed {
  static func ids<Kind>(_ ids: [Identifier<Kind>]) -> String? {
    ids.isEmpty ? nil : ids.map(\.text).joined(separator: " ")
  }

  static func ids<Kind>(_ text: String?, _: Kind.Type = Kind.self) -> [Identifier<Kind>] {
    text.map { pieces($0, at: .blank).map { Identifier<Kind>(String($0)) } } ?? []
  }

  static func ranges(_ ranges: [TextRange]) -> String? {
    ranges.isEmpty ? nil : ranges.map { "\($0.start)-\($0.end)" }.joined(separator: " ")
  }

  static func ranges(_ text: String?) -> [TextRange] {
    numbers(text).map { $0.count == 2 ? TextRange(start: $0[0], end: $0[1]) : nil }
      .compactMap(\.self)
  }

  /// Groups of numbers, `1-2 3-4`.
  static func numbers(_ text: String?) -> [[Int]] {
    guard let text else { return [] }
    return pieces(text, at: .blank).map { group in
      pieces(group, at: .hyphen).compactMap { Int($0) }
    }
  }

  /// Passages of a text, each with what is said of it.
  static func passages(_ passages: [Passage]) -> String {
    passages.map { "\($0.range.start)-\($0.range.end) \(escaped($0.what))" }
      .joined(separator: "\n")
  }

  static func passages(_ text: String) -> [Passage] {
    pieces(text, at: .lineBreak).compactMap { line in
      let parts = pieces(line, at: .blank, most: 2, keepingEmpty: true)
      guard let range = ranges(String(parts[0])).first, parts.count == 2 else { return nil }
      return Passage(range: range, what: unescaped(parts[1]))
    }
  }

  static func derivations(_ derivations: [Derivation]) -> String {
    derivations.map { "\($0.record.text) \($0.kind.rawValue) \($0.basis.rawValue)" }
      .joined(separator: "\n")
  }

  static func derivations(_ text: String) -> [Derivation] {
    pieces(text, at: .lineBreak).compactMap { line in
      let parts = pieces(line, at: .blank).map(String.init)
      guard parts.count == 3, let kind = DerivationKind(rawValue: parts[1]),
        let basis = Basis(rawValue: parts[2])
      else { return nil }
      return Derivation(record: DocumentID(parts[0]), kind: kind, basis: basis)
    }
  }

  static func findings(_ findings: [Finding]) -> String {
    findings.map { finding in
      [
        finding.path, "\(finding.line)", "\(finding.column)", finding.severity.rawValue,
        finding.name, finding.problem, finding.remedy,
      ].map(escaped).joined(separator: "\t")
    }.joined(separator: "\n")
  }

  static func findings(_ text: String) -> [Finding] {
    pieces(text, at: .lineBreak).compactMap { line in
      let parts = pieces(line, at: .tab, keepingEmpty: true).map(unescaped)
      guard parts.count == 7, let number = Int(parts[1]), let column = Int(parts[2]),
        let severity = Severity(rawValue: parts[3])
      else { return nil }
      return Finding(
        path: parts[0],
        line: number,
        column: column,
        severity: severity,
        name: parts[4],
        problem: parts[5],
        remedy: parts[6]
      )
    }
  }

  /// What stands between the parts of a list, in UTF-8.
  private enum Separator: UInt8 {
    case tab = 0x09
    case lineBreak = 0x0A
    case blank = 0x20
    case hyphen = 0x2D
  }

  /// The parts of a text; bytes are looked at, as characters would be far slower to find.
  private static func pieces(
    _ text: some StringProtocol,
    at separator: Separator,
    most: Int = .max,
    keepingEmpty: Bool = false
  ) -> [Substring] {
    Substring(text).utf8.split(
      separator: separator.rawValue,
      maxSplits: most == .max ? .max : most - 1,
      omittingEmptySubsequences: !keepingEmpty
    ).map { Substring($0) }
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x5C || $0 == 0x0A || $0 == 0x09 }) else {
      return text
    }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\t": escaped += "\\t"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(0x5C) else { return String(text) }
    var unescaped = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        unescaped.unicodeScalars.append(scalar == "n" ? "\n" : scalar == "t" ? "\t" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        unescaped.unicodeScalars.append(scalar)
      }
    }
    return unescaped
  }
}
