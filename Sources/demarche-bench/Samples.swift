/// Measured values of one kind.
struct Samples {
  private(set) var values: [Double] = []

  mutating func add(_ value: Double) { values.append(value) }

  mutating func add(_ time: Duration) { add(time.milliseconds) }

  /// What one has on average; nil without values.
  var mean: Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// The smallest value that so many hundredths of all values do not pass, or nil without values.
  func percentile(_ hundredths: Int) -> Double? {
    let sorted = values.sorted()
    let rank = (sorted.count * hundredths + 99) / 100
    return sorted.isEmpty ? nil : sorted[max(0, rank - 1)]
  }
}

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15
  }
}
