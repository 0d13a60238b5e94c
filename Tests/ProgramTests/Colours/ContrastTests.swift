import TerminalDriver
import TestSupport
import Testing

/// What the real program draws, on the backgrounds that people have.
struct `On dark, light and solarized backgrounds` {
  /// Keys that lead through all views and overlays, each with a text that is there then.
  private static let walk: [(keys: String, text: String)] = [
    ("", " 1/"), ("zR", "1/32"), ("\t", "[Security"), ("i", "Evidence, in order"),
    ("q\t\r", "}/{ statement"),
    ("q?", "Help for"), ("qgm", "[Matrix]"), ("gw", "[Weak"), ("qgtxixp", "[Timeline"),
    ("go", "[Sources]"), ("gl", "[Lineage"), ("qga", "[Actors]"), ("gdc", "› Compare"),
    ("gfterritory\r", "› Search"), ("gn", "› News"), ("gi", "Issues"), ("g!", ""),
  ]

  /// A character and the style it is drawn in.
  private struct Drawn: Hashable {
    var text: String
    var style: ScreenStyle
  }

  /// Everything that is drawn on a walk, blanks left out.
  private func drawn(_ dossier: String?, term: String) throws -> Set<Drawn> {
    let program = try BrowsingProgram(
      dossier,
      term: term,
      size: ScreenSize(columns: 160, rows: 60)
    )
    try program.waitFor(text: "[Issues]")
    var drawn: Set<Drawn> = []
    for (keys, text) in Self.walk {
      try program.press(keys)
      if dossier == nil, !text.isEmpty { try program.waitFor(text: text) }
      try program.waitUntilIdle()
      for row in 0..<program.screen.size.rows {
        for column in 0..<program.screen.size.columns {
          guard let cell = program.screen.cell(row: row, column: column) else { continue }
          if cell.text != " " { drawn.insert(Drawn(text: cell.text, style: cell.style)) }
        }
      }
    }
    return drawn
  }

  private static func isWord(_ text: String) -> Bool {
    // The letter `o` is the sign of an open stance; it has no colour.
    text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  @Test(arguments: ["xterm-256color", "xterm-16color", "xterm"])
  func `signs have a contrast of 3, and words the terminal's own colour`(term: String) throws {
    let folder = try TemporaryFolder()
    let dossiers = [nil, try ContestedDossier.write(in: folder)]
    let all = try dossiers.reduce(into: Set<Drawn>()) { $0.formUnion(try drawn($1, term: term)) }
    for one in all {
      let style = one.style
      #expect(style.background == .standard, "\(one.text): \(style)")
      if style.attributes.contains(.dim) {
        #expect("│├┤┬┴┼─┌┐└┘·".contains(one.text), "dim: \(one.text)")
      }
      guard style.foreground != .standard else { continue }
      #expect(!Self.isWord(one.text), "\(one.text) in \(style)")
      for palette in Palette.all {
        let contrast = palette.colour(style.foreground).map {
          $0.contrast(with: palette.background)
        }
        #expect((contrast ?? 0) >= 3, "\(one.text) in \(style) on \(palette.name)")
      }
    }
    let colours = Set(all.map(\.style.foreground)).subtracting([.standard])
    let known: Set<ScreenStyle.Colour> =
      term == "xterm-256color"
      ? [.palette(5), .palette(30), .palette(33), .palette(166)] : [.palette(5)]
    // No stance in these dossiers is conditional.
    #expect(colours.union(known.intersection([.palette(30)])) == known, "\(colours)")
  }

  @Test func `the three tones that are the same everywhere have a contrast of 3`() {
    for palette in Palette.all {
      for number in [30, 33, 166] {
        let contrast = palette.colour(.palette(number))?.contrast(with: palette.background)
        #expect((contrast ?? 0) >= 3, "\(number) on \(palette.name)")
      }
    }
    // The measure tells: xterm's own blue cannot be read on black.
    let blue = Palette.all[0].colour(.palette(4))?.contrast(with: Palette.all[0].background)
    #expect((blue ?? 3) < 2.5)
  }

  @Test func `the two poles differ without cones for red or green`() throws {
    let palette = Palette.all[0]
    let supports = try #require(palette.colour(.palette(33)))
    let opposes = try #require(palette.colour(.palette(166)))
    let red = Palette.Colour(0xCD0000)
    let green = Palette.Colour(0x008000)
    for isWithoutRed in [true, false] {
      func ratio(_ colour: Palette.Colour) -> Double {
        let seen = colour.seen(withoutRed: isWithoutRed)
        return seen.blue / (seen.yellow + seen.blue)
      }
      #expect(ratio(supports) - ratio(opposes) > 0.5)
      // The measure tells: of red and green it sees no difference.
      #expect(abs(ratio(red) - ratio(green)) < 0.05)
    }
  }
}
