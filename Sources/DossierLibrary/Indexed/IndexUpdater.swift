internal import DossierFiles
internal import DossierIndex
internal import DossierModel
internal import DossierText
internal import Foundation
internal import LocatedYAML
internal import Synchronization

/// Brings an index up to date with a dossier's folder.
///
/// Records whose files have another stamp than when they were read are read again, several at a time;
/// then every statement that this concerns is settled. Each batch is written as a whole, so whenever
/// it is broken off the next time goes on.
struct IndexUpdater {
  /// Records read together.
  private static let batch = 50
  /// Records written together: the first soon, so that there is something to show; then more, since
  /// the search is put together from what each transaction adds to it.
  private static let firstWrite = 50
  private static let mostWritten = 1_600
  /// Changes of an index that are few enough to come all at once.
  private static let fewChanges = 200
  /// After how many records those written so far are settled too, so that they can be shown; it is
  /// four times as many each time.
  private static let firstSettling = 200

  let index: DossierIndex
  let folder: DossierFolder
  let frame: IndexFrame
  let report: @Sendable (IndexProgress) -> Void
  /// Called whenever more can be shown.
  let publish: @Sendable () -> Void
  let isStopped: @Sendable () -> Bool

  /// Compares every file, and reads again what changed.
  ///
  /// - Returns: Whether it came to the end.
  func update(_ state: FolderState) throws -> Bool {
    let changes = try changes(in: state)
    if changes.isEmpty, try index.read({ try $0.isSettled }) {
      return try finish(state)
    }
    let numbers = try index.numbers(for: changes.new)
    let total = changes.stems.count
    if total > 0 { report(.reading(done: 0, of: total)) }
    // A few changes come all at once; of many, what there is can be shown.
    let (isSettled, isEmpty) = try index.read { (try $0.isSettled, try $0.documentCount() == 0) }
    if isSettled, total <= (isEmpty ? Self.firstWrite : Self.fewChanges) {
      let readings = state.records(changes.stems).map {
        IndexedReading($0, in: state, frame: frame)
      }
      try write(readings, numbers: numbers, settles: true)
    } else {
      let isDone = try index.writingMuch {
        try update(changes.stems, state, numbers) && settleAll()
      }
      guard isDone else { return false }
    }
    return try finish(state)
  }

  /// Reads many records again and writes them, so many at a time.
  ///
  /// - Returns: Whether it came to the end.
  private func update(
    _ stems: [String],
    _ state: FolderState,
    _ numbers: DocumentNumbers
  ) throws -> Bool {
    var settleAt = Self.firstSettling
    var done = 0
    var goesOn = true
    var readings: [IndexedReading] = []
    var writeAt = Self.firstWrite
    try BatchReading.perform(
      stems.chunks(of: Self.batch),
      state: state,
      frame: frame,
      writing: Self.mostWritten / Self.batch
    ) { more in
      goesOn = !isStopped()
      guard goesOn else { return false }
      readings += more
      report(.reading(done: done + readings.count, of: stems.count))
      guard readings.count >= writeAt || done + readings.count == stems.count else { return true }
      try write(readings, numbers: numbers)
      done += readings.count
      // To let go of it all takes a while.
      let written = readings
      readings = []
      Thread.detachNewThread { withExtendedLifetime(written) {} }
      writeAt = min(writeAt * 2, Self.mostWritten)
      if done >= settleAt, done < stems.count {
        settleAt *= 4
        goesOn = try settle()
        if goesOn { publish() }
      }
      return goesOn
    }
    return goesOn
  }

  private func settleAll() throws -> Bool {
    report(.settling)
    return try settle()
  }

  /// Reads some records again, whatever their stamps.
  func update(_ stems: Set<String>, in state: FolderState) throws {
    let known = try index.read { reader in
      try stems.filter { try reader.file($0 + ".yaml") != nil }
    }
    let new = stems.subtracting(known)
    let gone = stems.filter { state.files[$0 + ".yaml"] == nil }
    let all = try stems.union(related(to: new.union(gone), in: state))
    try write(
      state.records(all.sorted()).map { IndexedReading($0, in: state, frame: frame) },
      numbers: index.numbers(for: new.map(FolderState.document)),
      settles: true
    )
  }

