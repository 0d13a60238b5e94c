/// Text made safe, cut into clusters that know where they came from.
struct SafeClusters: Sendable {
  /// The most marks drawn over one character; what is piled on top is dropped.
  static let mostMarks = 4

  /// The scalars of all clusters, in order.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The clusters, in order.
  private(set) var clusters: [Cluster] = []
  /// Places in the original, in code points from 0 and rising, of the characters that were hidden.
  private(set) var hidden: [Int] = []
  /// How many code points the original has.
  private(set) var sourceCount = 0

  /// Makes a list without clusters.
  init(capacity: Int = 0) {
    scalars.reserveCapacity(capacity)
    clusters.reserveCapacity(capacity)
  }

  /// Makes outside text safe; for each of `elisions`, rising ranges of its code points, `[…]` stands.
  init(_ untrusted: String, elisions: [Range<Int>] = []) {
    var maker = SafetyMaker(capacity: untrusted.utf8.count)
    guard !elisions.isEmpty else {
      for scalar in untrusted.unicodeScalars { maker.take(scalar) }
      self = maker.finish()
      return
    }
    var rest = elisions.filter { !$0.isEmpty }[...]
    for (place, scalar) in untrusted.unicodeScalars.enumerated() {
      while let elision = rest.first, elision.upperBound <= place {
        rest.removeFirst()
      }
      if let elision = rest.first, elision.contains(place) {
        maker.elide(isFirst: place == elision.lowerBound)
      } else {
        maker.take(scalar)
      }
    }
    self = maker.finish()
  }

  /// The scalars of the clusters from `range`.
  func scalars(of range: Range<Int>) -> ArraySlice<Unicode.Scalar> {
    scalars[scalarIndex(of: range.lowerBound)..<scalarIndex(of: range.upperBound)]
  }

  /// The character of a cluster, without its marks.
  func base(of index: Int) -> Unicode.Scalar {
    scalars[clusters[index].start]
  }

  /// The clusters from `range` as a string.
  func string(of range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * range.count)
    for index in scalarIndex(of: range.lowerBound)..<scalarIndex(of: range.upperBound) {
      let scalar = scalars[index]
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How many characters were hidden in a range of the original.
  func hiddenCount(in source: Range<Int>) -> Int {
    hidden.isEmpty ? 0 : hiddenBefore(source.upperBound) - hiddenBefore(source.lowerBound)
  }

  private func hiddenBefore(_ place: Int) -> Int {
    var low = 0
    var high = hidden.count
    while low < high {
      let middle = (low + high) / 2
      if hidden[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The lines between newlines, each made safe; a newline at the very end begins no other.
  func paragraphs() -> [SafeText] {
    var lines: [SafeText] = []
    var first = 0
    var source = 0
    let ends = clusters.indices.filter { clusters[$0].role == .newline }
    for end in ends {
      lines.append(text(of: first..<end, source: source..<clusters[end].source))
      first = end + 1
      source = clusters[end].source
    }
    if first < clusters.count || (ends.isEmpty && sourceCount > 0) {
      lines.append(text(of: first..<clusters.count, source: source..<sourceCount))
    }
    return lines
  }

  private func text(of range: Range<Int>, source: Range<Int>) -> SafeText {
    SafeText(safe: string(of: range), hiddenCount: hiddenCount(in: source))
  }

  private func scalarIndex(of cluster: Int) -> Int {
    cluster < clusters.count ? clusters[cluster].start : scalars.count
  }

  /// Adds a cluster of one scalar.
  mutating func append(
    _ scalar: Unicode.Scalar,
    width: Int = 1,
    role: Cluster.Role = .word,
    source: Int
  ) {
    clusters.append(Cluster(scalar, start: scalars.count, source: source, width: width, role: role))
    scalars.append(scalar)
  }

  /// Adds a cluster for each character of an ASCII spelling.
  mutating func append(spelling: String, source: Int) {
    for scalar in spelling.unicodeScalars {
      append(scalar, source: source)
    }
  }

  /// Adds a mark to the last cluster.
  mutating func append(mark: Unicode.Scalar) {
    scalars.append(mark)
  }

  /// Puts another character in place of the last one, which must have no marks.
  mutating func replaceLast(with scalar: Unicode.Scalar) {
    scalars[scalars.count - 1] = scalar
  }

  /// Closes the list.
  mutating func close(sourceCount: Int, hidden: [Int]) {
    self.sourceCount = sourceCount
    self.hidden = hidden
  }
}
