/// Why a program could not be driven, with what was seen until then.
public enum DriverError: Error, CustomStringConvertible {
  /// The system refused a call.
  case system(call: String, code: Int32)
  /// Something awaited did not come in time; `seen` is what there was instead.
  case timedOut(awaited: String, after: Duration, seen: String)
  /// The program or the terminal was gone while something was awaited.
  case ended(awaited: String, seen: String)

  /// The error in words, with what was seen on lines of its own.
  public var description: String {
    switch self {
    case .system(let call, let code): "\(call) failed with error \(code)"
    case .timedOut(let awaited, let limit, let seen):
      "\(awaited): not within \(limit). Seen:\n\(seen)"
    case .ended(let awaited, let seen): "\(awaited): the program ended first. Seen:\n\(seen)"
    }
  }
}