  // MARK: What changed

  private struct Changes {
    /// The records to be read, in order.
    var stems: [String] = []
    /// The documents that the index does not have.
    var new: [DocumentID] = []

    var isEmpty: Bool { stems.isEmpty }
  }

  private func changes(in state: FolderState) throws -> Changes {
    let known = try index.read { try $0.files() }
    var changed: Set<String> = []
    var comeOrGone: Set<String> = []
    for (file, stamp) in state.files
    where known[file]?.stamp != stamp || known[file]?.isFresh == true {
      changed.insert(stem(of: file))
      if known[file] == nil { comeOrGone.insert(stem(of: file)) }
    }
    for file in known.keys where state.files[file] == nil {
      changed.insert(stem(of: file))
      comeOrGone.insert(stem(of: file))
    }
    // At first everything is new, and read anyway.
    if !known.isEmpty { changed.formUnion(try related(to: comeOrGone, in: state)) }
    let new = comeOrGone.filter { state.files[$0 + ".yaml"] != nil }
    return Changes(stems: changed.sorted(), new: new.map(FolderState.document))
  }

  private func stem(of file: String) -> String {
    file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
  }

  /// The records to which it matters whether some records are there: those that name one of their documents,
  /// and those that would be a document of the same name.
  private func related(to stems: Set<String>, in state: FolderState) throws -> [String] {
    if stems.isEmpty { return [] }
    let documents = Set(stems.map(FolderState.document))
    let naming = try index.read { reader in
      try documents.flatMap { try reader.stems(mentioning: $0) }
    }
    return naming + state.stems(of: documents)
  }

  // MARK: Writing

  private func write(
    _ readings: [IndexedReading],
    numbers: DocumentNumbers,
    settles: Bool = false
  ) throws {
    var batch = IndexBatch()
    for reading in readings {
      batch.records.append(reading.record)
      for (file, stamp) in reading.stamps { batch.files[file] = .some(stamp) }
    }
    try index.write(
      batch,
      frame: frame,
      numbers: numbers,
      settlingWith: settles ? { FaultWords(folder: folder).finding($0) } : nil
    )
  }

  private func settle() throws -> Bool {
    try index.settle(
      frame: frame,
      tell: { FaultWords(folder: folder).finding($0) },
      goesOn: { !isStopped() }
    )
  }

  private func finish(_ state: FolderState) throws -> Bool {
    let names = try IndexedStatementNames(index: index, citedIn: frame.dossier)
    let findings = state.top.findings(knowing: names) + state.findings
    try index.note(
      Set(findings).sorted().map { finding in
        var finding = finding
        finding.path = folder.inside(finding.path)
        return finding
      },
      frame: frame
    )
    guard try index.noteCells(frame: frame, goesOn: { !isStopped() }) else { return false }
    try index.noteOrders(frame: frame)
    return true
  }
}

/// The statements an index knows, for those that name them.
struct IndexedStatementNames: DeclaredNames {
  private let index: DossierIndex
  /// Those of them that are known to be there, so that most need not be looked for one by one.
  private let known: Set<String>

  /// Looks for the statements that the top of a dossier cites.
  init(index: DossierIndex, citedIn dossier: Dossier) throws {
    self.index = index
    let cited = dossier.assessments.flatMap(\.statements) + dossier.events.flatMap(\.statements)
    known = try index.read { try $0.declaredStatements(among: Set(cited.map(\.text))) }
  }

  func has(_ id: String) -> Bool {
    if known.contains(id) { return true }
    return (try? index.read { try $0.isDeclared(StatementID(id)) || !$0.isEverythingRead }) ?? true
  }

  var all: [String] { (try? index.read { try $0.declaredStatements() }) ?? [] }
}

extension Array {
  /// The elements in order, so many at a time.
  fileprivate func chunks(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
