import Canvas
import DossierModel

/// Why a cell of the matrix asks for more work.
enum Weakness: Int, Hashable, Sendable, CaseIterable {
  /// One origin carries it.
  case oneOrigin
  /// Others say it of the party; it has not said so itself.
  case secondHand
  /// The deciding words are old.
  case stale
  /// Nobody says where the party stands.
  case silent

  /// What stands over the cells of this kind.
  func title(on day: Day?) -> SafeText {
    switch self {
    case .oneOrigin: return "One origin"
    case .secondHand: return "Second-hand: said by others alone"
    case .stale:
      let day: SafeText = day.map { SafeText($0.text) } ?? "the last day"
      return "Stale: decided by words of more than \(MatrixCell.oldAge) days before \(day)"
    case .silent: return "Silent: no statement"
    }
  }
}

extension MatrixCell {
  /// Why this cell asks for more work; none where it does not.
  func weaknesses(on day: Day?) -> [Weakness] {
    guard shown != nil else { return [.silent] }
    var found: [Weakness] = []
    if originCount == 1 { found.append(.oneOrigin) }
    if isAttributedByOthers { found.append(.secondHand) }
    if oldAge(on: day) != nil { found.append(.stale) }
    return found
  }
}
