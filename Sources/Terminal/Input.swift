public import Canvas

/// Something that happened to the terminal or to the process.
public enum Input: Hashable, Sendable {
  /// A key was pressed, or text pasted.
  case key(Key)
  /// The terminal has another size now; what is shown must be drawn anew.
  case resized(Size)
  /// Somebody called ``Waker/wake()``, once or more often.
  case woken
  /// The process was stopped and goes on; what is shown must be drawn anew.
  case continued
  /// The process is to end.
  case ended(Ending)
}

/// Why a process is to end.
public enum Ending: Hashable, Sendable {
  /// The terminal is gone, or nothing more can come from it.
  case hangUp
  /// `SIGTERM`.
  case terminate
  /// `SIGINT` from outside; `^C` is a key.
  case interrupt
  /// `SIGQUIT` from outside.
  case quit

  /// What the process should exit with: 128 and the signal's number.
  public var exitStatus: Int32 {
    switch self {
    case .hangUp: 129
    case .interrupt: 130
    case .quit: 131
    case .terminate: 143
    }
  }
}
