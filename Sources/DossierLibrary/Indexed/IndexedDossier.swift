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
  /// - Returns: The dossier, answering from what the index has so far.
  /// - Throws: An error that says in words why the folder cannot be read at all.
  public static func open(
    _ path: String,
    cacheFolder: String?,
    tell: @escaping @Sendable (Event) -> Void
  ) throws -> IndexedDossier {
    let folder = DossierFolder(path: path)
    let top = try folder.top()
    let cache = cacheFolder.map { IndexCache(folder: $0, dossier: folder) }
    let (index, problem) = try IndexCache.index(in: cache)
    if let problem { tell(.inMemory(problem)) }
    let fingerprint = IndexCache.version + top.fingerprint
    if try !index.isMade(for: fingerprint) {
      // Numbers of issues and parties mean others now; nothing of it is to be shown.
      _ = try index.keep(for: fingerprint)
    }
    return try IndexedDossier(folder: folder, top: top, cache: cache, index: index, tell: tell)
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

  /// The same, as far as the index knows, so that the folder need not be listed to say it.
  private var isKnownSmall: Bool {
    let index = held.withLock { $0.index }
    let count = (try? index.read { try $0.documentCount() }) ?? 0
    return count == 0 ? isSmall : count <= Self.smallCount
  }

  private init(
    folder: DossierFolder,
    top: FolderTop,
    cache: IndexCache?,
    index: DossierIndex,
    tell: @escaping @Sendable (Event) -> Void
  ) throws {
    path = folder.path
    self.folder = folder
    self.cache = cache
    self.tell = tell
    let state = IndexedState(folder: folder, dossier: top.frame)
    let answerer = try IndexAnswerer(index: index, state: state, replacing: nil) { true }
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
        return try answerer.answer(question)
      } catch let stale as IndexAnswerer.StaleFiles {
        try? refresh(stale.stems)
      } catch {
        replace(index, because: "\(error)")
      }
    }
    return Answer(question: question, rows: [], first: nil, anchored: nil, total: .exactly(0))
  }

  /// The answer to a question that was answered already; nil where something is to be read for it.
  public func answerAtHand(_ question: Question) -> Answer? {
    held.withLock { $0.answerer }.answerAtHand(question)
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
    // Of a small dossier the files are compared before anybody could read that they are.
    if !isKnownSmall { tell(.progress(.checking)) }
    do {
      let isDone =
        try cache.map { cache in
          try cache.writing(whileWaiting: { tell(.progress(.waiting)) }) { try updateNow() }
        } ?? updateNow()
      tell(.progress(isDone ? .upToDate : .stopped))
      return isDone
    } catch let error as IndexError {
      let index = held.withLock { $0.index }
      replace(index, because: "\(error)")
      return (try? updateNow()) ?? false
    } catch {
      tell(.failed("\(error)"))
      return false
    }
  }

  private func updateNow() throws -> Bool {
    try writing.withLock { _ in
      let top = try folder.top()
      let index = held.withLock { $0.index }
      if try !index.keep(for: IndexCache.version + top.fingerprint) {
        try publish(index, dossier: top.frame)
      }
      let isDone = try updater(of: index, dossier: top.frame).update(try top.state())
      let changes = try index.read { try $0.changeCount }
      if held.withLock({ $0.answerer.changeCount }) != changes {
        try publish(index, dossier: top.frame)
      }
      held.withLock { $0.isVerified = isDone && $0.watch != nil }
      return isDone
    }
  }

  private func updater(of index: DossierIndex, dossier: Dossier) -> IndexUpdater {
    IndexUpdater(
      index: index,
      folder: folder,
      frame: IndexedState(folder: folder, dossier: dossier).frame,
      report: { [tell] in tell(.progress($0)) },
      publish: { [self] in try? publish(index, dossier: dossier) },
      isStopped: { [self] in held.withLock { $0.isStopped } }
    )
  }

  /// Reads records again that an answer was to show.
  private func refresh(_ stems: Set<String>) throws {
    try writing.withLock { _ in
      let state = try folder.top().state()
      let index = held.withLock { $0.index }
      let frame = held.withLock { $0.answerer.state.frame }
      try updater(of: index, dossier: frame.dossier).update(stems, in: state)
      try publish(index, dossier: frame.dossier)
    }
  }

  /// Lets answers be made of the index as it is now.
  private func publish(_ index: DossierIndex, dossier: Dossier) throws {
    let previous = held.withLock { $0.answerer }
    let answerer = try IndexAnswerer(
      index: index,
      state: IndexedState(folder: folder, dossier: dossier),
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

  /// Puts an index that cannot be used aside, and begins with an empty one.
  private func replace(_ index: DossierIndex, because reason: String) {
    let isCurrent = held.withLock { $0.index === index }
    guard isCurrent else { return }
    index.close()
    cache?.discard()
    guard let (next, problem) = try? IndexCache.index(in: cache) else { return }
    if let problem { tell(.inMemory(problem)) }
    held.withLock { $0.index = next }
    let dossier = held.withLock { $0.answerer.state.frame.dossier }
    try? publish(next, dossier: dossier)
    reload()
  }
}

extension IndexedDossier: Answering {}
