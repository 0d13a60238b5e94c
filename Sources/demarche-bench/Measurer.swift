import TerminalDriver

/// Drives a program in a terminal of 80x24 and takes its figures.
struct Measurer {
  /// What the keys of a walk cost.
  struct Walked {
    let name: String
    /// From each key to the last byte of its frame, in ms.
    var times: Samples
    var bytes: Samples
    /// All that the program computed from each key to the next, in ms; none where the system cannot tell.
    var processorTimes = Samples()
  }

  let subject: Subject
  let workplace: Workplace
  /// How often the program is started for the median.
  let starts: Int
  /// How many keys each walk presses.
  let keys: Int

  /// How long it is waited for.
  var pace = Pace.quick

  /// True if each walk's own figures are written to standard output too.
  var listsWalks = false

  /// Everything that can be measured of this program.
  func figures() throws -> [Figure: Double] {
    var figures: [Figure: Double] = [:]
    if subject.hasIndex { try measureColdStart(into: &figures) }
    try measureStart(into: &figures)
    let moves = try subject.moves.map { try walk($0) }
    let follows = try subject.dependents.map { try walk($0) }
    let pages = try subject.pages.map { try walk($0) }
    if listsWalks { for walked in moves + follows + pages { describe(walked) } }
    figures[.moveBytes] = mostBytes(of: moves)
    figures[.dependentBytes] = mostBytes(of: follows)
    figures[.pageBytes] = mostBytes(of: pages)
    // Moves that other panes follow are the dearer ones.
    let keyed = follows.isEmpty ? moves : follows
    figures[.keyMedian] = keyed.compactMap { $0.times.percentile(50) }.max()
    figures[.keyMost] = keyed.compactMap { $0.times.percentile(95) }.max()
    figures[.processorTime] = keyed.compactMap { $0.processorTimes.percentile(50) }.max()
    figures[.processorMean] = keyed.compactMap(\.processorTimes.mean).max()
    try measureBurst(into: &figures)
    try measureIdling(into: &figures)
    return figures
  }

  private func describe(_ walked: Walked) {
    let bytes = [50, 95].map { Figure.moveBytes.text(of: walked.bytes.percentile($0) ?? 0) }
    let times = [50, 95].map { Figure.keyMost.text(of: walked.times.percentile($0) ?? 0) }
    let processorTime = walked.processorTimes.percentile(50).map {
      Figure.processorTime.text(of: $0)
    }
    print(
      "\(subject.name), \(walked.name): \(bytes.joined(separator: "/")) bytes,",
      "\(times.joined(separator: "/")) ms (p50/p95), \(processorTime ?? "-") ms processor time"
    )
  }

  /// The median of the walk that writes most.
  private func mostBytes(of walks: [Walked]) -> Double? {
    walks.compactMap { $0.bytes.percentile(50) }.max()
  }

  private func start(cache: String? = nil) throws -> PseudoTerminal {
    try PseudoTerminal(
      program: subject.program,
      arguments: subject.arguments,
      environment: workplace.makeEnvironment(cache: cache),
      size: .standard
    )
  }

  /// Starts the program and brings it where a walk begins.
  func start(_ walk: Subject.Walk) throws -> PseudoTerminal {
    let terminal = try start()
    try awaitFirstFrame(of: terminal)
    try terminal.readUntilQuiet(pace.settling)
    for key in walk.setup {
      try terminal.write(key)
      try terminal.readUntilQuiet(pace.settling)
    }
    if let shown = walk.shows {
      try terminal.waitFor(walk.name, within: pace.start) { $0.contains(shown) }
      try terminal.readUntilQuiet(pace.settling)
    }
    return terminal
  }

  private func awaitFirstFrame(of terminal: PseudoTerminal) throws {
    try terminal.waitFor("first frame of \(subject.name)", within: pace.start) { screen in
      subject.expected.allSatisfy { screen.contains($0) }
    }
  }

  func leave(_ terminal: PseudoTerminal) throws {
    try terminal.write(subject.quit)
    try terminal.waitForExit(within: max(.seconds(5), pace.patience * 3))
  }

