import Testing

@testable import Terminal

struct `The environment` {
  @Test(
    arguments: [
      ([:], false),
      (["LANG": "C"], true),
      (["LANG": "POSIX"], true),
      (["LC_ALL": "C"], true),
      (["LC_CTYPE": "C"], true),
      (["LANG": "C.UTF-8"], false),
      (["LANG": "uk_UA.UTF-8"], false),
      (["LANG": "no_SUCH.locale"], false),
      (["LANG": "ru_RU.KOI8-R"], false),
      (["LC_ALL": "C.UTF-8", "LANG": "C"], false),
      (["LC_ALL": "C", "LANG": "C.UTF-8"], true),
      (["LC_CTYPE": "C.UTF-8", "LANG": "C"], false),
      (["LC_ALL": "", "LC_CTYPE": "C", "LANG": "C.UTF-8"], true),
      (["LC_ALL": "", "LC_CTYPE": "", "LANG": ""], false),
      (["LC_MESSAGES": "C"], false),
    ] as [([String: String], Bool)]
  )
  func `asks for ASCII where its first locale is C`(variables: [String: String], isASCII: Bool) {
    #expect(TerminalEnvironment(variables).isASCII == isASCII)
  }

  @Test(
    arguments: [
      ("xterm-256color", ["xterm-256color", "xterm", "vt100"]),
      ("xterm-ghostty", ["xterm-ghostty", "xterm-256color", "xterm", "vt100"]),
      ("foot", ["foot", "xterm-256color", "xterm", "vt100"]),
      (
        "tmux-256color",
        ["tmux-256color", "tmux", "screen-256color", "screen", "xterm-256color", "xterm", "vt100"]
      ),
      (
        "screen.xterm-256color",
        ["screen.xterm-256color", "screen.xterm", "screen", "xterm-256color", "xterm", "vt100"]
      ),
      ("linux-16color", ["linux-16color", "linux", "xterm-256color", "xterm", "vt100"]),
      ("-x", ["-x", "xterm-256color", "xterm", "vt100"]),
    ] as [(String, [String])]
  )
  func `has other terminals to try`(term: String, candidates: [String]) {
    #expect(TerminalEnvironment(["TERM": term]).candidateTerms == candidates)
  }

  @Test func `takes no TERM for a dumb one`() {
    #expect(TerminalEnvironment([:]).isDumb)
    #expect(TerminalEnvironment(["TERM": ""]).isDumb)
    #expect(TerminalEnvironment(["TERM": "dumb"]).isDumb)
    #expect(!TerminalEnvironment(["TERM": "vt100"]).isDumb)
  }

  @Test func `forbids colour with any NO_COLOR that is not empty`() {
    #expect(TerminalEnvironment(["NO_COLOR": "1"]).forbidsColour)
    #expect(!TerminalEnvironment(["NO_COLOR": ""]).forbidsColour)
    #expect(!TerminalEnvironment([:]).forbidsColour)
  }
}
