import Canvas
import DossierModel

extension BlockText {
  /// Code points of a passage that are looked at for the lines shown of it.
  private static let longestPassage = 2_000
  /// Lines shown of a passage.
  private static let mostLines = 3

  /// A row of what a search found.
  func found(_ entry: SearchView.Entry, words: String, width: Int) -> Block {
    switch entry {
    case .heading(let kind, let count, let isMore):
      let more: SafeText = isMore ? " or more" : ""
      let line = Line(
        [Run(Self.title(of: kind), Theme.heading)],
        trailing: [Run("\(count)\(more)")]
      )
      return Block([.blank, line], selectedLine: 1)
    case .name(let row): return name(row, width: width)
    case .hit(let row): return hit(row, words: words, width: width)
    }
  }

  private static func title(of kind: SearchView.Kind) -> SafeText {
    switch kind {
    case .names: "Names"
    case .statements: "Statements"
    case .passages: "Passages that no one statement holds"
    }
  }

  private func name(_ row: NameRow, width: Int) -> Block {
    let kind: SafeText =
      switch row.bearer {
      case .actor: "actor"
      case .issue: "issue"
      case .option: "option"
      }
    var about = row.spelling.map { "also \(SafeText($0))" as SafeText } ?? ""
    if case .actor(let id) = row.bearer, let party = row.party, party.id != id {
      about = "speaks for \(SafeText(party.name))"
    }
    if !row.above.isEmpty {
      about = SafeText.joined(
        row.above.map { SafeText($0) },
        separator: " \(glyphs.breadcrumb) "
      )
    }
    let trailing = width < 40 ? "" : repertoire.cut(about, to: width / 3)
    let room = max(8, width - 9 - (trailing.isEmpty ? 0 : trailing.width + 2))
    return Block([
      Line(
        [Run("  " + repertoire.padded(kind, to: 7), Theme.faint), Run(cut(row.name, to: room))],
        trailing: [Run(trailing, Theme.faint)]
      )
    ])
  }

  /// Where it stands, and the words around the first that was searched for.
  private func hit(_ row: HitRow, words: String, width: Int) -> Block {
    let date = SafeText(row.published?.text ?? "undated")
    let outlet = SafeText(row.outlet?.name ?? row.document.text)
    guard width >= 60 else {
      let source = repertoire.cut("\(date) \(outlet)", to: width - 2)
      let lines = excerpt(of: row.passage, words: words, width: width - 2)
      return Block(
        [Line([Run("  "), Run(source, Theme.faint)])] + lines.map { indented($0, "  ") }
      )
    }
    let column = min(32, width * 3 / 10)
    // As wide as a day that is not certain.
    let day = repertoire.padded(tightlyCut(date, to: 11), to: 11)
    let source = repertoire.padded("\(day) \(tightlyCut(outlet, to: column - 13))", to: column)
    let lines = excerpt(of: row.passage, words: words, width: width - column - 2)
    let blank = SafeText(String(repeating: " ", count: column + 2))
    return Block(
      lines.enumerated().map { number, runs in
        number == 0
          ? Line([Run("  "), Run(source, Theme.faint)] + runs) : indented(runs, blank)
      }
    )
  }

  private func indented(_ runs: [Run], _ indent: SafeText) -> Line { Line([Run(indent)] + runs) }

  /// Some lines of a passage, from a little before the first place that holds a word.
  private func excerpt(of passage: String, words: String, width: Int) -> [[Run]] {
    let searches = words.split { " \"“”„".contains($0) }.map {
      Search(text: $0.lowercased(), isShown: true)
    }
    let scalars = Array(passage.unicodeScalars)
    let whole = searches.flatMap { $0.places(in: passage) }
    let first = whole.map(\.lowerBound).min() ?? 0
    let start = first > width * 2 ? wordStart(in: scalars, before: first - width / 2) : 0
    let shown = String(
      String.UnicodeScalarView(scalars[start...].prefix(Self.longestPassage))
    )
    let annotations = whole.filter { $0.lowerBound >= start }.map { place in
      Annotation(start: place.lowerBound - start, end: place.upperBound - start, tag: 1)
    }
    let text = AnnotatedText(shown, annotations: annotations, repertoire: repertoire)
    var lines = text.lines(width: max(1, width - 2)).map { line in
      line.runs.map { Run($0.text, $0.tags.isEmpty ? .plain : Theme.found) }
    }
    let isCut = lines.count > Self.mostLines
    lines = Array(lines.prefix(Self.mostLines))
    let ellipsis = Run(glyphs.ellipsis, Theme.faint)
    if start > 0, !lines.isEmpty { lines[0].insert(ellipsis, at: 0) }
    if isCut { lines[lines.count - 1].append(ellipsis) }
    return lines.isEmpty ? [[]] : lines
  }

  private func wordStart(in scalars: [Unicode.Scalar], before place: Int) -> Int {
    let blank = scalars[..<max(0, place)].lastIndex { $0 == " " }
    guard let blank, place - blank < 40 else { return max(0, place) }
    return blank + 1
  }
}
