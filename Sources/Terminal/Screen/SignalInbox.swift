import CNcurses

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The signals that came and have not been dealt with.
final class SignalInbox {
  /// Readable when there is something to take.
  let descriptor: Int32
  private var waiting: [Int32] = []

  /// Begins to catch signals; ``stop()`` ends it.
  init() throws(TerminalError) {
    descriptor = nc_signals_open()
    guard descriptor >= 0 else { throw TerminalError.system(call: "pipe", code: errno) }
  }

  /// Puts the dispositions back that were there before.
  func stop() {
    nc_signals_close()
  }

  /// Whether a signal that ends the process is waiting.
  var holdsEnding: Bool {
    collect()
    return waiting.contains { Ending(signal: $0) != nil }
  }

  /// Whether signals were looked at that nobody took yet.
  var holdsSome: Bool { !waiting.isEmpty }

  /// Takes all signals, in the order they came.
  func take() -> [Int32] {
    collect()
    defer { waiting = [] }
    return waiting
  }

  /// Forgets those that say no more than that a stopped process goes on; true if there were any,
  /// that is if it was stopped.
  func forgetContinuation() -> Bool {
    collect()
    let wasStopped = waiting.contains(SIGCONT)
    waiting.removeAll { $0 == SIGCONT || $0 == SIGWINCH || $0 == SIGTSTP }
    return wasStopped
  }

  private func collect() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      guard count > 0 else { return }
      waiting += bytes[..<count].map(Int32.init)
    }
  }
}

extension Ending {
  /// What a signal says, if it ends the process.
  init?(signal: Int32) {
    switch signal {
    case SIGHUP: self = .hangUp
    case SIGTERM: self = .terminate
    case SIGINT: self = .interrupt
    case SIGQUIT: self = .quit
    default: return nil
    }
  }
}
