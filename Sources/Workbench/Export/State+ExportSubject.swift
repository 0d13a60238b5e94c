import DossierModel

/// What the rows of the focused pane are about, for the head of what is written.
extension State {
  /// An issue, a party, a document, words searched for; empty where the pane lists all there is.
  var exportSubject: String {
    switch overlays.last {
    case .reader(let reader):
      return [reader.document.text, reader.record?.document.title].compactMap(\.self)
        .joined(separator: ", ")
    case .lineage(let view): return view.document.text
    case .explanation(let view): return "\(partyName(view.party)) on \(text(of: view.topic))"
    case .findings, .weakCells, .help, .brief: return ""
    case nil: break
    }
    switch focusedQuestion?.what {
    case .stances(let issue): return issuePath(issue)
    case .quotes(let scope): return text(of: scope)
    case .timeline(let scope):
      return [scope.issue.map { issuePath($0) }, scope.party.map(partyName)].compactMap(\.self)
        .joined(separator: ", ")
    case .actor(let actor): return actors.selected?.actor.name ?? actor.text
    default: return context == .hits ? searchView.words : ""
    }
  }

  /// The name of a party or other; its identifier where it is gone.
  func partyName(_ party: ActorID) -> String {
    matrix.columns.first { $0.id == party }?.name ?? party.text
  }

  private func text(of topic: Topic) -> String {
    switch topic {
    case .issue(let issue): return issuePath(issue)
    case .option(let option):
      for issue in issues.allIssues {
        if let known = issue.options.first(where: { $0.id == option }) {
          return issuePath(issue.id) + " > " + known.text
        }
      }
      return option.text
    }
  }

  private func text(of scope: QuoteScope) -> String {
    switch scope {
    case .cell(let party, let topic): "\(partyName(party)) on \(text(of: topic))"
    case .cells(let parties, let topic):
      parties.map(partyName).joined(separator: ", ") + " on \(text(of: topic))"
    case .topic(let topic): text(of: topic)
    case .issue(let issue): issuePath(issue)
    case .statement(let id): id.text
    case .document(let id): id.text
    case .statements(let ids): ids.map(\.text).joined(separator: ", ")
    }
  }
}
