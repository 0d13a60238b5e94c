import DossierModel

/// From the workbench's own names to the texts of a session, and back.
extension Session.Subject {
  init(_ subject: Subject) {
    self.init(
      issue: subject.issue?.text,
      party: subject.party?.text,
      document: subject.document?.text
    )
    switch subject.topic {
    case .issue(let issue):
      isTopic = true
      self.issue = self.issue ?? issue.text
    case .option(let option):
      isTopic = true
      self.option = option.text
    case nil: break
    }
  }

  /// What is meant.
  var subject: Subject {
    Subject(issue: issue.map(IssueID.init), topic: topic, party: party.map(ActorID.init))
      .with(document.map(DocumentID.init))
  }

  private var topic: Topic? {
    guard isTopic else { return nil }
    return option.map { .option(OptionID($0)) } ?? issue.map { .issue(IssueID($0)) }
  }
}

extension Subject {
  fileprivate func with(_ document: DocumentID?) -> Subject {
    var subject = self
    subject.document = document
    return subject
  }
}

extension Session.Place {
  init(_ place: Place) {
    self.init(
      view: place.view.commandID,
      pane: place.pane.rawValue,
      subject: Session.Subject(place.subject),
      words: place.words,
      row: place.row?.text,
      document: place.document?.text,
      statement: place.statement?.text
    )
  }

  /// The place that is meant; nil where it is in no view that there is.
  var place: Place? {
    guard let view = ViewName(commandID: view), let pane = Command.Context(rawValue: pane) else {
      return nil
    }
    return Place(
      view: view,
      pane: pane,
      subject: subject.subject,
      words: words,
      row: row.map(RowKey.init),
      document: document.map(DocumentID.init),
      statement: statement.map(StatementID.init)
    )
  }
}

extension ViewName {
  /// The view that a command shows; nil where there is none.
  init?(commandID: String) {
    guard let view = Self.allCases.first(where: { $0.commandID == commandID }) else { return nil }
    self = view
  }
}

extension QuoteScope {
  /// A text that is the same for the same quotes, in every run of the program.
  var text: String {
    func named(_ topic: Topic) -> String {
      switch topic {
      case .issue(let issue): "issue \(issue)"
      case .option(let option): "option \(option)"
      }
    }
    return switch self {
    case .cell(let party, let topic): "cell \(party) \(named(topic))"
    case .cells(let parties, let topic):
      "cells \(parties.map(\.text).joined(separator: " ")) \(named(topic))"
    case .topic(let topic): named(topic)
    case .issue(let issue): "all \(issue)"
    case .statement(let statement): "statement \(statement)"
    case .document(let document): "document \(document)"
    case .statements(let statements):
      "statements \(statements.map(\.text).joined(separator: " "))"
    }
  }
}
