import DossierLibrary
import Foundation
import TerminalDriver

/// Measures demarche on one dossier.
struct DossierReport {
  let dossier: BenchDossier
  let program: String
  let workplace: Workplace
  /// How often it is started for the median.
  let starts: Int
  /// How many keys each walk presses.
  let keys: Int

  private var measurer: Measurer {
    Measurer(
      subject: .demarche(
        program: program,
        dossier: dossier.path,
        title: dossier.title,
        word: dossier.searches["common"] ?? ""
      ),
      workplace: workplace,
      starts: starts,
      keys: keys,
      pace: dossier.pace
    )
  }

  /// Every row, in the order of the report; the labels are the same for each dossier.
  func rows() -> [ReportRow] {
    zip(BenchDossier.sizeLabels, dossier.sizes).map { label, size in
      ReportRow(label: label, value: BenchDossier.grouped(size))
    } + indexing() + counting() + browsing() + viewing() + searchingAsTyped() + changingTheDay()
      + commands() + updating()
  }

  // MARK: Counting

  /// What the frames of a walk cost SQLite.
  private func counting() -> [ReportRow] {
    let walk = Result {
      let cache = workplace.makeEnvironment()["XDG_CACHE_HOME"].map { $0 + "/demarche" }
      let indexed = try IndexedDossier.open(dossier.path, cacheFolder: cache) { _ in }
      guard indexed.update() else { throw BenchError("the index could not be brought up to date") }
      return FrameWalk(through: indexed)
    }
    let figures: [(String, (FrameWalk) -> String)] = [
      (
        "SQLite steps a frame, mean (rows answered)",
        { "\(BenchDossier.grouped($0.meanSteps)) (\($0.meanRows))" }
      ),
      ("SQLite steps, dearest frame", { BenchDossier.grouped($0.mostSteps) }),
      ("rows scanned without an index, dearest frame", { "\($0.mostScanSteps)" }),
      ("pages not at hand, dearest frame", { "\($0.mostMisses)" }),
    ]
    return figures.map { label, text in
      row(label) { ReportRow(label: label, value: text(try walk.get())) }
    }
  }

  // MARK: Browsing

  private func browsing() -> [ReportRow] {
    let measurer = measurer
    var figures: [Figure: Double] = [:]
    var troubles: [String] = []
    func attempt(_ work: (inout [Figure: Double]) throws -> Void) {
      do { try work(&figures) } catch { troubles.append(Self.reason(error)) }
    }
    attempt(measurer.measureColdStart)
    attempt(measurer.measureStart)
    attempt { figures in
      let moves = try measurer.subject.moves.map { try measurer.walk($0) }
      figures[.moveBytes] = moves.compactMap { $0.bytes.percentile(50) }.max()
    }
    attempt { figures in
      let follows = try measurer.subject.dependents.map { try measurer.walk($0) }
      figures[.dependentBytes] = follows.compactMap { $0.bytes.percentile(50) }.max()
      figures[.keyMedian] = follows.compactMap { $0.times.percentile(50) }.max()
      figures[.keyMost] = follows.compactMap { $0.times.percentile(95) }.max()
      figures[.processorTime] = follows.compactMap { $0.processorTimes.percentile(50) }.max()
      figures[.processorMean] = follows.compactMap(\.processorTimes.mean).max()
    }
    attempt { figures in
      let pages = try measurer.subject.pages.map { try measurer.walk($0) }
      figures[.pageBytes] = pages.compactMap { $0.bytes.percentile(50) }.max()
    }
    attempt(measurer.measureBurst)
    attempt(measurer.measureIdling)
    let trouble = troubles.first ?? "no such figure here"
    return Figure.allCases.map { figure in
      figures[figure] == nil
        ? .missing(figure.label, trouble)
        : .figure(figure, figures[figure], largeBudget: figure.largeBudget)
    }
  }

  // MARK: Views

  /// What moving costs in each view.
  private func viewing() -> [ReportRow] {
    ProgramKeys.views(word: dossier.searches["common"] ?? "").map { view, setup in
      let label = "\(view): bytes a key p50 / p95; ms p50 / p95; processor p50 / mean"
      return row(label) {
        let walk = Subject.Walk(
          name: view,
          setup: setup,
          shows: ProgramKeys.shows(view: view),
          keys: ProgramKeys.moves
        )
        return .walked(label, try measurer.walk(walk))
      }
    }
  }

  // MARK: Typing

  private func searchingAsTyped() -> [ReportRow] {
    BenchDossier.searchKinds.map { kind in
      row(searching: kind, for: dossier.searches[kind] ?? "", setup: [])
    } + [
      row(
        searching: "filtered",
        for: dossier.searches["common"] ?? "",
        setup: ProgramKeys.filtered(by: BenchDossier.filter)
      )
    ]
  }

