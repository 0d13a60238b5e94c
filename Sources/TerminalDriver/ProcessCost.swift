#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What a running process has used until now, as Linux counts it.
public struct ProcessCost: Hashable, Sendable {
  /// Processor time of all threads, in user and kernel mode.
  public var processorTime: Duration
  /// How often each present thread went to sleep of itself, by the thread's number; each time is a
  /// wake-up later.
  public var voluntarySwitches: [Int: Int]

  /// Reads the figures of a process; nil where the system does not give them or the process is gone.
  public init?(of identifier: Int32) {
    #if os(Linux)
    guard let processorTime = Self.processorTime(of: identifier) else { return nil }
    self.processorTime = processorTime
    voluntarySwitches = [:]
    for thread in ProcessFile.numbers(in: "/proc/\(identifier)/task") {
      let text = ProcessFile.text("/proc/\(identifier)/task/\(thread)/status") ?? ""
      voluntarySwitches[thread] = ProcessFile.number("voluntary_ctxt_switches", in: text)
    }
    #else
    return nil
    #endif
  }

  /// Processor time of all threads of a process; nil where the system does not give it or the process is gone.
  public static func processorTime(of identifier: Int32) -> Duration? {
    #if os(Linux)
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(identifier, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      return nil
    }
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    #else
    return nil
    #endif
  }

  /// How often a thread woke up since an earlier reading; one that has ended since did so once at least.
  public func wakeUps(since earlier: ProcessCost) -> Int {
    let before = earlier.voluntarySwitches
    let woken = voluntarySwitches.map { $1 - (before[$0] ?? 0) }.reduce(0, +)
    return woken + before.keys.filter { voluntarySwitches[$0] == nil }.count
  }
}
