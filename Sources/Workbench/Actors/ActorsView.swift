import Canvas
import DossierModel

/// Everyone the dossier names, and what the selected one says and others say of it.
struct ActorsView: Hashable, Sendable {
  /// The parties, the others, then everyone else.
  var actors = ListPane<ActorRow>()
  /// The selected actor, then headings and quotes.
  var voices = ListPane<Row>()
  /// Whom `voices` are of; nil while they are of nobody.
  var speaker: ActorID?
  /// The actor to be selected as soon as it is there; nil for none.
  var wanted: ActorID?
  /// What the view before was about, kept for the next one.
  private var carried = Subject()
  /// The pane that has the keys.
  var focus = PairFrame.Pane.list
  /// How much of the screen it has.
  var zoom = PaneZoom.shared

  /// The selected actor; nil where there is none.
  var selected: ActorRow? { actors.selected?.element }

  /// Shows what another view was left with.
  mutating func show(_ subject: Subject) {
    carried = subject
    if let party = subject.party { wanted = party }
  }

  /// The key of an actor's row.
  static func key(of actor: ActorID) -> RowKey { RowKey("actor:\(actor.text)") }
}

extension ActorsView: PairedView {
  var context: Command.Context { focus == .list ? .actors : .voices }

  var facts: ListFacts { focus == .list ? actors.facts : voices.facts }

  /// The selected actor, or the party it speaks for, is whose stance the next view looks at.
  var subject: Subject {
    var subject = carried
    guard let selected else { return subject }
    let own = selected.standing == .none ? nil : selected.actor.id
    subject.party = own ?? selected.party?.id ?? subject.party
    return subject
  }

  var selectedQuote: QuoteRow? {
    guard focus == .detail, case .quote(let quote)? = voices.selected?.element else { return nil }
    return quote
  }

  var selectedStatement: Statement? { selectedQuote?.coded }

  mutating func perform(_ movement: Movement) {
    if focus == .list { actors.perform(movement) } else { voices.perform(movement) }
  }
}
