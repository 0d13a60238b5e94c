import CNcurses

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// tmux's own store of copied texts, reached by its command.
enum TmuxBuffer {
  /// How long tmux may take; its server may be stopped or its host asleep.
  private static let patience = Duration.seconds(2)

  /// Runs `tmux load-buffer` with these options and the bytes as its standard input, without a
  /// shell; true if it succeeded in time.
  static func load(_ bytes: [UInt8], options: [String]) -> Bool {
    run(["tmux", "load-buffer"] + options + ["-"], input: bytes)
  }

  /// Runs a program with `input` as its standard input and its output thrown away.
  static func run(_ arguments: [String], input: [UInt8]) -> Bool {
    guard let feed = Pipe(), let life = Pipe() else { return false }
    // Nobody but the child holds this end, so it closes when the child is gone.
    guard let child = start(arguments, feed: feed, life: life) else { return false }
    feed.closeReadEnd()
    life.closeWriteEnd()
    let isOver = supply(input, through: feed, until: life)
    if !isOver { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return isOver && status == 0
  }

  private static func start(_ arguments: [String], feed: Pipe, life: Pipe) -> pid_t? {
    var pointers = arguments.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    pointers.append(nil)
    let blocking = fcntl(feed.readEnd, F_GETFL)
    _ = fcntl(feed.readEnd, F_SETFL, blocking & ~O_NONBLOCK)
    var child: Int32 = 0
    let failure = nc_spawn(
      &child,
      arguments[0],
      pointers,
      feed.readEnd,
      life.writeEnd,
      life.writeEnd
    )
    return failure == 0 ? child : nil
  }

  /// Writes the input and waits for the child's end; false if the time was over first.
  private static func supply(_ input: [UInt8], through feed: Pipe, until life: Pipe) -> Bool {
    let start = ContinuousClock.now
    var rest = input[...]
    while true {
      if rest.isEmpty { feed.closeWriteEnd() }
      let left = patience - (ContinuousClock.now - start)
      guard left > .zero else { return false }
      var watched = [
        pollfd(fd: life.readEnd, events: Int16(POLLIN), revents: 0),
        pollfd(fd: feed.writeEnd, events: Int16(POLLOUT), revents: 0),
      ]
      _ = poll(&watched, 2, Int32(left / .milliseconds(1)) + 1)
      if watched[0].revents != 0, life.isAtEnd() { return true }
      if watched[1].revents != 0, !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(feed.writeEnd, $0.baseAddress, $0.count) }
        if count > 0 { rest = rest.dropFirst(count) }
        // It takes no more; its status will say whether that was wrong.
        if count < 0, errno != EAGAIN, errno != EINTR { rest = [] }
      }
    }
  }
}

/// A pipe whose ends close with it.
private final class Pipe {
  private(set) var readEnd: Int32 = -1
  private(set) var writeEnd: Int32 = -1

  init?() {
    var ends: (Int32, Int32) = (-1, -1)
    let isMade = withUnsafeMutableBytes(of: &ends) { ends in
      nc_pipe(ends.assumingMemoryBound(to: Int32.self).baseAddress)
    }
    guard isMade else { return nil }
    (readEnd, writeEnd) = ends
  }

  deinit {
    closeReadEnd()
    closeWriteEnd()
  }

  func closeReadEnd() {
    if readEnd >= 0 { close(readEnd) }
    readEnd = -1
  }

  func closeWriteEnd() {
    if writeEnd >= 0 { close(writeEnd) }
    writeEnd = -1
  }

  /// Reads what is there, and tells whether nothing can come any more.
  func isAtEnd() -> Bool {
    var room = [UInt8](repeating: 0, count: 512)
    while true {
      let count = read(readEnd, &room, room.count)
      if count == 0 { return true }
      if count < 0 { return errno != EAGAIN && errno != EINTR }
    }
  }
}
