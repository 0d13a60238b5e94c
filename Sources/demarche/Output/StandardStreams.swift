import Canvas
import Terminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Where a command's words go.
///
/// Whoever reads may stop reading at any time (`| head`): that ends the program quietly.
enum StandardStreams {
  /// What may be shown: ASCII where the locale asks for it.
  static let repertoire: Repertoire = TerminalEnvironment.current().isASCII ? .ascii : .unicode

  /// Writes lines to standard output.
  static func print(_ lines: [SafeText]) {
    print(TextOutput(lines, in: repertoire))
  }

  /// Writes text to standard output, and says on standard error what was left out of it.
  static func print(_ output: TextOutput) {
    printExactly(output.text)
    guard output.hiddenCount > 0 else { return }
    let what = Wording.count(output.hiddenCount, "hidden character is", "hidden characters are")
    complain(["demarche: ! " + SafeText(what) + " left out; check says where, JSON keeps them"])
  }

  /// Writes a text to standard output as it is; only for machine formats, which are escaped.
  static func printExactly(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  /// Writes lines to standard error.
  static func complain(_ lines: [SafeText]) {
    write(TextOutput(lines, in: repertoire).text, to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        bytes = bytes.dropFirst(written)
      } else if written < 0, errno == EINTR {
        continue
      } else if written < 0, errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else {
        // Nobody reads any more, which is no failure; anything else (a full disk) is one.
        leave(errno == EPIPE ? 0 : Failure.Kind.failed.rawValue)
      }
    }
  }
}

private func systemWrite(
  _ descriptor: Int32,
  _ bytes: UnsafeRawPointer?,
  _ count: Int
) -> Int {
  write(descriptor, bytes, count)
}

/// Ends the program with a status.
func leave(_ status: Int32) -> Never {
  exit(status)
}
