/// Where words come from, and when and by whom they were said.
extension Dossier {
  /// The record a statement's words were taken from.
  ///
  /// What `from` names; with `own` this document; unsaid: the first of the document's
  /// `derives-from`, else the document.
  public func source(of statement: Statement) -> DocumentID {
    switch statement.from {
    case .own: statement.document
    case .record(let id): id
    case .unsaid: document(statement.document)?.derivesFrom.first?.record ?? statement.document
    }
  }

  /// Where a statement's words come from first.
  ///
  /// The root of its source, reached by following the first `derives-from` to the end; of
  /// `from: own` the document itself. Copies and rewrites of one report share one origin. A cycle
  /// ends where it closes.
  public func origin(of statement: Statement) -> DocumentID {
    statement.from == .own ? statement.document : root(of: source(of: statement))
  }

  /// The end of a document's first `derives-from` chain; the document itself where it has none.
  public func root(of id: DocumentID) -> DocumentID {
    var seen: Set<DocumentID> = [id]
    var current = id
    while let next = document(current)?.derivesFrom.first?.record, seen.insert(next).inserted {
      current = next
    }
    return current
  }

  /// Every record a document has words from, through however many others; not itself, unless in a cycle.
  public func sources(of id: DocumentID) -> Set<DocumentID> {
    var found: Set<DocumentID> = []
    var waiting = [id]
    while let next = waiting.popLast() {
      waiting += (document(next)?.derivesFrom ?? []).map(\.record)
        .filter { found.insert($0).inserted }
    }
    return found
  }

  /// What a document is a copy of in the end; itself where it is none.
  public func copied(by id: DocumentID) -> DocumentID {
    var seen: Set<DocumentID> = [id]
    var current = id
    while let main = document(current)?.derivesFrom.first, main.kind == .copy,
      seen.insert(main.record).inserted
    {
      current = main.record
    }
    return current
  }

  /// Who said a statement's words: its speaker, else whoever wrote them.
  ///
  /// The writer is the agency of the record the words come from, else its outlet; of what an outlet
  /// added itself (`from: own`) the outlet, else the agency. Nil where neither is known.
  public func speaker(of statement: Statement) -> ActorID? {
    if let speaker = statement.speaker { return speaker }
    guard let source = document(source(of: statement)) else { return nil }
    return statement.from == .own
      ? source.outlet ?? source.agency : source.agency ?? source.outlet
  }

  /// Says whether an actor is a party or speaks for it.
  public func speaks(_ actor: ActorID, for party: ActorID) -> Bool {
    actor == party || self.actor(actor)?.party == party
  }

  /// The days on which a statement's words can have been said (step 2 of the position rule).
  ///
  /// `when`, or, where it is absent, the publication of the origin (never the copy's); the last
  /// day is lowered to the last possible day of the origin's publication, if that is known.
  public func span(of statement: Statement) -> DaySpan {
    let published = document(origin(of: statement))?.published
    let said = statement.when ?? published
    return DaySpan(first: said?.first, last: said?.last).lowered(to: published?.last)
  }

  /// Whose words a statement has, and of whom it tells what others say.
  ///
  /// - Parameters:
  ///   - parties: The parties whose stance the statement gives.
  ///   - speaker: Who said it; see ``speaker(of:)``.
  /// - Returns: The speaker and the party it speaks for, with their own voice; the other parties with
  ///   that of others; nobody twice.
  public func voices(
    of parties: [ActorID],
    saidBy speaker: ActorID?
  ) -> [(actor: ActorID, voice: Voice)] {
    let own = [speaker, speaker.flatMap { actor($0)?.party }].compactMap(\.self)
    var found: [(actor: ActorID, voice: Voice)] = []
    for (actor, voice) in own.map({ ($0, Voice.own) }) + parties.map({ ($0, Voice.others) })
    where !found.contains(where: { $0.actor == actor }) {
      found.append((actor, voice))
    }
    return found
  }
}
