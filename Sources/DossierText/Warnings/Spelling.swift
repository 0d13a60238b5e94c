public import DossierModel

/// A name as someone spells it, to be looked for in a text.
///
/// Blanks and apostrophes of any kind are the same; capitals are, but for a name that is all
/// capitals, so that `US` is not found in `us`. A name stands as a word or words of its own; scripts
/// without capitals may join it to others.
struct Spelling {
  private let name: [Unicode.Scalar]
  private let isCapitals: Bool

  init(_ text: String) {
    isCapitals = text == text.uppercased() && text != text.lowercased()
    name = FoldedScalars(Array(text.unicodeScalars)).scalars(keepingCase: isCapitals)
  }

  /// Whether the name stands in a stretch of a text.
  func stands(in text: FoldedScalars, at places: Range<Int>) -> Bool {
    guard let first = name.first else { return false }
    let scalars = text.scalars(keepingCase: isCapitals)
    let places = places.clamped(to: scalars.indices)
    return places.contains { start in
      guard scalars[start] == first, let end = end(in: scalars, from: start, to: places.upperBound)
      else { return false }
      return (start == 0 || !Self.joins(first, to: scalars[start - 1]))
        && (end == scalars.count || !Self.joins(name[name.count - 1], to: scalars[end]))
    }
  }

  /// One past the name, if it begins at `start`.
  private func end(in scalars: [Unicode.Scalar], from start: Int, to limit: Int) -> Int? {
    var place = start
    for scalar in name {
      guard place < limit, scalars[place] == scalar else { return nil }
      place += 1
      while scalar == " ", place < limit, scalars[place] == " " { place += 1 }
    }
    return place
  }

  private static func joins(_ edge: Unicode.Scalar, to neighbour: Unicode.Scalar) -> Bool {
    !edge.isCaseless && edge.isWordlike && neighbour.isWordlike
  }
}

/// How each actor of a dossier is spelt, made ready to be looked for.
public struct Spellings: Sendable {
  private let spellings: [ActorID: [Spelling]]

  /// Makes the names of some actors ready.
  public init(of actors: [Actor]) {
    spellings = Dictionary(
      actors.map { ($0.id, ([$0.name] + $0.names).map(Spelling.init)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The spellings of an actor; nil for nobody's.
  subscript(actor: ActorID) -> [Spelling]? { spellings[actor] }
}

/// A text whose code points are made alike where a name may differ, each at its own place.
struct FoldedScalars: Sendable {
  private let cased: [Unicode.Scalar]
  private let small: [Unicode.Scalar]

  init(_ scalars: [Unicode.Scalar]) {
    cased = scalars.map { scalar in
      switch scalar {
      case "’", "‘", "ʼ": "'"
      case _ where scalar.isBlank: " "
      default: scalar
      }
    }
    let european = Self.european
    small = cased.map { $0.value < 0x600 ? european[Int($0.value)] : Self.mapped($0) }
  }

  // Mappings are looked up slowly; those of what most texts consist of are kept.
  private static let european = (0..<UInt32(0x600)).map { mapped(Unicode.Scalar($0) ?? " ") }

  private static func mapped(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let mapped = scalar.properties.lowercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first ?? scalar : scalar
  }

  func scalars(keepingCase: Bool) -> [Unicode.Scalar] { keepingCase ? cased : small }
}
