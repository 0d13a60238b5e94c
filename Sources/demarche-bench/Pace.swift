/// How long a program is waited for.
struct Pace {
  /// How long nothing may come for a frame to count as complete.
  var quiet: Duration
  /// How long a key may stay without an answer.
  var patience: Duration
  /// How long nothing may come until the program is taken to have settled where a walk begins.
  var settling: Duration
  /// How long the first frame may take.
  var start: Duration

  /// For what answers at once.
  static let quick = Pace(
    quiet: .milliseconds(40),
    patience: .milliseconds(500),
    settling: .milliseconds(500),
    start: .seconds(20)
  )

  /// For large dossiers, where an answer may come some time after the key's own frame.
  static let slow = Pace(
    quiet: .milliseconds(80),
    patience: .seconds(1),
    settling: .milliseconds(600),
    start: .seconds(600)
  )
}
