internal import DossierFiles
internal import DossierIndex
public import DossierModel
internal import Foundation
internal import Synchronization

/// A dossier that is looked at while it changes: its questions are answered from the index, which is
/// brought up to date with the folder beside them.
///
/// Safe to use from several threads at once. Whatever it has to say comes from threads of its own.
public final class IndexedDossier: Sendable {
  /// What an indexed dossier has to say.
  public enum Event: Hashable, Sendable {
    /// There is more, or something else, to show; answers are of this generation from now on.
    case changed(generation: Int)
    /// How far the index is.
    case progress(IndexProgress)
    /// The index cannot be kept, for this reason; it is in memory instead.
    case inMemory(String)
    /// The folder cannot be read any more, for this reason; what was read before stays.
    case failed(String)
  }

  private struct Held {
    var index: DossierIndex
    var answerer: IndexAnswerer
    var whole: MemoryAnswerer?
    var generation = 0
    var isVerified = false
    var isStopped = false
    var mustUpdate = false
    var watch: FolderWatch?
  }

  /// The folder, as it was named.
  public let path: String
  private let folder: DossierFolder
  private let cache: IndexCache?
  private let tell: @Sendable (Event) -> Void
  private let held: Mutex<Held>
  /// Held while the index is written.
  private let writing = Mutex<Void>(())
  private let mayUpdate = DispatchSemaphore(value: 0)

  // MARK: Opening

  /// Opens a dossier.
  ///
  /// - Parameters:
  ///   - path: Its folder.
  ///   - cacheFolder: Where indices are kept; nil: nowhere, the index is in memory.
  ///   - tell: Told what there is to say, on threads of the dossier's own.
  /// - Throws: An error that says in words why the folder cannot be read at all.
  public static func open(
    _ path: String,
    cacheFolder: String?,
    tell: @escaping @Sendable (Event) -> Void
  ) throws -> IndexedDossier {
    let folder = DossierFolder(path: path)
    let top = try folder.top()
    let cache = cacheFolder.map { IndexCache(folder: $0, dossier: folder) }
    let state = IndexedState(folder: folder, top: top)
    var (index, problem) = try IndexCache.index(in: cache, for: state.frame.fingerprint)
    var answerer: IndexAnswerer
    do {
      answerer = try IndexAnswerer(index: index, state: state, replacing: nil) { true }
    } catch let error as IndexError {
      // It is damaged where only answering looks.
      index.close()
      if case .unusable = error { cache?.discard(index) }
      (index, problem) = try IndexCache.index(in: cache, for: state.frame.fingerprint)
      answerer = try IndexAnswerer(index: index, state: state, replacing: nil) { true }
    }
    if let problem { tell(.inMemory(problem)) }
    return IndexedDossier(folder: folder, cache: cache, index: index, answerer, tell: tell)
  }

  /// Whether the index is empty, as at first.
  public var isEmpty: Bool {
    let index = held.withLock { $0.index }
    return (try? index.read { try $0.documentCount() == 0 }) ?? true
  }

  /// Records up to which a dossier is indexed before anything of it is shown: it takes no longer than
  /// a person takes to look.
  private static let smallCount = 100

  /// Whether the dossier has so few records that reading them all is soon done.
  public var isSmall: Bool {
    (try? folder.top().state().stems.count).map { $0 <= Self.smallCount } ?? false
  }

  private init(
    folder: DossierFolder,
    cache: IndexCache?,
    index: DossierIndex,
    _ answerer: IndexAnswerer,
    tell: @escaping @Sendable (Event) -> Void
  ) {
    path = folder.path
    self.folder = folder
    self.cache = cache
    self.tell = tell
    held = Mutex(Held(index: index, answerer: answerer))
  }

  /// How often what is shown has changed.
  public var generation: Int { held.withLock { $0.generation } }

  // MARK: Answering

  /// Answers a question from what the index says, and what the files say where it shows them.
  public func answer(_ question: Question) -> Answer {
    for _ in 0..<4 {
      let (answerer, index) = held.withLock { ($0.answerer, $0.index) }
      do {
        if !question.filter.isEmpty { return try whole().answer(question) }
        if index.isInPlace { return try answerer.answer(question) }
        replace(index, because: nil)
        reload()
      } catch {
        recover(index, from: error)
      }
    }
    return Answer(question: question, rows: [], first: nil, anchored: nil, total: .exactly(0))
  }

  /// Does what is needed so that the next try to answer succeeds.
  private func recover(_ index: DossierIndex, from error: any Error) {
    switch error {
    case let stale as IndexAnswerer.StaleFiles:
      do {
        try refresh(stale.stems)
      } catch {
        recover(index, from: error)
      }
    case IndexError.otherFrame:
      try? takeUpTop()
      reload()
    case let error as IndexError:
      replace(index, because: error)
      reload()
    // The folder cannot be read; updating says why.
    default: reload()
    }
  }

  /// Answers questions that no list of the index is made for: it reads everything.
  private func whole() throws -> MemoryAnswerer {
    if let whole = held.withLock({ $0.whole }) { return whole }
    let reading = try folder.read()
    let whole = MemoryAnswerer(
      dossier: reading.dossier,
      texts: reading.texts,
      findings: reading.findings
    )
    held.withLock { $0.whole = whole }
    return whole
  }

  // MARK: Updating

