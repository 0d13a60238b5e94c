internal import CNcurses
public import Canvas
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The terminal this process was started in: shows canvases and gives keys.
///
/// There is one in a process, and one thread uses it; ``Waker`` and ``Clipboard`` are for the other
/// threads. While it is open the process catches `SIGHUP`, `SIGTERM`, `SIGINT`, `SIGQUIT`,
/// `SIGTSTP`, `SIGCONT` and `SIGWINCH`, which become ``Input``, and puts the terminal back even if it
/// crashes. It never asks the terminal anything, so that no answer can end in somebody's shell.
public final class Terminal {
  /// Whether only ASCII may be shown, because the locale says so or the system has no UTF-8; the canvases' repertoire has to follow this.
  public let isASCII: Bool
  /// What the person should be told once; `nil` if nothing.
  ///
  /// Another terminal description is used than `TERM` names. The text holds `TERM`'s value, which may
  /// be anything.
  public let notice: String?
  /// Columns and rows.
  public private(set) var size: Size

  /// Who has the terminal.
  private enum Grip {
    case held
    /// The shell, in its own modes.
    case shell
    /// Nobody can write to it.
    case lost
  }

  private static let isTaken = Mutex(false)
  private static let pasteOn = Array("\u{1B}[?2004h".utf8)
  private static let pasteOff = Array("\u{1B}[?2004l".utf8)

  private let signals: SignalInbox
  private let waker: Waker
  private let output: TerminalOutput
  /// The picture; nil where lines are written and nothing is drawn.
  private var screen: Screen?
  private var decoder: KeyDecoder
  private let origin = ContinuousClock.now
  /// When the terminal was last seen without anything to read.
  private var lastLook = Duration.zero
  private var pending: [Input] = []
  /// Where bytes are read to, kept from one key to the next.
  private var room = [UInt8](repeating: 0, count: 1 << 14)
  private var isOpen = true
  private var grip = Grip.held
  private var isInputOver = false
  private var isEnding = false
  private let marksPastes: Bool
  private var asksForPasteMarks = false

  // MARK: Opening and closing

  /// Takes over the terminal on standard input and output.
  ///
  /// - Parameters:
  ///   - waker: What ends a wait from other threads.
  ///   - environment: What the environment says; absent, this process's own.
  /// - Returns: The terminal, blank until something is shown.
  /// - Throws: ``TerminalError/notATerminal(isInput:)`` and ``TerminalError/tooSimple(term:)`` where
  ///   plain lines of text are the thing to show. Nothing has been changed or printed then.
  public static func open(
    waker: Waker,
    environment: TerminalEnvironment = .current()
  ) throws(TerminalError) -> Terminal {
    try take { () throws(TerminalError) in
      try Terminal(waker: waker, environment: environment)
    }
  }

  /// Takes over the terminal on standard input and output to write lines to it, whatever its type.
  ///
  /// Keys come one by one and unseen, and nothing but what ``send(_:)`` is given is ever written:
  /// ``show(_:)`` and ``redraw()`` do nothing.
  ///
  /// - Parameters:
  ///   - waker: What ends a wait from other threads.
  ///   - environment: What the environment says; absent, this process's own.
  /// - Returns: The terminal.
  /// - Throws: ``TerminalError/notATerminal(isInput:)`` where there is none. Nothing has been changed or
  ///   printed then.
  public static func openForLines(
    waker: Waker,
    environment: TerminalEnvironment = .current()
  ) throws(TerminalError) -> Terminal {
    try take { () throws(TerminalError) in
      try Terminal(linesFor: waker, environment: environment)
    }
  }

