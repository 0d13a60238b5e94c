#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

// Waiting for a state, never for a time, except where the time itself is what is tried.
extension PseudoTerminal {
  /// The number of bytes written so far; take it before a key, subtract it after.
  public var mark: Int { output.count }

  /// The bytes written since a mark.
  public func output(since mark: Int) -> ArraySlice<UInt8> { output[mark...] }

  /// The moment the last byte before now was read, if any came after a mark.
  public func lastInstant(since mark: Int) -> ContinuousClock.Instant? {
    guard let last = chunks.last, last.end > mark else { return nil }
    return last.instant
  }

  /// Reads for a whole stretch of real time; for keys that must arrive late, and for idling.
  public func read(throughout stretch: Duration) {
    let deadline = ContinuousClock.now + stretch
    while case let rest = deadline - .now, rest > .zero {
      if isClosed { pause(min(rest, .milliseconds(10))) } else { read(for: rest) }
    }
  }

  /// Types pieces with a real pause between them, as a slow line delivers a key.
  public func write(pieces: [String], gap: Duration) throws {
    for (index, piece) in pieces.enumerated() {
      if index > 0 { read(throughout: gap) }
      try write(piece)
    }
  }

  /// Reads until nothing has come for a while: a frame is then complete.
  ///
  /// - Parameters:
  ///   - quiet: How long nothing may come; it is counted anew from each byte.
  ///   - limit: How long to go on at most.
  /// - Throws: ``DriverError`` if output still comes after the limit.
  public func readUntilQuiet(
    _ quiet: Duration = .milliseconds(50),
    within limit: Duration = .seconds(60)
  ) throws {
    let deadline = ContinuousClock.now + limit
    while read(for: quiet) {
      if ContinuousClock.now > deadline {
        throw DriverError.timedOut(awaited: "quiet", after: limit, seen: screen.framed)
      }
    }
  }

  /// Reads until the picture is as wanted; it is looked at after each piece of output.
  ///
  /// A frame may come in pieces; what follows at once is read too, so that the rest of the picture is
  /// mostly the same frame's. Two states that are to hold at once belong into one `isThere`.
  ///
  /// - Parameters:
  ///   - awaited: What is waited for, in words for the error.
  ///   - limit: How long to wait at most.
  ///   - isThere: Looks at the picture.
  /// - Throws: ``DriverError`` with the last picture if it never comes or the program ends first.
  public func waitFor(
    _ awaited: String,
    within limit: Duration = .seconds(60),
    _ isThere: (ScreenEmulator) throws -> Bool
  ) throws {
    let deadline = ContinuousClock.now + limit
    while try !isThere(screen) {
      if isClosed { throw DriverError.ended(awaited: awaited, seen: screen.framed) }
      let rest = deadline - .now
      if rest <= .zero {
        throw DriverError.timedOut(awaited: awaited, after: limit, seen: screen.framed)
      }
      read(for: rest)
    }
    while read(for: .milliseconds(1)) {}
  }

  /// Reads until one row of the picture holds a text.
  public func waitFor(text: String, within limit: Duration = .seconds(60)) throws {
    try waitFor("text \"\(text)\"", within: limit) { $0.contains(text) }
  }

  /// Reads until the program has ended and all its output is there.
  ///
  /// - Returns: How it ended.
  /// - Throws: ``DriverError`` with the last picture if it does not end in time.
  @discardableResult public func waitForExit(
    within limit: Duration = .seconds(60)
  ) throws -> ExitStatus {
    let deadline = ContinuousClock.now + limit
    while process.poll() == nil {
      if ContinuousClock.now > deadline {
        throw DriverError.timedOut(awaited: "end of the program", after: limit, seen: screen.framed)
      }
      if isClosed { pause(.milliseconds(1)) } else { read(for: .milliseconds(2)) }
    }
    while !isClosed, read(for: .zero) {}
    return try process.wait()
  }

  private func pause(_ stretch: Duration) {
    let (seconds, attoseconds) = stretch.components
    var time = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
    nanosleep(&time, nil)
  }
}