  /// What typing the words of a search costs, letter by letter.
  private func row(searching kind: String, for text: String, setup: [String]) -> ReportRow {
    let label = "search as you type, \(kind): p50 / p95 a key (ms)"
    return row(label) {
      var samples = Samples()
      let terminal = try measurer.start(Subject.Walk(name: label, setup: setup, keys: []))
      for _ in 0..<max(1, keys / 20) {
        try press(ProgramKeys.search, in: terminal)
        for letter in text { try press(String(letter), in: terminal).map { samples.add($0) } }
        try press(ProgramKeys.leave, in: terminal)
      }
      try measurer.leave(terminal)
      return .times(label, budget: "p95 50", samples)
    }
  }

  private func changingTheDay() -> [ReportRow] {
    let label = "another day: p50 / p95 (ms)"
    return [
      row(label) {
        var samples = Samples()
        let terminal = try measurer.start(Subject.Walk(name: label, keys: []))
        for number in 0..<max(2, keys / 5) {
          try press(ProgramKeys.asOf, in: terminal)
          try press(dossier.days[number % dossier.days.count], in: terminal)
          try press(ProgramKeys.accept, in: terminal).map { samples.add($0) }
        }
        try measurer.leave(terminal)
        return .times(label, samples)
      }
    ]
  }

  /// Presses a key and gives the time to the last byte of its frame; nil where nothing came.
  @discardableResult private func press(
    _ key: String,
    in terminal: PseudoTerminal
  ) throws -> Duration? {
    let mark = terminal.mark
    let pressed = ContinuousClock.now
    try terminal.write(key)
    if terminal.read(for: dossier.pace.patience) { try terminal.readUntilQuiet(dossier.pace.quiet) }
    return terminal.lastInstant(since: mark).map { $0 - pressed }
  }

  // MARK: Commands

  private func commands() -> [ReportRow] {
    let timer = timer()
    let check = row("demarche check, all files read (ms)") {
      let run = try timer.run(["check", dossier.path])
      guard run.status == .exited(0) else { throw BenchError("check: \(run.status)") }
      return .time("demarche check, all files read (ms)", run.time, "")
    }
    return [check]
      + BenchDossier.searchKinds.map { kind in
        let label = "demarche search, \(kind) (ms; lines found)"
        return row(label) {
          let run = try timer.run(["search", dossier.path, dossier.searches[kind] ?? ""])
          let isFound = run.status == .exited(0)
          guard isFound || run.status == .exited(1) else {
            throw BenchError("search: \(run.status)")
          }
          let lines = isFound ? run.output.split(separator: "\n").count : 0
          return .time(label, run.time, BenchDossier.grouped(lines))
        }
      }
  }

  /// Building the index that everything after it is measured with.
  private func indexing() -> [ReportRow] {
    let label = "index: build (ms)"
    let rest = "index: the rest of a build killed half way (ms)"
    let build = Result { try timed(ProgramKeys.index(dossier.path)) }
    return [
      row(label) {
        var row = ReportRow.time(label, try build.get(), "")
        row.budget = "twice the shell"
        return row
      },
      row(rest) {
        let again = ProgramKeys.index(dossier.path) + ["--rebuild"]
        _ = try timer().run(again, killedAfter: build.get() / 2)
        return .time(rest, try timed(ProgramKeys.index(dossier.path)), "")
      },
    ] + ShellBuild.Records.allCases.map { buildingByShell($0) }
  }

  /// What SQLite's own shell takes for the same texts and records.
  func buildingByShell(
    _ records: ShellBuild.Records,
    _ shell: String? = InstalledProgram.path(of: "sqlite3")
  ) -> ReportRow {
    let label = "index: SQLite's shell, \(records.rawValue) (ms)"
    guard let shell else { return ReportRow(label: label, value: "-") }
    return row(label) {
      let environment = workplace.makeEnvironment()
      let cache = environment["XDG_CACHE_HOME"].map { $0 + "/demarche" } ?? ""
      let facts = try IndexedDossier.indexFacts(of: dossier.path, cacheFolder: cache)
      let build = ShellBuild(program: shell, folder: workplace.path, environment: environment)
      return .time(label, try build.time(of: facts.file, records), "")
    }
  }

  /// Bringing the index up to date, once nothing else is to be measured with it.
  private func updating() -> [ReportRow] {
    [0, 1, 100].map { count in
      let label = "index: up to date after \(count) changes (ms; changed)"
      return row(label) {
        let changed = try dossier.change(count)
        return .time(label, try timed(ProgramKeys.index(dossier.path)), "\(changed)")
      }
    }
  }

  private func timed(_ arguments: [String]) throws -> Duration {
    let run = try timer().run(arguments)
    guard run.status == .exited(0) else {
      throw BenchError("\(arguments[0]): \(run.status), \(run.output.prefix(80))")
    }
    return run.time
  }

  private func timer() -> CommandTimer {
    CommandTimer(
      program: program,
      environment: workplace.makeEnvironment(),
      outputPath: "\(workplace.path)/output"
    )
  }

  /// A row, or why there is none.
  private func row(_ label: String, _ work: () throws -> ReportRow) -> ReportRow {
    do { return try work() } catch { return .missing(label, Self.reason(error)) }
  }

  /// The first line of what went wrong.
  private static func reason(_ error: any Error) -> String {
    String("\(error)".prefix { $0 != "\n" }.prefix(80))
  }
}
