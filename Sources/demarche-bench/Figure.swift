/// One thing that is measured, with what the bundled dossier may cost at 80x24.
enum Figure: CaseIterable {
  case firstFrame
  case coldFrame
  case keyMedian
  case keyMost
  case processorTime
  case processorMean
  case moveBytes
  case dependentBytes
  case pageBytes
  case startBytes
  case burstBytes
  case burstTime
  case idleBytes
  case idleWakeUps
  case memory

  /// What the row of the table is called.
  var label: String {
    switch self {
    case .firstFrame: "first complete frame, median (ms)"
    case .coldFrame: "first frame without an index (ms)"
    case .keyMedian: "key to complete frame, p50 (ms)"
    case .keyMost: "key to complete frame, p95 (ms)"
    case .processorTime: "processor time a key, p50 (ms)"
    case .processorMean: "processor time a key, mean (ms)"
    case .moveBytes: "bytes: cursor move, p50"
    case .dependentBytes: "bytes: move with dependent panes, p50"
    case .pageBytes: "bytes: page, p50"
    case .startBytes: "bytes: start"
    case .burstBytes: "200 keys at once (bytes)"
    case .burstTime: "200 keys at once (ms)"
    case .idleBytes: "idle, 3 s (bytes)"
    case .idleWakeUps: "idle, 3 s (wake-ups)"
    case .memory: "memory of its own (MB)"
    }
  }

  /// The most it may be; nil where another row has the bound.
  var budget: Double? {
    switch self {
    case .firstFrame, .coldFrame: 40
    case .keyMedian, .processorMean: nil
    case .keyMost: 3
    case .processorTime: 0.6
    case .moveBytes: 120
    case .dependentBytes: 1500
    case .pageBytes: 2500
    case .startBytes: 3000
    case .burstBytes: 12_000
    case .burstTime: 30
    case .idleBytes, .idleWakeUps: 0
    case .memory: 30
    }
  }

  /// The most it may be on a large dossier, where that is another bound.
  var largeBudget: Double? {
    switch self {
    case .firstFrame: 120
    case .memory: 80
    default: nil
    }
  }

  /// True if it comes out the same on every machine, so that breaking its budget is never the machine's
  /// fault.
  var isCount: Bool {
    switch self {
    case .moveBytes, .dependentBytes, .pageBytes, .startBytes, .burstBytes, .idleBytes,
      .idleWakeUps:
      true
    case .firstFrame, .coldFrame, .keyMedian, .keyMost, .processorTime, .processorMean, .burstTime,
      .memory:
      false
    }
  }

  /// True if the system this runs on can tell it.
  var isMeasurable: Bool {
    #if os(Linux)
    true
    #else
    ![.processorTime, .processorMean, .idleWakeUps, .memory].contains(self)
    #endif
  }

  /// A value in the row's unit, as precise as the row needs.
  func text(of value: Double) -> String {
    if isCount { return String(Int(value.rounded())) }
    let hundredths = Int((value * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
