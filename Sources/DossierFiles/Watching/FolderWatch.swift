import Foundation
import Synchronization

/// Watches the files of a dossier: those at the top, and those in `documents/` and all folders below.
///
/// Told is what happens to texts, records and folders; temporary files, whose names begin with a dot,
/// and whatever else lies there are passed over, and links to folders are not followed. A thread of
/// its own sleeps until something happens. Only Linux is watched, by inotify; elsewhere there is no
/// watch, and a person reloads by hand.
///
/// When the folder itself is moved, removed or unmounted this is told as ``FolderChange/everything``.
/// What stands at its path by then is watched on; what comes there later is not.
public final class FolderWatch: Sendable {
  #if os(Linux)
  private let queue: Mutex<WatchQueue?>
  #endif
  private let delivery: Delivery

  /// Hands changes on until it is stopped.
  private final class Delivery: Sendable {
    // Recursive: whoever is told of a change may stop the watch there and then.
    private let lock = NSRecursiveLock()
    private let isStopped = Atomic(false)
    private let onChange: @Sendable (FolderChange) -> Void

    init(_ onChange: @escaping @Sendable (FolderChange) -> Void) { self.onChange = onChange }

    func deliver(_ change: FolderChange) {
      lock.withLock {
        if !isStopped.load(ordering: .relaxed) { onChange(change) }
      }
    }

    func stop() {
      lock.withLock { isStopped.store(true, ordering: .relaxed) }
    }
  }

  /// Begins to watch; what changes from now on is told.
  ///
  /// Lists all folders once, which takes a while for a large dossier. Makes nil where the folder
  /// cannot be watched: it is not there, the system's limit on watches is reached, or this is not Linux.
  ///
  /// - Parameters:
  ///   - path: The dossier's folder.
  ///   - onChange: Is given what happened since the last time, all that is known by then at once, on
  ///     the watch's own thread; it should only leave a message somewhere.
  public convenience init?(
    path: String,
    onChange: @escaping @Sendable (FolderChange) -> Void
  ) {
    self.init(path: path, maximum: .max, onChange: onChange)
  }

  #if os(Linux)
  /// Begins to watch, with a limit of its own on the number of folders.
  init?(path: String, maximum: Int, onChange: @escaping @Sendable (FolderChange) -> Void) {
    guard let queue = WatchQueue(maximum: maximum),
      let tree = WatchedTree(path, in: queue)
    else { return nil }
    let delivery = Delivery(onChange)
    self.queue = Mutex(queue)
    self.delivery = delivery
    Thread.detachNewThread {
      var tree = tree
      while let events = queue.wait() {
        if let change = tree.take(events) { delivery.deliver(change) }
      }
    }
  }
  #else
  init?(path: String, maximum: Int, onChange: @escaping @Sendable (FolderChange) -> Void) {
    nil
  }
  #endif

  deinit { stop() }

  /// Stops watching; when this returns, nothing is told any more, and no call of `onChange` runs
  /// except one that this was called from.
  public func stop() {
    delivery.stop()
    #if os(Linux)
    queue.withLock { queue in
      queue?.stop()
      queue = nil
    }
    #endif
  }
}
