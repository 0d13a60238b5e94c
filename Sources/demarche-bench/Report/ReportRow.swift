/// A row of the report: what was measured, for one dossier.
struct ReportRow: Hashable {
  let label: String
  /// What it may be; empty where nothing is said.
  var budget = ""
  let value: String

  /// A figure of the table of ``Measure``.
  static func figure(_ figure: Figure, _ value: Double?, largeBudget: Double?) -> ReportRow {
    let budgets = [figure.budget, largeBudget].compactMap(\.self).map { figure.text(of: $0) }
    return ReportRow(
      label: figure.label,
      budget: budgets.joined(separator: "; large "),
      value: value.map { figure.text(of: $0) } ?? "-"
    )
  }

  /// Times in ms: the median, what all but the slowest twentieth keep, and how many there are.
  static func times(_ label: String, budget: String = "", _ samples: Samples) -> ReportRow {
    guard let median = samples.percentile(50), let most = samples.percentile(95) else {
      return ReportRow(label: label, budget: budget, value: "-")
    }
    let texts = [median, most].map { Figure.keyMost.text(of: $0) }
    return ReportRow(
      label: label,
      budget: budget,
      value: "\(texts[0]) / \(texts[1]) (\(samples.values.count))"
    )
  }

  /// What the keys of a walk cost.
  static func walked(_ label: String, _ walked: Measurer.Walked) -> ReportRow {
    func texts(_ samples: Samples, _ figure: Figure) -> String {
      [50, 95].map { figure.text(of: samples.percentile($0) ?? 0) }.joined(separator: " / ")
    }
    let computed = [walked.processorTimes.percentile(50), walked.processorTimes.mean]
    let processor = computed.compactMap(\.self).map { Figure.processorTime.text(of: $0) }
    let values = [
      texts(walked.bytes, .moveBytes), texts(walked.times, .keyMost),
      processor.joined(separator: " / "),
    ]
    return ReportRow(
      label: label,
      budget: "1,500; p95 3; 0.6",
      value: values.joined(separator: "; ")
    )
  }

  /// One time in ms, with a count beside it.
  static func time(_ label: String, _ time: Duration, _ count: String) -> ReportRow {
    let text = Figure.firstFrame.text(of: time.milliseconds)
    return ReportRow(label: label, value: count.isEmpty ? text : "\(text) (\(count))")
  }

  /// What could not be measured, and why.
  static func missing(_ label: String, _ reason: String) -> ReportRow {
    ReportRow(label: label, value: "not measured: \(reason)")
  }
}
