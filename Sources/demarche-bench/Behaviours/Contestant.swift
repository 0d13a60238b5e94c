import Foundation
import TerminalDriver

/// A program whose manners over a line are tried.
struct Contestant {
  /// What a program is given to show.
  enum Material: String, CaseIterable {
    /// Many lines, or the bundled dossier.
    case plain
    /// Letters of several scripts behind the word `LETTERS`.
    case letters
    /// Text that would act if it reached the terminal, behind the word `HOSTILE`.
    case hostile
  }

  let name: String
  let program: String
  /// What it says of itself when asked for its version; empty where it says nothing.
  let version: String
  /// The arguments that make it show each material.
  let arguments: [Material: [String]]
  /// A text that the first frame of the plain material holds.
  let expected: String
  /// The key that leaves it.
  let quit: String

  /// A text that the first frame of a material holds.
  func mark(of material: Material) -> String {
    switch material {
    case .plain: expected
    case .letters: "LETTERS"
    case .hostile: "HOSTILE"
    }
  }
}

extension Contestant {
  static let letters = "LETTERS Дніпро გორი 中文 END"
  /// SGR, a write to the clipboard, a C1 introducer, a bell and an override of the direction.
  static let hostile =
    "HOSTILE \u{1B}[31m \u{1B}]52;c;aGk=\u{7} \u{9B}31m \u{7} \u{202E}END"

  /// The program of this project, on copies of the bundled dossier under other titles.
  static func demarche(
    program: String,
    dossier: String,
    expected: String,
    in place: Workplace
  ) throws -> Contestant {
    let escaped = hostile.unicodeScalars.map { scalar in
      scalar.isASCII && scalar.value >= 0x20
        ? String(scalar) : "\\U" + String(format: "%08X", scalar.value)
    }.joined()
    return Contestant(
      name: "demarche",
      program: program,
      version: try place.version(of: program),
      arguments: [
        .plain: [dossier],
        .letters: [try place.copy(of: dossier, title: letters, named: "letters-dossier")],
        .hostile: [try place.copy(of: dossier, title: escaped, named: "hostile-dossier")],
      ],
      expected: expected,
      quit: "Q"
    )
  }

  /// A pager of text files.
  static func pager(
    _ name: String,
    program: String,
    options: [String],
    expected: String,
    in place: Workplace
  ) throws -> Contestant {
    Contestant(
      name: name,
      program: program,
      version: try place.version(of: program),
      arguments: [
        .plain: options + [try place.makeText()],
        .letters: options + [try place.write(letters + "\n", named: "letters.txt")],
        .hostile: options + [try place.write(hostile + "\n", named: "hostile.txt")],
      ],
      expected: expected,
      quit: "q"
    )
  }

  /// The browser of Git repositories; nil where Git is not there.
  static func tig(program: String, in place: Workplace) throws -> Contestant? {
    guard let plain = try place.makeRepository(),
      let foreign = try place.makeRepository(of: [letters], named: "letters"),
      let harmful = try place.makeRepository(of: [hostile], named: "hostile")
    else { return nil }
    return Contestant(
      name: "tig",
      program: program,
      version: try place.version(of: program),
      arguments: [.plain: ["-C", plain], .letters: ["-C", foreign], .hostile: ["-C", harmful]],
      expected: "[main]",
      quit: "Q"
    )
  }
}
