import Canvas
import DossierModel

/// The documents, newest publication first, and the statements of the selected one.
struct SourcesView: Hashable, Sendable {
  /// The documents and the records without a text.
  var documents = ListPane<DocumentRow>()
  /// The statements of the selected document, in the order of its text.
  var quotes = QuotesPane()
  /// The document to be selected as soon as it is there; nil for none.
  var wanted: DocumentID?
  /// What the view before was about, kept for the next one.
  private var carried = Subject()
  /// The pane that has the keys.
  var focus = PairFrame.Pane.list
  /// How much of the screen it has.
  var zoom = PaneZoom.shared

  /// The selected document; nil where there is none.
  var selected: DocumentRow? { documents.selected?.element }

  /// Shows what another view was left with.
  mutating func show(_ subject: Subject) {
    carried = subject
    if let document = subject.document { wanted = document }
  }

  /// The key of a document's row.
  static func key(of document: DocumentID) -> RowKey { RowKey("document:\(document.text)") }
}

extension SourcesView: PairedView {
  var context: Command.Context { focus == .list ? .sources : .quotes }

  var facts: ListFacts { focus == .list ? documents.facts : quotes.list.facts }

  var subject: Subject {
    var subject = carried
    subject.document = selected?.document.id
    return subject
  }

  var selectedQuote: QuoteRow? { focus == .detail ? quotes.list.selected?.element : nil }

  var selectedStatement: Statement? { selectedQuote?.coded }

  mutating func perform(_ movement: Movement) {
    if focus == .list { documents.perform(movement) } else { quotes.list.perform(movement) }
  }
}
