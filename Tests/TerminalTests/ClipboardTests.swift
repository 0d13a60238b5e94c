import Testing

@testable import Terminal

private func makeClipboard(_ variables: [String: String]) -> Clipboard {
  Clipboard(environment: TerminalEnvironment(variables))
}

struct `A clipboard` {
  @Test(
    arguments: [
      (["TERM": "xterm-256color"], .terminal),
      (["TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0"], .tmux),
      (["TERM": "screen", "STY": "1.pts"], .screen),
      (["TERM": "tmux", "TMUX": "/tmp/x,1,0", "STY": "1.pts"], .tmux),
      (["TERM": "xterm", "TMUX": "", "STY": ""], .terminal),
      (["TERM": "linux"], .none(term: "linux")),
    ] as [([String: String], Clipboard.Route)]
  )
  func `finds its way out of the environment`(
    variables: [String: String],
    route: Clipboard.Route
  ) {
    #expect(makeClipboard(variables).route == route)
  }

  @Test(
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("ж談", "0Lboq4c="),
    ]
  )
  func `encodes in base 64`(text: String, encoded: String) {
    #expect(Base64.encode(Array(text.utf8)) == Array(encoded.utf8))
  }

  @Test func `sends the one spelling that mosh knows`() {
    let delivery = makeClipboard(["TERM": "xterm"]).deliver("Мир")
    #expect(delivery.bytes == Array("\u{1B}]52;c;0JzQuNGA\u{07}".utf8))
    #expect(delivery.outcome == .sentToTerminal(byteCount: 6))
    #expect(delivery.outcome.description == "sent to the terminal (OSC 52), 6 bytes")
  }

  @Test(
    arguments: [
      ("a\r\nb\rc\n", "a\nb\nc"), ("rm -rf /\n\n", "rm -rf /"), ("a\u{1B}[31mb", "a[31mb"),
      ("a\tb", "a b"), ("a\u{7F}\u{9B}\u{00}b", "ab"), ("a\u{1B}\n", "a"), ("é—ж", "é—ж"),
    ]
  )
  func `takes the harm out of a text`(text: String, kept: String) {
    #expect(String(decoding: Clipboard.harmless(text), as: UTF8.self) == kept)
  }

  @Test func `wraps for screen in pieces that fit its buffer`() throws {
    let text = String(repeating: "пункт ", count: 300)
    let delivery = makeClipboard(["TERM": "screen", "STY": "1"]).deliver(text)
    let chunks = Clipboard.screenChunks(Clipboard.sequence(Array(text.utf8)))
    #expect(chunks.allSatisfy { $0.count <= 700 })
    #expect(delivery.bytes == chunks.flatMap(\.self))
    let inside = chunks.flatMap { $0.dropFirst(2).dropLast(2) }
    #expect(inside == Clipboard.sequence(Array(text.utf8)))
    #expect(chunks.allSatisfy { $0.starts(with: [0x1B, 0x50]) && $0.suffix(2) == [0x1B, 0x5C] })
    #expect(!inside.dropFirst().contains(0x1B))
    #expect(
      delivery.outcome.description == "sent through screen in \(chunks.count) chunks, 3,300 bytes"
    )
    #expect(chunks.count == 7)
  }

  @Test func `refuses what terminals drop`() {
    let most = 55_500
    let fits = makeClipboard(["TERM": "xterm"]).deliver(String(repeating: "x", count: most))
    #expect(fits.outcome == .sentToTerminal(byteCount: most))
    let delivery = makeClipboard(["TERM": "xterm"]).deliver(String(repeating: "x", count: most + 1))
    #expect(delivery.bytes.isEmpty)
    #expect(!delivery.outcome.isSent)
    #expect(
      delivery.outcome.description
        == "not sent: 55,501 bytes are more than a terminal takes (74,000 bytes encoded)"
    )
  }

  @Test func `sends nothing where there is nothing`() {
    #expect(makeClipboard(["TERM": "xterm"]).deliver("\n\u{1B}").outcome == .nothingToSend)
    let console = makeClipboard(["TERM": "linux"]).deliver("a")
    #expect(console.bytes.isEmpty)
    #expect(console.outcome.description == "not sent: a terminal of type linux has no clipboard")
  }
}

struct `Inside tmux` {
  private let clipboard = makeClipboard(["TMUX": "/tmp/tmux,1,0"])

  @Test func `tmux is asked to tell its terminal`() {
    let delivery = clipboard.deliver("abc") { bytes, options in
      bytes == Array("abc".utf8) && options == ["-w"]
    }
    #expect(delivery.bytes.isEmpty)
    #expect(delivery.outcome.description == "handed to tmux (load-buffer -w), 3 bytes")
  }

  @Test func `an old tmux keeps the text itself`() {
    let delivery = clipboard.deliver("abc") { _, options in options.isEmpty }
    #expect(delivery.bytes.isEmpty)
    #expect(delivery.outcome.description == "handed to tmux (load-buffer), 3 bytes")
  }

  @Test func `the terminal is told where tmux fails`() {
    let delivery = clipboard.deliver("abc") { _, _ in false }
    #expect(delivery.bytes == Array("\u{1B}]52;c;YWJj\u{07}".utf8))
    #expect(delivery.outcome == .sentToTerminal(byteCount: 3))
  }
}

struct `A child process` {
  @Test func `gets its input whole`() {
    let input = [UInt8](repeating: 0x78, count: 200_000)
    #expect(TmuxBuffer.run(["sh", "-c", "test $(wc -c) -eq 200000"], input: input))
  }

  @Test func `that fails is a failure, and so is one that is not there`() {
    #expect(!TmuxBuffer.run(["false"], input: []))
    #expect(!TmuxBuffer.run(["no-such-program-here"], input: []))
    #expect(TmuxBuffer.run(["true"], input: [UInt8](repeating: 0, count: 100_000)))
  }

  @Test func `that does not end is ended`() {
    #expect(!TmuxBuffer.run(["sleep", "600"], input: [1], patience: .milliseconds(50)))
  }
}
