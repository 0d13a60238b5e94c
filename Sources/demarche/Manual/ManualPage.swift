import Workbench

/// The manual page, in mdoc: made of the commands' own help and the table of keys.
struct ManualPage {
  private var lines: [String] = []

  /// The page's text.
  ///
  /// - Parameter program: The program and its commands.
  /// - Returns: Lines of mdoc.
  static func text(of program: CommandFacts) -> String {
    var page = ManualPage()
    page.add(program)
    return page.lines.joined(separator: "\n") + "\n"
  }

  private mutating func add(_ program: CommandFacts) {
    lines = [
      ".\\\" Made by `demarche man`; the tests compare the two.",
      ".Dd November 21, 2026", ".Dt DEMARCHE 1", ".Os",
      ".Sh NAME", ".Nm \(program.commandName)",
      ".Nd " + Self.safe(program.abstract ?? ""),
      ".Sh SYNOPSIS", ".Nm", ".Op Ar DOSSIER", ".Nm", ".Ar command", ".Op Ar argument ...",
      ".Sh DESCRIPTION",
    ]
    add(discussion: program.discussion)
    lines.append(".Sh OPTIONS")
    add(program.arguments ?? [])
    lines.append(".Sh COMMANDS")
    for command in program.subcommands ?? [] {
      lines.append(".Ss " + Self.safe(command.commandName))
      if let abstract = command.abstract { lines += [Self.safe(abstract), ".Pp"] }
      add(discussion: command.discussion)
      add((command.arguments ?? []).filter { !Self.isEverywhere($0) })
    }
    lines += [".Sh KEYS", "What the keys do while a dossier is browsed.", ".Bd -literal"]
    lines += KeyReference.text.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map { $0.isEmpty ? ".Pp" : Self.safe(String($0)) }
    lines += [".Ed"]
  }

  /// Whether every command has the option, so that the program's own list of them is enough.
  private static func isEverywhere(_ argument: CommandFacts.Argument) -> Bool {
    argument.names?.contains { ["help", "version"].contains($0.name) } == true
  }

  /// Text as it is wrapped by whoever shows it; an indented line stands as it is.
  private mutating func add(discussion: String?) {
    var isLiteral = false
    for line in (discussion ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
      let isIndented = line.hasPrefix("  ")
      if isIndented != isLiteral { lines.append(isIndented ? ".Bd -literal -offset 2n" : ".Ed") }
      isLiteral = isIndented
      if line.isEmpty {
        lines.append(".Pp")
      } else if !isIndented, line.allSatisfy({ $0.isUppercase || $0 == " " }) {
        lines += [".Pp", ".Sy " + Self.safe(String(line))]
      } else {
        lines.append(Self.safe(String(isIndented ? line.dropFirst(2) : line)))
      }
    }
    if isLiteral { lines.append(".Ed") }
  }

  private mutating func add(_ arguments: [CommandFacts.Argument]) {
    let shown = arguments.filter(\.shouldDisplay)
    guard !shown.isEmpty else { return }
    lines.append(".Bl -tag -width Ds")
    for argument in shown {
      lines.append(".It " + Self.item(argument))
      if let abstract = argument.abstract { lines.append(Self.safe(abstract)) }
      let values = argument.allValues ?? []
      if !values.isEmpty {
        lines.append(Self.safe("(" + values.joined(separator: ", ") + ")"))
      }
      if let value = argument.defaultValue { lines.append(Self.safe("(default: \(value))")) }
    }
    lines.append(".El")
  }

  private static func item(_ argument: CommandFacts.Argument) -> String {
    let value = argument.valueName.map { "Ar " + safe($0) } ?? ""
    guard argument.kind != "positional" else { return value }
    let names = (argument.names ?? []).map { name in
      "Fl " + (name.kind == "short" ? "" : "\\-") + safe(name.name)
    }
    return names.joined(separator: " , ") + (argument.kind == "flag" ? "" : " " + value)
  }

  /// Text in which nothing is a request or an escape.
  private static func safe(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case _ where scalar.isASCII: String(scalar)
      default: "\\[u" + Self.hexadecimal(scalar) + "]"
      }
    }
    .joined()
    return escaped.first.map { ".'".contains($0) } == true ? "\\&" + escaped : escaped
  }

  /// A code point in at least four upper-case digits, as roff names characters.
  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
