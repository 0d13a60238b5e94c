#if os(Linux)
import Glibc

/// One thing that happened in a watched folder.
struct WatchEvent {
  /// The watch on the folder; none for the queue's own events.
  let watch: Int32
  /// What happened, as bits of inotify.
  let mask: UInt32
  /// The name in the folder; empty where it is the folder itself.
  let name: String

  /// Says whether any of some bits is set.
  func has(_ bits: Int32...) -> Bool { bits.contains { mask & UInt32(bitPattern: $0) != 0 } }
}

/// The system's queue of what happens in folders, with a way to end the wait for it.
final class WatchQueue: Sendable {
  /// What came of the wish to watch a folder.
  enum Outcome {
    /// It is watched under this number, the same one if it was already.
    case watched(Int32)
    /// It is no folder, is gone, or may not be read.
    case unreachable
    /// The system watches as much as it will.
    case full
  }

  private let queue: Int32
  private let stopRead: Int32
  private let stopWrite: Int32
  private let maximum: Int

  /// Makes a queue; nil where the system has no room for one.
  ///
  /// - Parameter maximum: The number of the last watch that is given out, for tests; the system has
  ///   its own limit.
  init?(maximum: Int) {
    let queue = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard queue >= 0 else { return nil }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      close(queue)
      return nil
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.queue = queue
    (stopRead, stopWrite) = (ends[0], ends[1])
    self.maximum = maximum
  }

  deinit {
    close(queue)
    close(stopRead)
    close(stopWrite)
  }

  /// Watches a folder, or goes on doing so.
  func watch(_ folder: String, followingLinks: Bool) -> Outcome {
    let happenings = [
      IN_ATTRIB, IN_CLOSE_WRITE, IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, IN_DELETE_SELF,
      IN_MOVE_SELF, IN_ONLYDIR, IN_EXCL_UNLINK, followingLinks ? 0 : IN_DONT_FOLLOW,
    ]
    let mask = happenings.reduce(UInt32(0)) { $0 | UInt32(bitPattern: Int32($1)) }
    let watch = inotify_add_watch(queue, folder, mask)
    guard watch < 0 else {
      if watch <= maximum { return .watched(watch) }
      forget(watch)
      return .full
    }
    return errno == ENOSPC || errno == ENOMEM ? .full : .unreachable
  }

  /// Ends a watch; one that is gone already is no error.
  func forget(_ watch: Int32) {
    _ = inotify_rm_watch(queue, watch)
  }

  /// Sleeps until something happens and gives all of it that is there by then, in order; nil when
  /// stopped.
  func wait() -> [WatchEvent]? {
    var waited = [
      pollfd(fd: queue, events: Int16(POLLIN), revents: 0),
      pollfd(fd: stopRead, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      guard poll(&waited, nfds_t(waited.count), -1) >= 0 else {
        if errno == EINTR { continue }
        return nil
      }
      guard waited[1].revents == 0 else { return nil }
      return read()
    }
  }

  /// Ends the wait, now and ever after; from any thread.
  func stop() {
    var byte: UInt8 = 1
    _ = write(stopWrite, &byte, 1)
  }

  private func read() -> [WatchEvent] {
    let size = 64 * 1024
    // What goes on happening must not keep what has happened from being told.
    let rounds = 64
    return withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { room in
      var events: [WatchEvent] = []
      for _ in 0..<rounds {
        let count = Glibc.read(queue, room.baseAddress, size)
        guard count > 0 else { break }
        Self.parse(UnsafeRawBufferPointer(rebasing: room[..<count]), into: &events)
      }
      return events
    }
  }

  private static func parse(_ bytes: UnsafeRawBufferPointer, into events: inout [WatchEvent]) {
    let head = MemoryLayout<inotify_event>.size
    var start = 0
    while start + head <= bytes.count {
      let event = bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
      let end = min(start + head + Int(event.len), bytes.count)
      let name = bytes[start + head..<end].prefix { $0 != 0 }
      events.append(
        WatchEvent(watch: event.wd, mask: event.mask, name: String(decoding: name, as: UTF8.self))
      )
      start = end
    }
  }
}
#endif
