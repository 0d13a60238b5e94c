import DossierModel

/// A statement as it was decided on, before there are words for it.
struct PlannedStatement: Sendable {
  /// What it is to the positions of its parties.
  enum Role: Sendable {
    /// Its stance is shown, or one of those that are mixed.
    case decides
    /// Said on the same days as what decides, and yields to it.
    case yields
    /// Its party's, or others', earlier words.
    case earlier
    /// Others' words where the party's own decide.
    case othersWords
    /// Said after the day.
    case later
    /// Undated where there are dated words.
    case undated
    /// An opinion, or not counted.
    case excluded
    /// No stance.
    case none
    /// The same utterance again.
    case again
  }

  /// Its number among all statements.
  var number = 0
  var document: Int
  var parties: [Int]
  var topics: [PlannedTopic]
  var stance: Stance?
  var status: Status?
  var mode: Mode
  var speaker: Int?
  var source: PlannedSource
  /// The number of the document its words come from first.
  var origin: Int
  var date: PlannedDate
  var role: Role
  /// The number of the statement of which it is the same utterance.
  var repeats: Int?
  /// Whether it is the headline, saying again what stands below.
  var isHeadline = false
  /// Whether `counts: false` takes it out.
  var isCounted = true
  /// Whether it is the only kind of evidence, an outlet's own addition, and must be allowed to be.
  var isAllowed = false
  /// A word that is searched for, planted among its own.
  var planted: [String] = []

  /// Whether the origin counts for a position that shows a stance.
  func carries(_ shown: Position.Shown?) -> Bool {
    switch (role, shown) {
    case (.decides, .mixed): true
    case (.decides, .stance(let shown)), (.yields, .stance(let shown)),
      (.earlier, .stance(let shown)), (.othersWords, .stance(let shown)):
      stance == shown
    default: false
    }
  }

  /// Whether it is evidence of a position, whatever the day.
  var isEvidence: Bool {
    switch role {
    case .decides, .yields, .earlier, .othersWords, .later, .undated: true
    case .excluded, .none, .again: false
    }
  }
}
