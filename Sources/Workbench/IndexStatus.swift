import Canvas

/// How far the index behind the answers is, while it does not yet say what the files say.
public enum IndexStatus: Hashable, Sendable {
  /// The files are compared with what is known of them.
  case checking
  /// Records are read: so many of so many; the seconds it will still take, once that can be told.
  case reading(done: Int, of: Int, secondsLeft: Int?)
  /// What was read is put together.
  case settling
  /// Another program does it.
  case waiting
  /// It was broken off; some records are missing.
  case stopped

  /// What the header says.
  var text: SafeText {
    switch self {
    case .checking: return "checking"
    case .settling: return "indexing, nearly done"
    case .waiting: return "another program is indexing"
    case .stopped: return "! index incomplete (R goes on)"
    case .reading(let done, let total, let secondsLeft):
      let share = total == 0 ? 100 : done * 100 / total
      let left: SafeText = secondsLeft.map { ", \(Self.time($0)) left" } ?? ""
      return "indexing \(done) of \(total), \(share) %" + left
    }
  }

  private static func time(_ seconds: Int) -> SafeText {
    seconds < 90 ? "\(seconds) s" : "\((seconds + 30) / 60) min"
  }
}
