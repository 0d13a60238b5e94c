/// The kinds of course: each meets other steps of the position rule.
enum CoursePattern: CaseIterable {
  /// The party's latest words decide over its earlier ones.
  case own
  /// Others say something else later.
  case ownThenOthers
  /// The party said opposite things on the same days.
  case mixed
  /// The party said things on the same days of which one gives way.
  case yielding
  /// Others alone say what the party wants.
  case attributed
  /// Others say so, and later that it is open or unclear.
  case attributedThenOpen
  /// Others say that it is open or unclear, and nobody says more.
  case attributedOpen
  /// Nobody knows when it was said.
  case undated
  /// It was said at any time until a day.
  case standing
  /// All of it was said after the day.
  case later
  /// There are opinions and uncounted words, and nothing else.
  case excluded

  /// How often each comes, of a hundred.
  var weight: Int {
    switch self {
    case .own: 30
    case .ownThenOthers: 12
    case .mixed: 7
    case .yielding: 9
    case .attributed: 16
    case .attributedThenOpen: 5
    case .attributedOpen: 5
    case .undated: 4
    case .standing: 6
    case .later: 3
    case .excluded: 3
    }
  }

  /// Whether it is made of others' words alone, so that it can be two parties' at once.
  var isOthersAlone: Bool {
    switch self {
    case .attributed, .attributedThenOpen, .attributedOpen: true
    default: false
    }
  }
}