  /// Begins to bring the index up to date, and goes on doing so whenever the folder changes or it is
  /// asked to.
  ///
  /// - Parameter isUpToDate: Whether it has just been brought up to date.
  public func follow(isUpToDate: Bool = false) {
    let watch = FolderWatch(path: path) { [self] _ in
      held.withLock { $0.isVerified = false }
      reload()
    }
    held.withLock { $0.watch = watch }
    Thread.detachNewThread { [self] in
      repeat {
        while held.withLock({ held in
          defer { held.mustUpdate = false }
          return held.mustUpdate
        }) {
          update()
        }
        mayUpdate.wait()
      } while true
    }
    // What changed before the watch stood is found by comparing once more.
    if isUpToDate, watch == nil { return }
    reload()
  }

  /// Compares the folder with the index once more.
  public func reload() {
    held.withLock { held in
      held.isStopped = false
      held.mustUpdate = true
    }
    mayUpdate.signal()
  }

  /// Breaks off what is being brought up to date; what was done stays.
  public func stop() { held.withLock { $0.isStopped = true } }

  /// Brings the index up to date, and says how far it is.
  ///
  /// - Returns: Whether it came to the end.
  @discardableResult public func update() -> Bool {
    tell(.progress(.checking))
    for _ in 0..<Self.attempts {
      let index = held.withLock { $0.index }
      guard index.isInPlace else {
        replace(index, because: nil)
        continue
      }
      do {
        let isDone = try waitingForOthers(index) { try updateNow(index) }
        tell(.progress(isDone ? .upToDate : .stopped))
        return isDone
      } catch IndexError.otherFrame {
        // What stands at the top is read again.
      } catch let error as IndexError {
        replace(index, because: error)
      } catch {
        tell(.progress(.stopped))
        tell(.failed("\(error)"))
        return false
      }
    }
    tell(.progress(.stopped))
    return false
  }

  /// How often updating is begun again, where the index turns out to be of no use meanwhile.
  private static let attempts = 5

  /// Does some work while no other program writes the same index.
  private func waitingForOthers(_ index: DossierIndex, _ work: () throws -> Bool) throws -> Bool {
    guard let cache, index.path != nil else { return try work() }
    return try cache.writing(whileWaiting: { tell(.progress(.waiting)) }, work)
  }

  private func updateNow(_ index: DossierIndex) throws -> Bool {
    try writing.withLock { _ in
      let top = try folder.top()
      let state = IndexedState(folder: folder, top: top)
      let isKept = try index.keep(for: state.frame.fingerprint)
      if try !isKept || !isAnswered(from: index, state) { try publish(index, state) }
      let isDone = try updater(of: index, state).update(try top.state())
      if try !isAnswered(from: index, state) { try publish(index, state) }
      held.withLock { $0.isVerified = isDone && $0.watch != nil }
      return isDone
    }
  }

  /// Whether answers are made of all that is in the index now.
  private func isAnswered(from index: DossierIndex, _ state: IndexedState) throws -> Bool {
    let answerer = held.withLock { $0.answerer }
    let changes = try index.read { try $0.changeCount }
    return answerer.changeCount == changes
      && answerer.state.frame.fingerprint == state.frame.fingerprint
  }

  private func updater(of index: DossierIndex, _ state: IndexedState) -> IndexUpdater {
    IndexUpdater(
      index: index,
      folder: folder,
      frame: state.frame,
      report: { [tell] in tell(.progress($0)) },
      publish: { [self] in try? publish(index, state) },
      isStopped: { [self] in held.withLock { $0.isStopped } }
    )
  }

  /// Reads what stands at the top again, since another program found something else there.
  private func takeUpTop() throws {
    try writing.withLock { _ in
      let index = held.withLock { $0.index }
      let state = IndexedState(folder: folder, top: try folder.top())
      _ = try index.keep(for: state.frame.fingerprint)
      try publish(index, state)
    }
  }

  /// Reads records again that an answer was to show.
  private func refresh(_ stems: Set<String>) throws {
    try writing.withLock { _ in
      let state = try folder.top().state()
      let index = held.withLock { $0.index }
      let top = held.withLock { $0.answerer.state }
      try updater(of: index, top).update(stems, in: state)
      try publish(index, top)
    }
  }

  /// Lets answers be made of the index as it is now.
  private func publish(_ index: DossierIndex, _ state: IndexedState) throws {
    let previous = held.withLock { $0.answerer }
    let answerer = try IndexAnswerer(
      index: index,
      state: state,
      replacing: previous
    ) { [weak self] in
      self?.held.withLock { !$0.isVerified } ?? true
    }
    let generation = held.withLock { held in
      held.answerer = answerer
      held.whole = nil
      held.generation += 1
      return held.generation
    }
    tell(.changed(generation: generation))
  }

  /// Puts an index that cannot be used aside, and goes on with another.
  ///
  /// - Parameter error: What is wrong: a damaged index is made anew; one that cannot be written is left
  ///   as it is, for it may be in order. Nil: its file is gone, or another.
  private func replace(_ index: DossierIndex, because error: IndexError?) {
    writing.withLock { _ in
      let (isCurrent, state) = held.withLock { ($0.index === index, $0.answerer.state) }
      guard isCurrent else { return }
      let fingerprint = state.frame.fingerprint
      index.close()
      var made: (DossierIndex, String?)?
      if case .unwritable(let reason) = error {
        made = (try? IndexCache.memory(for: fingerprint)).map { ($0, reason) }
      } else {
        if error != nil { cache?.discard(index) }
        made = try? IndexCache.index(in: cache, for: fingerprint)
      }
      guard let (next, problem) = made else { return }
      if let problem { tell(.inMemory(problem)) }
      // A few records are read before anything is shown, so that nothing seems to go away.
      if isSmall, let files = try? folder.top().state() {
        _ = try? updater(of: next, state).update(files)
      }
      held.withLock { $0.index = next }
      try? publish(next, state)
    }
  }
}

extension IndexedDossier: Answering {}
