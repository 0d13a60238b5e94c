internal import DossierFiles
public import DossierIndex
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

  struct Held {
    var index: DossierIndex
    var answerer: IndexAnswerer
    var generation = 0
    var isStopped = false
    var mustUpdate = false
    var watch: FolderWatch?
  }

  /// The folder, as it was named.
  public let path: String
  let folder: DossierFolder
  let cache: IndexCache?
  let tell: @Sendable (Event) -> Void
  /// Shared with every answerer.
  let trust: FolderTrust
  let held: Mutex<Held>
  /// Held while the index is written.
  let writing = Mutex<Void>(())
  /// Signalled when updating may be wanted.
  let mayUpdate = DispatchSemaphore(value: 0)

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
    let files = try folder.topFiles()
    let cache = cacheFolder.map { IndexCache(folder: $0, dossier: folder) }
    let fingerprint = IndexedState.fingerprint(of: files.fingerprint)
    var (index, problem) = try IndexCache.index(in: cache, for: fingerprint)
    let known = try? index.read { try $0.top(for: fingerprint) }
    let state = IndexedState(
      folder: folder,
      dossier: known ?? folder.top(files).frame,
      fingerprint: fingerprint
    )
    let trust = FolderTrust()
    var answerer: IndexAnswerer
    do {
      answerer = try IndexAnswerer(index: index, state: state, trust: trust, replacing: nil)
    } catch let error as IndexError {
      // It is damaged where only answering looks.
      index.close()
      if case .unusable = error { cache?.discard(index) }
      (index, problem) = try IndexCache.index(in: cache, for: fingerprint)
      answerer = try IndexAnswerer(index: index, state: state, trust: trust, replacing: nil)
    }
    if let problem { tell(.inMemory(problem)) }
    return IndexedDossier(
      folder: folder,
      cache: cache,
      trust: trust,
      held: Held(index: index, answerer: answerer),
      tell: tell
    )
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
  public var isSmall: Bool { !folder.hasMoreRecords(than: Self.smallCount) }

  /// The same, as far as the index knows, so that the folder need not be listed to say it.
  var isKnownSmall: Bool {
    let index = held.withLock { $0.index }
    let count = (try? index.read { try $0.documentCount() }) ?? 0
    return count == 0 ? isSmall : count <= Self.smallCount
  }

  init(
    folder: DossierFolder,
    cache: IndexCache?,
    trust: FolderTrust,
    held: sending Held,
    tell: @escaping @Sendable (Event) -> Void
  ) {
    path = folder.path
    self.folder = folder
    self.cache = cache
    self.trust = trust
    self.tell = tell
    self.held = Mutex(held)
  }

  /// How often what is shown has changed.
  public var generation: Int { held.withLock { $0.generation } }

  // MARK: Answering

  /// Answers a question from what the index says, and what the files say where it shows them.
  public func answer(_ question: Question) -> Answer {
    for _ in 0..<4 {
      let (answerer, index) = held.withLock { ($0.answerer, $0.index) }
      do {
        if index.isInPlace { return try answerer.answer(question) }
        replace(index, because: nil)
        reload()
      } catch {
        recover(index, from: error)
      }
    }
    return Answer(question: question, rows: [], first: nil, anchored: nil, total: .exactly(0))
  }

  /// The answer to a question that was answered already; nil where something is to be read for it.
  public func answerAtHand(_ question: Question) -> Answer? {
    held.withLock { $0.answerer }.answerAtHand(question)
  }

  /// Runs some work, and says what everything cost that was read of the index meanwhile, on whatever
  /// thread.
  public func counting<Value>(_ work: () throws -> Value) rethrows -> (Value, ReadCost) {
    let index = held.withLock { $0.index }
    return try index.counting(work)
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
}

extension IndexedDossier: Answering {}
