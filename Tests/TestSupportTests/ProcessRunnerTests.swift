import TerminalDriver
import TestSupport
import Testing

struct `A process runner` {
  @Test func `gives input and takes output, errors and status`() throws {
    let script = "cat; echo \"$1\" >&2; exit 3"
    let outcome = try ProcessRunner.run("/bin/sh", ["-c", script, "sh", "a  b"], input: "in\n")
    #expect(outcome.status == .exited(3))
    #expect(outcome.output == "in\n")
    #expect(outcome.errors == "a  b\n")
  }

  @Test func `does not wait for a reader`() throws {
    let outcome = try ProcessRunner.run("/bin/sh", ["-c", "yes | head -c 1000000"])
    #expect(outcome.outputBytes.count == 1_000_000)
  }

  @Test func `hides the user's home and environment`() throws {
    let home = try TestHome()
    let environment = home.environment(["LANG": nil, "EXTRA": "1"])
    let outcome = try ProcessRunner.run("/usr/bin/env", environment: environment)
    let lines = Set(outcome.output.split(separator: "\n").map(String.init))
    #expect(lines.contains("HOME=\(home.folder.path)/home"))
    #expect(lines.contains("EXTRA=1"))
    #expect(lines.count == environment.count)
    #expect(!lines.contains { $0.hasPrefix("LANG=") })
  }

  @Test func `has no terminal`() throws {
    let outcome = try ProcessRunner.run("/bin/sh", ["-c", "test -t 0 || : < /dev/tty"])
    #expect(outcome.status != .exited(0))
  }

  @Test func `fails what does not end`() throws {
    let error = #expect(throws: DriverError.self) {
      try ProcessRunner.run(
        "/bin/sh",
        ["-c", "echo begun; exec cat < /dev/zero > /dev/null"],
        limit: .milliseconds(300)
      )
    }
    #expect("\(try #require(error))".contains("begun"))
  }

  @Test func `says that a program is not there`() throws {
    let error = #expect(throws: DriverError.self) { try ProcessRunner.run("/nowhere/demarche") }
    #expect("\(try #require(error))".contains("/nowhere/demarche"))
  }
}
