import CNcurses

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Writes to the terminal, and does not stay there when nobody reads what is written.
final class TerminalOutput {
  /// What became of a write.
  enum Outcome {
    case written
    /// The terminal takes nothing and the process is to end: the rest was given up.
    case abandoned
    /// There is no terminal any more.
    case gone
  }

  private let descriptor: Int32
  private let signals: SignalInbox
  /// Bytes handed to the terminal so far.
  private(set) var byteCount = 0

  init(signals: SignalInbox) {
    let own = nc_tty_writer(STDOUT_FILENO)
    // Without one of our own, writes may block; the deadline after a signal covers that.
    descriptor = own >= 0 ? own : dup(STDOUT_FILENO)
    nc_close_on_exec(descriptor)
    self.signals = signals
  }

  deinit {
    close(descriptor)
  }

  /// Writes all bytes; waits while the terminal takes none, until a signal ends the process.
  func write(_ bytes: UnsafeBufferPointer<UInt8>) -> Outcome {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeBufferPointer(rebasing: rest)
      #if canImport(Darwin)
      let count = Darwin.write(descriptor, part.baseAddress, part.count)
      #elseif canImport(Musl)
      let count = Musl.write(descriptor, part.baseAddress, part.count)
      #else
      let count = Glibc.write(descriptor, part.baseAddress, part.count)
      #endif
      if count > 0 {
        rest = rest.dropFirst(count)
        byteCount += count
      } else if count < 0, errno == EAGAIN {
        guard waitUntilWritable() else { return .abandoned }
      } else if count >= 0 || errno != EINTR {
        return .gone
      }
    }
    return .written
  }

  /// Writes all bytes, as above.
  func write(_ bytes: [UInt8]) -> Outcome {
    bytes.withUnsafeBufferPointer(write)
  }

  /// - Returns: False where a signal came first that ends the process.
  private func waitUntilWritable() -> Bool {
    while !signals.holdsEnding {
      var watched = [
        pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      _ = poll(&watched, 2, -1)
      if watched[0].revents != 0 { return true }
    }
    return false
  }
}
