internal import DossierModel

extension RowMaker {
  /// A document and its lines, long ones in parts; no row for an unknown one, no lines where it has no
  /// text.
  func documentRows(_ id: DocumentID) -> [KeyedRow] {
    guard let head = documentRow(id) else { return [] }
    let document = head.document
    let statements = relations.statements(in: id)
    let first = KeyedRow(key: RowKey("document:\(id.text)"), row: .document(head))
    guard let text = relations.texts.text(id) else { return [first] }
    let marks = statements.map(mark)
    return [first]
      + text.lines.flatMap(text.parts).map { line in
        KeyedRow(
          key: RowKey("paragraph:\(id.text):\(line.lowerBound)"),
          row: .paragraph(paragraph(line, of: text, in: document, marks: marks))
        )
      }
  }

  /// A document and where it comes from; nil for an unknown one.
  func documentRow(_ id: DocumentID) -> DocumentRow? {
    guard let document = dossier.document(id) else { return nil }
    return DocumentRow(
      document: document,
      name: relations.name(of: id),
      outlet: relations.named(document.outlet),
      agency: relations.named(document.agency),
      sources: document.derivesFrom.map { relations.name(of: $0.record) },
      statements: relations.statements(in: id).map(\.id)
    )
  }

  private func paragraph(
    _ line: Range<Int>,
    of text: DocumentText,
    in document: Document,
    marks: [TextMark]
  ) -> ParagraphRow {
    let range = TextRange(line)
    return ParagraphRow(
      range: range,
      text: text.string(line),
      marks: marks.filter { $0.range.overlaps(range) },
      boilerplate: document.boilerplate.map(\.range).filter { $0.overlaps(range) }.sorted()
        .compactMap { passage in
          TextRange(start: max(passage.start, range.start), end: min(passage.end, range.end))
        }
    )
  }

  private func mark(_ statement: Statement) -> TextMark {
    TextMark(
      statement: statement.id,
      range: statement.range,
      omit: statement.omit,
      stance: statement.stance,
      parties: statement.parties.map { relations.named($0) },
      status: statement.status,
      topicTexts: relations.topicTexts(of: statement),
      speaker: relations.speaker(of: statement),
      mode: statement.mode
    )
  }

  /// The statements, by document and place.
  var statementRows: [KeyedRow] {
    dossier.documents.flatMap { relations.statements(in: $0.id) }.filter(passes).map(statementRow)
  }

  /// A statement under its key.
  func statementRow(_ statement: Statement) -> KeyedRow {
    let row = StatementRow(
      statement: statement,
      speaker: relations.speaker(of: statement),
      parties: statement.parties.map { relations.named($0) },
      topicTexts: relations.topicTexts(of: statement),
      outlet: relations.outlet(of: statement.document),
      span: dossier.span(of: statement),
      origin: dossier.origin(of: statement)
    )
    return KeyedRow(key: RowKey("statement:\(statement.id.text)"), row: .statement(row))
  }
}