  /// The first frame where there is no index yet, each time in another cache.
  func measureColdStart(into figures: inout [Figure: Double]) throws {
    var times = Samples()
    for number in 1...max(1, starts / 4) {
      let terminal = try start(cache: "cold-\(number)")
      try awaitFirstFrame(of: terminal)
      if let shown = terminal.lastInstant(since: 0) { times.add(shown - terminal.started) }
      try leave(terminal)
    }
    figures[.coldFrame] = times.percentile(50)
  }

  func measureStart(into figures: inout [Figure: Double]) throws {
    var times = Samples()
    var bytes = Samples()
    // The first start fills the system's file cache and is not counted.
    for number in 0...starts {
      let terminal = try start()
      try awaitFirstFrame(of: terminal)
      let shown = terminal.lastInstant(since: 0) ?? .now
      try terminal.readUntilQuiet(number == 0 ? pace.settling : pace.quiet)
      if number > 0 {
        times.add(shown - terminal.started)
        bytes.add(Double(terminal.mark))
      }
      try leave(terminal)
    }
    figures[.firstFrame] = times.percentile(50)
    figures[.startBytes] = bytes.percentile(50)
  }

  /// What the keys of a walk cost, one by one, each after the frame before is complete.
  func walk(_ walk: Subject.Walk) throws -> Walked {
    let terminal = try start(walk)
    var times = Samples()
    var bytes = Samples()
    var processorTimes = Samples()
    let identifier = terminal.process.identifier
    var before = ProcessCost.processorTime(of: identifier)
    for number in 0..<keys {
      let mark = terminal.mark
      let pressed = ContinuousClock.now
      try terminal.write(walk.keys[number % walk.keys.count])
      if terminal.read(for: pace.patience) { try terminal.readUntilQuiet(pace.quiet) }
      bytes.add(Double(terminal.mark - mark))
      if let last = terminal.lastInstant(since: mark) { times.add(last - pressed) }
      let after = ProcessCost.processorTime(of: identifier)
      if let before, let after { processorTimes.add(after - before) }
      before = after
    }
    // A key that does nothing costs nothing: a walk of such keys would keep every budget.
    guard times.values.count * 10 >= keys * 9 else {
      let answered = "\(times.values.count) of \(keys) keys changed the screen"
      throw BenchError("\(subject.name), \(walk.keys): \(answered)\n\(terminal.screen.framed)")
    }
    try leave(terminal)
    return Walked(name: walk.name, times: times, bytes: bytes, processorTimes: processorTimes)
  }

  func measureBurst(into figures: inout [Figure: Double]) throws {
    var times = Samples()
    var bytes = Samples()
    for _ in 0..<5 {
      let terminal = try start(subject.burst)
      let mark = terminal.mark
      let pressed = ContinuousClock.now
      try terminal.write(subject.burst.keys.map { String(repeating: $0, count: 200) }.joined())
      terminal.read(for: pace.patience)
      try terminal.readUntilQuiet(pace.quiet * 3)
      bytes.add(Double(terminal.mark - mark))
      if let last = terminal.lastInstant(since: mark) { times.add(last - pressed) }
      try leave(terminal)
    }
    figures[.burstBytes] = bytes.percentile(50)
    figures[.burstTime] = times.percentile(50)
  }

  func measureIdling(into figures: inout [Figure: Double]) throws {
    let first = subject.dependents.first ?? subject.moves[0]
    let terminal = try start(first)
    for number in 0..<20 {
      try terminal.write(first.keys[number % first.keys.count])
      try terminal.readUntilQuiet(pace.quiet)
    }
    // Threads of pools that have nothing to do end after five seconds; before, it is not idling yet.
    terminal.read(throughout: .seconds(6))
    let identifier = terminal.process.identifier
    let mark = terminal.mark
    let before = ProcessCost(of: identifier)
    terminal.read(throughout: .seconds(3))
    figures[.idleBytes] = Double(terminal.mark - mark)
    if let before, let after = ProcessCost(of: identifier) {
      figures[.idleWakeUps] = Double(after.wakeUps(since: before))
    }
    figures[.memory] = ProcessMemory(of: identifier).map { Double($0.own) / 1_000_000 }
    try leave(terminal)
  }
}
