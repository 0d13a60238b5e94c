internal import DossierFiles
internal import DossierIndex
internal import DossierModel
internal import Foundation
internal import Synchronization

/// Bringing the index up to date.
extension IndexedDossier {
  /// Begins to bring the index up to date, and goes on doing so whenever the folder changes or it is
  /// asked to.
  ///
  /// - Parameter isUpToDate: Whether it has just been brought up to date.
  public func follow(isUpToDate: Bool = false) {
    let watch = FolderWatch(path: path) { [self] _ in
      trust.holds = false
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
      if top.saysTitle { try index.noteTop(state.frame) }
      if try !isKept || !isAnswered(from: index, state) { try publish(index, state) }
      let isDone = try updater(of: index, state).update(try top.state())
      if try !isAnswered(from: index, state) { try publish(index, state) }
      index.emptyLog()
      trust.holds = isDone && held.withLock { $0.watch != nil }
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
  func takeUpTop() throws {
    try writing.withLock { _ in
      let index = held.withLock { $0.index }
      let state = IndexedState(folder: folder, top: try folder.top())
      _ = try index.keep(for: state.frame.fingerprint)
      try publish(index, state)
    }
  }

  /// Reads records again that an answer was to show.
  func refresh(_ stems: Set<String>) throws {
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
      trust: trust,
      replacing: previous
    )
    let generation = held.withLock { held in
      held.answerer = answerer
      held.generation += 1
      return held.generation
    }
    tell(.changed(generation: generation))
  }

  /// Puts an index that cannot be used aside, and goes on with another.
  ///
  /// - Parameters:
  ///   - index: The index.
  ///   - error: What is wrong: a damaged index is made anew; one that cannot be written is left as it
  ///     is, for it may be in order. Nil: its file is gone, or another.
  func replace(_ index: DossierIndex, because error: IndexError?) {
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
