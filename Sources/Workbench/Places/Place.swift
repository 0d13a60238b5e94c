import DossierModel

/// A place in the dossier, by what is looked at: it survives edits, and leads as near as there still is.
struct Place: Hashable, Sendable {
  /// The view at the root.
  var view: ViewName
  /// Its pane that has the keys.
  var pane: Command.Context
  /// What is selected in it.
  var subject: Subject
  /// What is searched for everywhere; empty outside the search, and the row selected there.
  var words = ""
  var row: RowKey?
  /// The article open over it, and the statement selected there; nil for none.
  var document: DocumentID?
  var statement: StatementID?
}

/// The places that were left for others, in order, and where one stands among them.
struct JumpList: Hashable, Sendable {
  /// Places remembered at most.
  private static let most = 100

  private var places: [Place] = []
  /// How many of the places lie behind; all of them where one did not go back.
  private var index = 0

  /// Remembers a place that is left; those gone back over are forgotten.
  mutating func leave(_ place: Place) {
    places.removeSubrange(index...)
    places.removeAll { $0 == place }
    places.append(place)
    if places.count > Self.most { places.removeFirst() }
    index = places.count
  }

  /// The place before, where one stands at `here`; nil where there is none.
  mutating func back(from here: Place) -> Place? {
    if index == places.count {
      leave(here)
      index -= 1
    }
    guard index > 0 else { return nil }
    index -= 1
    return places[index]
  }

  /// The place that one went back from; nil where there is none.
  mutating func forward() -> Place? {
    guard index + 1 < places.count else { return nil }
    index += 1
    return places[index]
  }
}
