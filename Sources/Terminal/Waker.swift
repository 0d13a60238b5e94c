internal import CNcurses

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Ends the wait of the thread that owns the terminal.
///
/// Workers put their result where it will be found and then wake. Many calls before the thread
/// looks are one ``Input/woken``.
public final class Waker: Sendable {
  let readEnd: Int32
  private let writeEnd: Int32

  /// Makes a waker; it may be used before and after there is a terminal.
  public init() throws(TerminalError) {
    var ends: (Int32, Int32) = (-1, -1)
    let isMade = withUnsafeMutableBytes(of: &ends) { ends in
      nc_pipe(ends.assumingMemoryBound(to: Int32.self).baseAddress)
    }
    guard isMade else { throw TerminalError.system(call: "pipe", code: errno) }
    (readEnd, writeEnd) = ends
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Wakes; from any thread, and never blocks.
  public func wake() {
    var byte: UInt8 = 1
    // A full pipe wakes as well as one more byte in it.
    _ = write(writeEnd, &byte, 1)
  }

  /// Forgets all calls so far and tells whether there were any.
  func drain() -> Bool {
    var bytes: UInt64 = 0
    let room = MemoryLayout.size(ofValue: bytes)
    var isWoken = false
    while true {
      let count = read(readEnd, &bytes, room)
      if count > 0 { isWoken = true }
      if count < room { return isWoken }
    }
  }
}
