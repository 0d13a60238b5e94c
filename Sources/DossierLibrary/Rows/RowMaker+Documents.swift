internal import DossierModel

extension RowMaker {
  /// A document and its lines, long ones in parts; no row for an unknown one, no lines where it has no
  /// text.
  func documentRows(_ id: DocumentID) -> [KeyedRow] {
    guard let head = documentRow(id) else { return [] }
    let document = head.document
    let statements = relations.statements(in: id)
    let first = keyed(head)
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

  /// The documents and the records without a text, the last publication first; under a filter those
  /// with a statement that passes.
  var newestDocumentRows: [KeyedRow] {
    dossier.documents
      .sorted { ($0.newness, $0.id) < ($1.newness, $1.id) }
      .compactMap { document in
        let statements = relations.statements(in: document.id).filter(passes)
        return filter.isEmpty || !statements.isEmpty
          ? keyed(documentRow(document, statements: statements.map(\.id))) : nil
      }
  }

  /// A document and where it comes from; nil for an unknown one.
  func documentRow(_ id: DocumentID) -> DocumentRow? {
    dossier.document(id).map { document in
      documentRow(document, statements: relations.statements(in: id).map(\.id))
    }
  }

  /// A document under its key.
  func keyed(_ row: DocumentRow) -> KeyedRow {
    KeyedRow(key: RowKey("document:\(row.document.id.text)"), row: .document(row))
  }

  /// A document and where it comes from.
  func documentRow(_ document: Document, statements: [StatementID]) -> DocumentRow {
    let root = dossier.root(of: document.id)
    return DocumentRow(
      document: document,
      name: relations.name(of: document.id),
      outlet: relations.named(document.outlet),
      agency: relations.named(document.agency),
      sources: document.derivesFrom.map { relations.name(of: $0.record) },
      originName: root == document.id ? nil : relations.name(of: root),
      statements: statements
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
      topics: statement.topics,
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
