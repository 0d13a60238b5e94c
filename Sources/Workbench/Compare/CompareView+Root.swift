import DossierModel

extension CompareView {
  /// Whether there is no other to go on to: a document whose words no other has.
  var isAlone: Bool { kind == .documents && isDone && (pairing?.partners ?? []).isEmpty }
}

extension CompareView: QuotedListView {
  var listContext: Command.Context { .compare }

  var subject: Subject {
    var subject = shownSubject
    switch list.rows.selected?.element {
    case .moved(let moved):
      if let row = moved.row {
        subject = Subject(issue: row.issue, topic: row.topic, party: row.party.id)
      }
    case .cells(let left, _, let line):
      subject = Subject(issue: line.issue, topic: line.topic, party: left.party)
    case .heading, .pair, nil: break
    }
    return subject
  }

  var selectedStatement: Statement? {
    guard case .pair(let pair)? = list.rows.selected?.element else { return nil }
    return (pair.left ?? pair.right)?.statement
  }

  var selectedScope: QuoteScope? {
    switch list.rows.selected?.element {
    case .moved(let moved): .statements(moved.statements)
    case .cells(let left, let right, let line): .cells([left.party, right.party], line.topic)
    case .pair(let pair):
      .statements([pair.left, pair.right].compactMap { $0?.statement.id })
    case .heading, nil: nil
    }
  }
}
