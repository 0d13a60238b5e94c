import Canvas
import DossierModel

/// Whether what the last key would want next is to be looked for while nobody types.
///
/// Where answers take long, the next one is at hand when the key is pressed again. Where they come at once it
/// would only cost.
struct Foresight {
  /// How long rows may take to come after a key without anything being looked for ahead.
  private static let quick = Duration.milliseconds(2)

  /// The key to be taken ahead; nil once there is nothing more to look for.
  private var key: Key?
  private var pressed = ContinuousClock.now
  private var areAnswersSlow = false
  /// What was looked for last.
  private var prepared: [Question] = []
  /// What it took to find all that the key will want.
  private var time = Duration.zero

  /// A key was pressed.
  mutating func keyCame(_ key: Key, at now: ContinuousClock.Instant) {
    self.key = key
    pressed = now
    prepared = []
    time = .zero
  }

  /// What a key asked for came.
  mutating func answerCame(at now: ContinuousClock.Instant) {
    areAnswersSlow = now - pressed > Self.quick
  }

  /// What was looked for ahead came.
  mutating func answerCame(after time: Duration) { self.time += time }

  /// Whether there may be something to look for.
  var isDue: Bool { areAnswersSlow && key != nil }

  /// What is to be looked for ahead now.
  ///
  /// - Parameter questions: What the key would want, as far as it is not at hand.
  /// - Returns: The questions; none where answers come at once, or where these were looked for before and
  ///   are still not at hand.
  mutating func questions(_ questions: (Key) -> [Question]) -> [Question] {
    guard areAnswersSlow, let key else { return [] }
    let wanted = questions(key)
    guard !wanted.isEmpty, wanted != prepared else {
      self.key = nil
      // Where all is at hand already one has been before. The time is without the way to the other thread
      // and back.
      areAnswersSlow = !prepared.isEmpty && time > Self.quick / 2
      return []
    }
    prepared = wanted
    return wanted
  }
}
