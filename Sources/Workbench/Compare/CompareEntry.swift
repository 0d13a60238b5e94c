import DossierModel

/// A row of the comparison.
enum CompareEntry: Hashable, Sendable {
  /// What the rows below it have in common, and how many they are.
  case heading(String, count: Int)
  /// A position that is another one than on the earlier day.
  case moved(MovedPosition)
  /// What two parties hold on a topic.
  case cells(MatrixCell, MatrixCell, MatrixLine)
  /// An utterance in one or both of two documents.
  case pair(PairRow)

  /// The words a search looks through.
  var searchTexts: [String] {
    switch self {
    case .heading(let title, _): [title]
    case .moved(let moved):
      [
        moved.row?.party.name, moved.row?.topicText, moved.before?.word, moved.after?.word,
        moved.isFirst ? moved.what : nil,
      ]
      .compactMap(\.self) + (moved.row?.issueTitles ?? [])
    case .cells(_, _, let line): [line.text]
    case .pair(let pair): [pair.left, pair.right].compactMap { $0?.statement.quote }
    }
  }
}

/// How two parties stand to each other on a topic.
enum PartyRelation: Int, Hashable, Sendable, CaseIterable {
  case different, same, oneSilent

  /// How two cells stand to each other; nil where neither has a stance.
  init?(_ left: MatrixCell, _ right: MatrixCell) {
    switch (left.shown, right.shown) {
    case (nil, nil): return nil
    case (nil, _), (_, nil): self = .oneSilent
    case (let left?, let right?): self = left == right && left != .mixed ? .same : .different
    }
  }

  /// What stands over the topics of this kind.
  var title: String {
    switch self {
    case .different: "They differ"
    case .same: "They hold the same"
    case .oneSilent: "One is silent"
    }
  }
}
