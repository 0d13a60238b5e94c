#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What a running process has used until now, as Linux counts it.
public struct ProcessCost: Hashable, Sendable {
  /// Processor time of all threads, in user and kernel mode.
  public var processorTime: Duration
  /// How often its present threads went to sleep of themselves; each time is a wake-up later.
  public var voluntarySwitches: Int
  /// How often another process took the processor from its present threads.
  public var involuntarySwitches: Int

  /// Reads the figures of a process; nil where the system does not give them or the process is gone.
  public init?(of identifier: Int32) {
    #if os(Linux)
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(identifier, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      return nil
    }
    processorTime = .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    (voluntarySwitches, involuntarySwitches) = (0, 0)
    for task in ProcessFile.names(in: "/proc/\(identifier)/task") {
      guard let text = ProcessFile.text("/proc/\(identifier)/task/\(task)/status") else { continue }
      voluntarySwitches += ProcessFile.number("voluntary_ctxt_switches", in: text) ?? 0
      involuntarySwitches += ProcessFile.number("nonvoluntary_ctxt_switches", in: text) ?? 0
    }
    #else
    return nil
    #endif
  }
}
