import Canvas
import DossierModel

/// The article, paragraph by paragraph.
extension PlainScene {
  /// Takes the paragraph at the top, and the statements in it.
  mutating func take(_ reader: Reader, _ text: BlockText) {
    guard reader.record != nil else {
      isReady = false
      return
    }
    let paragraphs = reader.layout.paragraphs
    guard !paragraphs.isEmpty else {
      row = ["The document has no text."]
      return
    }
    let start = reader.shown.first?.start ?? 0
    let index = max(0, paragraphs.partition { $0.range.start <= start } - 1)
    let paragraph = paragraphs[index]
    let isWritten = { (row: ParagraphRow) in row.text.contains { $0 != " " } }
    let number = paragraphs[...index].lazy.filter(isWritten).count
    place = "Paragraph \(number) of \(paragraphs.lazy.filter(isWritten).count)"
    key = "\(paragraph.range.start)"
    let kinds = (reader.record?.document.boilerplate ?? []).filter { passage in
      paragraph.boilerplate.contains {
        passage.range.start < $0.end && $0.start < passage.range.end
      }
    }
    if !paragraph.boilerplate.isEmpty {
      let what = SafeText.joined(kinds.map { SafeText($0.what) }, separator: "; ")
      row.append("Not the article: \(what.isEmpty ? "boilerplate" : what).")
    }
    row.append(SafeText(paragraph.text))
    row += [text.hiddenLine([paragraph.text])].compactMap(\.self).map { text.spoken($0) }
    let here = paragraph.marks.compactMap { mark in
      reader.marks.firstIndex { $0.statement == mark.statement }
    }
    row += here.map { Self.statement($0, of: reader, text) }
    part =
      Self.found(in: reader) ?? reader.selectedMark.map { Self.statement($0, of: reader, text) }
  }

  /// A statement in words: its place among those of the article, who said it and how, whose stance on
  /// what it gives, its words.
  private static func statement(_ index: Int, of reader: Reader, _ text: BlockText) -> SafeText {
    guard reader.marks.indices.contains(index) else { return "" }
    let mark = reader.marks[index]
    var facts: [SafeText] = [
      SafeText(mark.speaker?.name ?? "unknown speaker"), SafeText(mark.mode.rawValue),
    ]
    if let stance = mark.stance {
      facts.append("\(text.names(mark.parties)) \(SafeText(stance.rawValue))")
    }
    if let status = mark.status { facts.append("state of play \(SafeText(status.rawValue))") }
    let topics = SafeText.joined(mark.topicTexts.map { SafeText($0) }, separator: "; ")
    let words = mark.spokenRanges.map { SafeText(reader.layout.text($0)) }
    let quote = SafeText.joined(words, separator: " [...] ")
    return """
      Statement \(index + 1) of \(reader.marks.count): \
      \(SafeText.joined(facts, separator: ", ")): \(topics). Words: "\(quote)"
      """
  }

  /// The words around the place that a search found last; nil where none did.
  private static func found(in reader: Reader) -> SafeText? {
    guard let place = reader.foundPlace else { return nil }
    let range = TextRange(max(0, place - 40)..<min(reader.layout.end, place + 80))
    return "Found: ... \(SafeText(reader.layout.text(range))) ..."
  }
}
