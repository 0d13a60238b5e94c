internal import DossierModel

/// How actors, topics and sources are called in rows.
extension Relations {
  func named(_ id: ActorID) -> NamedActor {
    dossier.actor(id).map(Self.named) ?? NamedActor(id: id, name: id.text)
  }

  /// An actor as rows name it.
  static func named(_ actor: Actor) -> NamedActor {
    // Only persons are called by a part of their names.
    guard actor.kind == .person else { return NamedActor(id: actor.id, name: actor.name) }
    let lastWord = actor.name.split(separator: " ").last.map(String.init)
    return NamedActor(id: actor.id, name: actor.name, shortName: lastWord)
  }

  func named(_ id: ActorID?) -> NamedActor? { id.map { named($0) } }

  /// Who said a statement's words.
  func speaker(of statement: Statement) -> NamedActor? { named(dossier.speaker(of: statement)) }

  /// Through whom we have a statement's words, first hand first: the relays the text names, then the
  /// agency of the record the words come from, then the document's own.
  ///
  /// Whoever said them, and the medium they appeared in, are no relays.
  func relays(of statement: Statement) -> [NamedActor] {
    let document = dossier.document(statement.document)
    let known = [dossier.speaker(of: statement), document?.outlet]
    var relays = statement.via
    if statement.from != .own {
      let source = dossier.document(dossier.source(of: statement))
      let isOther = source?.id != document?.id
      relays += [source?.agency ?? (isOther ? source?.outlet : nil), document?.agency]
        .compactMap(\.self)
    }
    var seen: Set<ActorID> = []
    return relays.filter { !known.contains($0) && seen.insert($0).inserted }.map { named($0) }
  }

  /// The medium a document appeared in.
  func outlet(of document: DocumentID) -> NamedActor? {
    named(dossier.document(document)?.outlet)
  }

  /// What a topic says: the option's proposition; of an issue as a whole its question, or its title.
  func text(of topic: Topic) -> String {
    switch topic {
    case .option(let id): dossier.option(id)?.text ?? id.text
    case .issue(let id): dossier.issue(id).map { $0.question ?? $0.title } ?? id.text
    }
  }

  /// What a statement is on, in words: its options' propositions, or its issues' titles.
  func topicTexts(of statement: Statement) -> [String] {
    statement.topics.map { topic in
      if case .issue(let id) = topic {
        dossier.issue(id)?.title ?? id.text
      } else {
        text(of: topic)
      }
    }
  }

  /// What a document is called: its medium or agency and its date, else its identifier.
  func name(of document: DocumentID) -> String {
    guard let record = dossier.document(document),
      let maker = named(record.outlet ?? record.agency)?.name
    else { return document.text }
    return record.published.map { "\(maker) \($0.text)" } ?? maker
  }
}

extension Topic {
  /// The topic's part of a row's key.
  var keyText: String {
    switch self {
    case .issue(let id): "issue:\(id.text)"
    case .option(let id): "option:\(id.text)"
    }
  }
}
