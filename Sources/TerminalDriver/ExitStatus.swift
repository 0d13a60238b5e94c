/// How a process ended.
public enum ExitStatus: Hashable, Sendable, CustomStringConvertible {
  /// It ended by itself, with this status, 0 to 255.
  case exited(Int32)
  /// A signal ended it.
  case signalled(Int32)

  /// Reads what `waitpid` reports; nil if the process only stopped or went on.
  init?(waitStatus: Int32) {
    let low = waitStatus & 0x7F
    if low == 0 {
      self = .exited((waitStatus >> 8) & 0xFF)
    } else if low != 0x7F {
      self = .signalled(low)
    } else {
      return nil
    }
  }

  /// The number a shell gives for it: the status, or 128 and the signal.
  public var shellStatus: Int32 {
    switch self {
    case .exited(let status): status
    case .signalled(let signal): 128 + signal
    }
  }

  /// `status 2` or `signal 15`.
  public var description: String {
    switch self {
    case .exited(let status): "status \(status)"
    case .signalled(let signal): "signal \(signal)"
    }
  }
}
