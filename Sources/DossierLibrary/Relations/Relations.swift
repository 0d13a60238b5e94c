internal import DossierModel

/// What the parts of a dossier have to do with one another, worked out once.
struct Relations: Sendable {
  let dossier: Dossier
  let findings: [Finding]
  /// The dossier's own day.
  let day: Day?
  let tree: IssueTree
  let texts: any Texts
  /// The statements on a topic, in time order.
  private let onTopic: [Topic: [Statement]]
  /// The statements of a document, in the order of the text.
  private let inDocument: [DocumentID: [Statement]]
  /// Every utterance that stands more than once, under the statement the others repeat.
  private let utterances: [StatementID: [Statement]]
  /// What is known of cells without their statements; nil where all statements are here.
  private let cells: [Cell: CellFacts]?

  /// A party and a topic.
  struct Cell: Hashable {
    let party: ActorID
    let topic: Topic
  }

  /// What gives a party a stance on a topic.
  struct CellFacts: Sendable {
    /// In time order, repeats and the excluded too.
    let candidates: [Evidence]
    let setAsideCount: Int
    /// The cell on the asked day, where that was worked out before; what gives the stance may be missing then.
    var known: MatrixCell?
  }

  /// The relations of a whole dossier.
  init(dossier: Dossier, texts: [DocumentID: String], findings: [Finding]) {
    self.init(
      dossier: dossier,
      tree: IssueTree(dossier.issues),
      day: dossier.defaultDay,
      texts: TextShelf(texts),
      findings: findings.sorted(),
      cells: nil
    )
  }

  /// The relations in a part of a dossier.
  ///
  /// - Parameters:
  ///   - dossier: The part.
  ///   - tree: The issues.
  ///   - day: The whole dossier's own day.
  ///   - texts: The texts of its documents.
  ///   - findings: What is wrong, in order.
  ///   - cells: What is known of cells, whose statements need not be here; nil where they all are.
  init(
    dossier: Dossier,
    tree: IssueTree,
    day: Day?,
    texts: any Texts,
    findings: [Finding] = [],
    cells: [Cell: CellFacts]?
  ) {
    self.dossier = dossier
    self.findings = findings
    self.texts = texts
    self.day = day
    self.tree = tree
    self.cells = cells
    var onTopic: [Topic: [Statement]] = [:]
    for statement in dossier.inTimeOrder(dossier.statements) {
      for topic in Set(statement.topics) {
        onTopic[topic, default: []].append(statement)
      }
    }
    self.onTopic = onTopic
    inDocument = Dictionary(grouping: dossier.statements, by: \.document)
      .mapValues { $0.sorted { ($0.range, $0.id) < ($1.range, $1.id) } }
    utterances = Dictionary(grouping: dossier.statements) { dossier.original(of: $0) }
      .filter { $0.value.count > 1 }
  }

  /// The statements on a topic, in time order, repeats too.
  func statements(on topic: Topic) -> [Statement] { onTopic[topic] ?? [] }

  /// The statements of a document, in the order of its text.
  func statements(in document: DocumentID) -> [Statement] { inDocument[document] ?? [] }

  /// The other statements that are the same utterance: those it repeats, and those that repeat it;
  /// the original first, then by document and place.
  func utterance(of statement: Statement) -> [Statement] {
    let original = dossier.original(of: statement)
    return (utterances[original] ?? [])
      .filter { $0.id != statement.id }
      .sorted { left, right in
        left.id == original
          || (right.id != original
            && (left.document, left.range, left.id) < (right.document, right.range, right.id))
      }
  }

  /// What gives a party a stance on a topic, in time order, repeats and the excluded too.
  func candidates(_ party: ActorID, _ topic: Topic) -> [Evidence] {
    if let cells { return cells[Cell(party: party, topic: topic)]?.candidates ?? [] }
    return statements(on: topic).compactMap { dossier.evidence($0, of: party) }
  }

  /// How many statements were set aside that would give a party a stance on a topic.
  func setAsideCount(_ party: ActorID, _ topic: Topic) -> Int {
    if let cells { return cells[Cell(party: party, topic: topic)]?.setAsideCount ?? 0 }
    return setAside(on: topic).count { $0.parties.contains(party) }
  }

  /// A cell on the asked day, where it was worked out before.
  func knownCell(_ party: ActorID, _ topic: Topic) -> MatrixCell? {
    cells?[Cell(party: party, topic: topic)]?.known
  }

  /// The topics of an issue: itself as a whole, then its options.
  func topics(of issue: Issue) -> [Topic] {
    [.issue(issue.id)] + issue.options.map { .option($0.id) }
  }

  /// The statements that were set aside and would have been on a topic.
  func setAside(on topic: Topic) -> [SetAside] {
    dossier.setAside.filter { aside in
      switch topic {
      case .option(let id): aside.options.contains(id)
      case .issue(let id): aside.options.isEmpty && aside.issues.contains(id)
      }
    }
  }

  /// The statements that were set aside and would have been on one of some issues.
  func setAside(on issues: Set<IssueID>) -> [SetAside] {
    dossier.setAside.filter { aside in
      aside.issues.contains(where: issues.contains)
        || aside.options.contains { option in dossier.issue(of: option).map(issues.contains) == true
        }
    }
  }
}

extension Dossier {
  /// Statements in time order: by first day, last day and identifier, an unbounded first day first.
  func inTimeOrder(_ statements: some Sequence<Statement>) -> [Statement] {
    statements
      .map { statement -> (Statement, DaySpan) in (statement, span(of: statement)) }
      .sorted { left, right in
        let leftKey = (left.1.first?.number ?? .min, left.1.last?.number ?? .max, left.0.id)
        let rightKey = (right.1.first?.number ?? .min, right.1.last?.number ?? .max, right.0.id)
        return leftKey < rightKey
      }
      .map(\.0)
  }

  /// The statement that one repeats in the end; itself where it repeats none, or none that is sound.
  func original(of statement: Statement) -> StatementID {
    var seen: Set<StatementID> = [statement.id]
    var current = statement
    while let id = current.repeats, seen.insert(id).inserted, let next = self.statement(id) {
      current = next
    }
    return current.id
  }
}
