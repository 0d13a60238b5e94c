import Canvas
import DossierModel
import Testing

@testable import Workbench

/// Articles that are longer than the screen, by far.
struct `A long article` {
  /// An article of that many paragraphs of four lines, a statement at the start of every third.
  private func paragraphs(_ count: Int) -> [ParagraphRow] {
    let words = Array(repeating: "some words", count: 30).joined(separator: " ")
    var start = 0
    return (0..<count).map { index in
      let text = "Paragraph \(index) has " + words
      let range = TextRange.of(start, start + text.unicodeScalars.count)
      start = range.end + 1
      let mark = TextMark(
        statement: StatementID("s-\(index)"),
        range: TextRange.of(range.start, range.start + 9),
        stance: .opposes,
        mode: .reported
      )
      return ParagraphRow(range: range, text: text, marks: index % 3 == 0 ? [mark] : [])
    }
  }

  /// The workbench with an article open.
  private func reading(_ article: [ParagraphRow]) -> Bench {
    var bench = Bench()
    bench.library.article = article
    bench.press("<Tab><Tab><Enter>")
    return bench
  }

  private func reader(_ bench: Bench) throws -> Reader {
    guard case .reader(let reader)? = bench.state.overlays.last else {
      throw SearchFailure(what: "reader")
    }
    return reader
  }

  private struct SearchFailure: Error { var what: String }

  /// Code points laid out for each of some things that happen while an article is open.
  private func costs(of article: [ParagraphRow]) throws -> [String: Int] {
    var bench = reading(article)
    var costs = ["opening": try reader(bench).layout.laidScalars]
    func measure(_ name: String, _ act: (inout Bench) -> Void) throws {
      let before = try reader(bench).layout.laidScalars
      act(&bench)
      costs[name] = try reader(bench).layout.laidScalars - before
    }
    let keys = [
      "j", "5j", "f", "^D", "}", "3}", "{", "zt", "zb", "50%", "}", "k", "b", "G", "{", "zz", "gg",
      "999999999j", "999999999k", "999999999G", "/0 has<Enter>", "n", ":nohl<Enter>",
    ]
    for (index, key) in keys.enumerated() { try measure("\(index) \(key)") { $0.press(key) } }
    try measure("wider") { $0.tell(.resized(Size(width: 100, height: 24))) }
    return costs
  }

  @Test func `costs a key no more than a short one`() throws {
    let short = try costs(of: paragraphs(200))
    let long = try costs(of: paragraphs(2000))
    // Numbers of paragraphs have a digit more; a line is then laid out here or there.
    for (key, cost) in short {
      #expect(abs((long[key] ?? .max) - cost) < 1000, "\(key): \(cost), then \(long[key] ?? 0)")
    }
    #expect(short.values.max() ?? .max < 15_000, "\(short)")
    #expect(short.values.contains { $0 > 0 })
  }

  @Test func `scrolls by the lines that it has when laid out whole`() throws {
    let article = paragraphs(40)
    var bench = reading(article)
    let width = 80 - 1 - Reader.marginWidth
    let whole = article.flatMap { paragraph in
      AnnotatedText(paragraph.text).lines(width: width).map { $0.text }
    }
    for top in 0...(whole.count - (try reader(bench).height)) {
      let reader = try reader(bench)
      let shown = reader.shown.map { line in SafeText.joined(line.runs.map(\.text)) }
      #expect(shown == Array(whole[top..<top + reader.height]))
      bench.press("j")
    }
    let last = bench.screen
    bench.press("j")
    #expect(bench.screen == last, "it stops where the last line is in view")
    bench.press("kkkjjj")
    #expect(bench.screen == last)
  }

  @Test func `is searched and copied across the parts of a long line`() throws {
    // One line of the file, as the library gives it: in parts.
    let parts = ["a line that is cut in ", "the middle of it, and in a wo", "rd too"]
    var start = 0
    let rows = parts.map { part in
      defer { start += part.unicodeScalars.count }
      return ParagraphRow(
        range: TextRange.of(start, start + part.unicodeScalars.count),
        text: part
      )
    }
    let layout = ArticleLayout(paragraphs: rows)
    let search = Search(text: "in the", isShown: true)
    #expect(layout.next(search, from: 0, backwards: false, inclusive: true) == 19)
    #expect(layout.places(of: search, touching: 0) == [19..<25])
    #expect(layout.places(of: search, touching: 1) == [19..<25])
    #expect(layout.places(of: Search(text: "word", isShown: true), touching: 2) == [49..<53])
    #expect(layout.text(TextRange.of(12, start)) == "is cut in the middle of it, and in a word too")
    #expect(layout.text(TextRange.of(19, 25)) == "in the")
  }
}
