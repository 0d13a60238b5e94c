import Canvas

/// Why a command cannot do what it was asked to, and what to do about it.
struct Failure: Error {
  /// What ended it.
  enum Kind: Int32 {
    /// Something is missing or cannot be read.
    case failed = 2
    /// What was asked for was not understood.
    case misunderstood = 64
  }

  let kind: Kind
  /// What is wrong; what would be right.
  let reason: String

  /// What stands on standard error.
  var text: [SafeText] { SafeText.lines("demarche: " + reason) }

  /// The exit status.
  var status: Int32 { kind.rawValue }

  static func failed(_ reason: String) -> Failure { Failure(kind: .failed, reason: reason) }

  static func misunderstood(_ reason: String) -> Failure {
    Failure(kind: .misunderstood, reason: reason)
  }
}