  /// Makes the one terminal of the process, unless there is one or none can be had.
  private static func take(
    _ make: () throws(TerminalError) -> Terminal
  ) throws(TerminalError) -> Terminal {
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(isInput: true) }
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(isInput: false) }
    let wasTaken = isTaken.withLock { isTaken in
      defer { isTaken = true }
      return isTaken
    }
    guard !wasTaken else { throw .alreadyOpen }
    do throws(TerminalError) {
      return try make()
    } catch {
      nc_guard_off()
      nc_signals_close()
      isTaken.withLock { $0 = false }
      throw error
    }
  }

  private init(linesFor waker: Waker, environment: TerminalEnvironment) throws(TerminalError) {
    isASCII = environment.isASCII
    guard nc_tty_save(STDIN_FILENO) else { throw .system(call: "tcgetattr", code: errno) }
    signals = try SignalInbox()
    nc_guard_on(nil, 0)
    guard nc_tty_lines() else { throw .system(call: "tcsetattr", code: errno) }
    output = TerminalOutput(signals: signals)
    decoder = KeyDecoder()
    self.waker = waker
    notice = nil
    size = Size(width: 80, height: 24)
    marksPastes = false
    adoptSize()
  }

  private init(waker: Waker, environment: TerminalEnvironment) throws(TerminalError) {
    let description = try TerminalDescription(for: environment)
    self.isASCII = Charset.adopt(isASCII: environment.isASCII)
    // ncurses would believe them for good, also after the window has another size.
    unsetenv("LINES")
    unsetenv("COLUMNS")
    guard nc_tty_save(STDIN_FILENO) else { throw .system(call: "tcgetattr", code: errno) }
    self.signals = try SignalInbox()
    nc_guard_on(nil, 0)
    self.screen = try Screen(
      description,
      isASCII: isASCII,
      showsColour: !environment.forbidsColour
    )
    self.output = TerminalOutput(signals: signals)
    self.decoder = KeyDecoder(named: TerminalDescription.namedKeys())
    self.waker = waker
    self.notice =
      description.isSubstitute
      ? "terminal type \((environment.term ?? "").prefix(40)) is not known here; using \(description.name)"
      : nil
    self.size = Size(width: 80, height: 24)
    self.marksPastes = TerminalDescription.hasControlSequences
    let goodbye = (marksPastes ? Self.pasteOff : []) + TerminalDescription.goodbye()
    nc_guard_on(goodbye, goodbye.count)
    adoptSize()
  }

  /// Draws in other colours from the next canvas on.
  ///
  /// - Parameters:
  ///   - showsColour: Whether in any.
  ///   - inks: The colours that stand in for others.
  public func adopt(showsColour: Bool, inks: [Ink: Ink]) {
    screen?.adopt(showsColour: showsColour, inks: inks)
  }

  /// Gives the terminal back as it was found.
  ///
  /// Further calls of anything here do nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    if isEnding { nc_deadline_on() }
    switch grip {
    case .held:
      if screen != nil, !TerminalDescription.hasAlternateScreen { clear() }
      leave()
      nc_tty_restore()
    case .shell: break
    case .lost: nc_guard_run()
    }
    nc_guard_off()
    nc_signals_close()
    Self.isTaken.withLock { $0 = false }
  }

  deinit {
    close()
  }

  // MARK: Showing

  /// Bytes that frames and ``send(_:)`` have taken so far.
  public var byteCount: Int { output.byteCount }

  /// Bytes a second that the line takes, as the terminal's driver says; what nobody told it is 3,840.
  ///
  /// ssh passes on what the driver at the other end says, so `stty 9600` there is known here.
  public var lineSpeed: Int { max(1, Int(nc_tty_speed()) / 10) }

  /// Makes the terminal show a canvas; only what differs from the last one is sent.
  ///
  /// A canvas of another size than the terminal's is cut off or leaves the rest as it is. Where the
  /// canvas has no cursor, the terminal's rests unseen at the canvas' resting place, else in the last
  /// row.
  public func show(_ canvas: Canvas) {
    guard isOpen, grip == .held, screen != nil else { return }
    screen?.put(canvas)
    let place = canvas.cursor ?? canvas.restingPlace ?? Point(x: 0, y: max(0, size.height - 1))
    nc_screen_cursor(Int32(place.x), Int32(place.y), canvas.cursor != nil)
    sendFrame()
    askForPasteMarks()
  }

  /// Sends everything anew, as after something else wrote to the terminal.
  public func redraw() {
    guard isOpen, grip == .held, screen != nil else { return }
    nc_screen_forget()
    sendFrame()
  }

  /// Sends bytes that are no part of the picture, as ``Clipboard`` prepares them.
  public func send(_ bytes: [UInt8]) {
    guard isOpen, grip == .held, !bytes.isEmpty else { return }
    write(bytes)
  }

  private func sendFrame() {
    var bytes: UnsafePointer<UInt8>?
    let count = nc_screen_frame(&bytes)
    settle(output.write(UnsafeBufferPointer(start: bytes, count: count)))
  }

  private func write(_ bytes: [UInt8]) {
    settle(output.write(bytes))
  }

  private func settle(_ outcome: TerminalOutput.Outcome) {
    switch outcome {
    case .written: break
    case .abandoned: grip = .lost
    case .gone:
      grip = .lost
      isInputOver = true
      pending.append(.ended(.hangUp))
    }
  }

  // MARK: Stopping

  /// Stops the process as `^Z` does elsewhere, with the terminal as the shell wants it.
  ///
  /// When the process goes on, the next ``wait(timeout:)`` says ``Input/continued`` and, if the
  /// terminal has another size, ``Input/resized(_:)``. Where nothing could continue a stopped process
  /// (no shell with job control), it goes on at once.
  public func suspend() {
    guard isOpen, grip == .held else { return }
    leave()
    grip = .shell
    stop()
  }

  /// Stops until the process goes on in the foreground, or is to end.
  private func stop() {
    repeat {
      guard nc_stop_group(), signals.forgetContinuation() else { break }
    } while !nc_tty_is_ours(STDIN_FILENO) && !signals.holdsEnding
    if !signals.holdsEnding { comeBack() }
  }

  /// Blanks a screen that has no other to go back to.
  private func clear() {
    nc_screen_erase()
    sendFrame()
  }

  private func leave() {
    if asksForPasteMarks { write(Self.pasteOff) }
    asksForPasteMarks = false
    if screen == nil { nc_tty_restore() } else { nc_screen_leave() }
  }

  private func comeBack() {
    grip = .held
    if screen == nil { _ = nc_tty_lines() } else { nc_screen_return() }
    askForPasteMarks()
    pending.append(.continued)
    if adoptSize() {
      pending.append(.resized(size))
    } else if screen != nil {
      // ncurses looks at the size itself when it comes back. If the window was another one just then, it
      // would keep that size, since to us nothing has changed.
      nc_screen_resize(Int32(size.width), Int32(size.height))
      screen?.forget()
    }
  }

  /// Has pastes marked, once, where the terminal's own sequences are of the kind that this one is.
  private func askForPasteMarks() {
    guard marksPastes, !asksForPasteMarks else { return }
    asksForPasteMarks = true
    write(Self.pasteOn)
  }

  /// Takes the size the kernel knows; true if it is another one.
  @discardableResult
  private func adoptSize() -> Bool {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard nc_tty_size(STDOUT_FILENO, &columns, &rows) else { return false }
    let now = Size(width: Int(columns), height: Int(rows))
    guard now != size else { return false }
    size = now
    if screen != nil { nc_screen_resize(columns, rows) }
    screen?.forget()
    return true
  }

  // MARK: Waiting

  /// Whether there is something to read already, so that a picture may wait.
  public var hasInputWaiting: Bool {
    guard isOpen, !isInputOver else { return !pending.isEmpty }
    var watched = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return !pending.isEmpty || poll(&watched, 1, 0) > 0
  }

  /// Waits for input and gives all there is, keys in the order they were pressed.
  ///
  /// Sleeps without waking up until something comes. After ``Input/ended(_:)`` the caller should save
  /// what it has to, ``close()`` and exit.
  ///
  /// - Parameter timeout: The longest wait; absent, there is none.
  /// - Returns: What happened; empty when the time is over.
  public func wait(timeout: Duration? = nil) -> [Input] {
    guard isOpen else { return [] }
    let start = now
    // What lies ready may have come at any time since the last look.
    look(for: .zero, cameAfter: lastLook)
    while pending.isEmpty {
      let now = now
      pending += decoder.keys(at: now).map(Input.key)
      let end = timeout.map { start + $0 }
      if !pending.isEmpty || end.map({ now >= $0 }) == true { break }
      let wake = [end, decoder.deadline].compactMap(\.self).min()
      look(for: wake.map { $0 - now }, cameAfter: nil)
    }
    lastLook = now
    defer { pending = [] }
    return pending
  }

  private var now: Duration { ContinuousClock.now - origin }

  private func look(for duration: Duration?, cameAfter earliest: Duration?) {
    var watched = [
      pollfd(fd: isInputOver ? -1 : STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: waker.readEnd, events: Int16(POLLIN), revents: 0),
    ]
    _ = poll(&watched, nfds_t(watched.count), duration?.milliseconds ?? -1)
    if watched[0].revents != 0 { readKeys(cameAfter: earliest) }
    if watched[1].revents != 0 || signals.holdsSome { takeSignals() }
    if watched[2].revents != 0, waker.drain() { pending.append(.woken) }
  }

  private func readKeys(cameAfter earliest: Duration?) {
    let count = read(STDIN_FILENO, &room, room.count)
    if count > 0 {
      let keys = decoder.keys(from: room[..<count], at: now, notBefore: earliest)
      pending += keys.map(Input.key)
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isInputOver = true
      isEnding = true
      pending.append(.ended(.hangUp))
    }
  }

  private func takeSignals() {
    let taken = signals.take()
    if let ending = taken.lazy.compactMap(Ending.init(signal:)).first {
      // The loop is alive, so it may take its time to save.
      nc_deadline_off()
      isEnding = true
      pending.append(.ended(ending))
      // A shell that ends lets what it had stopped go on, but the terminal is not ours then.
      if grip == .held, !nc_tty_is_ours(STDIN_FILENO) { grip = .shell }
    } else if taken.contains(SIGTSTP) {
      suspend()
    } else if taken.contains(SIGCONT), grip != .lost {
      nc_tty_is_ours(STDIN_FILENO) ? comeBack() : stop()
    } else if taken.contains(SIGWINCH) {
      // A window that was small for a moment has lost what it cut off.
      if adoptSize() { pending.append(.resized(size)) } else { redraw() }
    }
  }
}

extension Duration {
  /// Whole milliseconds, rounded up, so that a wait never ends before its time.
  fileprivate var milliseconds: Int32 {
    let (seconds, attoseconds) = components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    let whole = min(seconds, 1_000_000) * 1000
    return Int32(whole + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
