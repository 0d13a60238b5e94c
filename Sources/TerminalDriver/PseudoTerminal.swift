import CTerminalDriver

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A program in a terminal that this process holds the other end of.
///
/// The program gets a session and a controlling terminal of its own, as from a login. What it writes is
/// kept byte for byte with the time it was read; ``screen`` draws it when asked, so that drawing costs
/// nothing while times are taken. Nothing is read unless one of the methods that wait is called. Use it from
/// one thread at a time. When it goes away, the terminal is closed and the program killed.
public final class PseudoTerminal {
  /// A piece of output as it was read.
  public struct Chunk: Sendable {
    /// When it was read.
    public var instant: ContinuousClock.Instant
    /// The number of bytes of output up to and with this piece.
    public var end: Int
  }

  /// The program.
  public let process: ChildProcess
  /// When the program was started.
  public let started: ContinuousClock.Instant
  /// Everything the program wrote, in order.
  public private(set) var output: [UInt8] = []
  /// The pieces in which it was read, in order.
  public private(set) var chunks: [Chunk] = []
  /// True once the program's side is closed or this side was hung up.
  public private(set) var isClosed = false

  private var master: Int32
  private var drawn = 0
  private var emulator: ScreenEmulator

  /// Starts a program in a new terminal.
  ///
  /// - Parameters:
  ///   - program: The path of the executable.
  ///   - arguments: What follows the program's name.
  ///   - environment: The whole environment; without `TERM` there is none.
  ///   - folder: Where it runs; nil: where this process runs.
  ///   - size: The size of the terminal from the start.
  /// - Throws: ``DriverError`` if there is no terminal or the program cannot be started.
  public init(
    program: String,
    arguments: [String] = [],
    environment: [String: String],
    folder: String? = nil,
    size: ScreenSize = .standard
  ) throws {
    let (master, path) = try Self.open(size)
    do {
      started = .now
      process = try ChildProcess(
        program: program,
        arguments: arguments,
        environment: environment,
        folder: folder,
        streams: .terminal(path: path)
      )
    } catch {
      close(master)
      throw error
    }
    self.master = master
    emulator = ScreenEmulator(size: size)
  }

  deinit {
    process.signal(SIGKILL)
    if master >= 0 { close(master) }
  }

  /// The picture after everything read so far.
  public var screen: ScreenEmulator {
    emulator.feed(output[drawn...])
    drawn = output.count
    return emulator
  }

  /// How the terminal treats what is typed now; nil once it was hung up.
  public var modes: TerminalModes? { TerminalModes(of: master) }

  /// The process group that reads the keyboard now; nil once it was hung up.
  public var foregroundGroup: Int32? {
    let group = tcgetpgrp(master)
    return group > 0 ? group : nil
  }

  /// Changes the size; the kernel sends SIGWINCH to the program.
  public func resize(to size: ScreenSize) throws {
    try Self.set(size, of: master)
    _ = screen
    emulator.resize(to: size)
  }

  /// Takes the terminal away, as a dropped connection does; the program gets SIGHUP.
  public func hangUp() {
    if master >= 0 { close(master) }
    master = -1
    isClosed = true
  }

  /// Types bytes, reading meanwhile so that neither side gets stuck.
  ///
  /// - Throws: ``DriverError`` if the program takes nothing for 10 seconds or is gone.
  public func write(_ bytes: some Sequence<UInt8>) throws {
    var rest = Array(bytes)[...]
    let deadline = ContinuousClock.now + .seconds(10)
    while !rest.isEmpty {
      if isClosed { throw DriverError.ended(awaited: "taking of keys", seen: screen.framed) }
      if ContinuousClock.now > deadline {
        throw DriverError.timedOut(
          awaited: "taking of keys",
          after: .seconds(10),
          seen: screen.framed
        )
      }
      let count = rest.withUnsafeBytes { posixWrite(master, $0) }
      if count > 0 { rest = rest.dropFirst(count) } else { read(for: .milliseconds(5)) }
    }
  }

  /// Types text as its UTF-8 bytes.
  public func write(_ text: String) throws { try write(text.utf8) }

  /// Reads what is there, waiting for the first byte at most so long; false if nothing came.
  @discardableResult public func read(for limit: Duration) -> Bool {
    if master < 0 { return false }
    var wish = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let (seconds, attoseconds) = limit.components
    let milliseconds = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    guard poll(&wish, 1, Int32(clamping: max(0, milliseconds))) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = posixRead(master, &buffer)
    if count > 0 {
      output += buffer[..<count]
      chunks.append(Chunk(instant: .now, end: output.count))
      return true
    }
    // Linux answers EIO, others 0, once every descriptor of the program's side is closed.
    if count == 0 || (errno != EAGAIN && errno != EINTR) { isClosed = true }
    return false
  }

  private static func open(_ size: ScreenSize) throws -> (master: Int32, path: String) {
    var name = [CChar](repeating: 0, count: 256)
    let master = driver_open_terminal(&name, name.count)
    guard master >= 0 else {
      throw DriverError.system(call: "opening of a pseudo-terminal", code: errno)
    }
    try set(size, of: master)
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return (master, String(decoding: bytes, as: UTF8.self))
  }

  private static func set(_ size: ScreenSize, of descriptor: Int32) throws {
    var window = winsize()
    window.ws_col = UInt16(clamping: size.columns)
    window.ws_row = UInt16(clamping: size.rows)
    guard ioctl(descriptor, UInt(TIOCSWINSZ), &window) == 0 else {
      throw DriverError.system(call: "TIOCSWINSZ", code: errno)
    }
  }
}

private func posixRead(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
  read(descriptor, &buffer, buffer.count)
}

private func posixWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
