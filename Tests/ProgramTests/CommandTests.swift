import TerminalDriver
import TestSupport
import Testing

struct `Every command` {
  private static let commands = [
    "check", "positions", "statements", "search", "brief", "news", "export", "completions", "man",
  ]

  @Test(arguments: commands)
  func `has help with examples and exit status`(command: String) throws {
    let help = try Program.output(command, "--help")
    #expect(help.contains("EXAMPLES\n"))
    #expect(help.contains("demarche \(command) "))
    #expect(help.contains("EXIT STATUS\n"))
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 140 })
    #expect(try Program.output("help", command) == help)
  }

  @Test func `is named in the help of the program`() throws {
    let help = try Program.output("--help")
    for command in Self.commands { #expect(help.contains("\n  \(command) ")) }
    #expect(help.contains("EXAMPLES\n"))
    #expect(help.contains("EXIT STATUS\n"))
    #expect(try Program.output("--version").hasPrefix("demarche "))
  }

  @Test(arguments: [["check"], ["positions"], ["statements"], ["brief"], ["news"], ["export"], []])
  func `says that a dossier is missing`(command: [String]) throws {
    try TemporaryFolder.with { folder in
      try folder.write("", to: "file")
      try folder.makeFolder("empty")
      func complaint(_ arguments: [String]) throws -> String {
        let outcome = try Program.run(arguments, in: folder.path)
        #expect(outcome.status == .exited(2), "\(outcome)")
        #expect(outcome.output.isEmpty)
        return outcome.errors
      }
      #expect(
        try complaint(command + ["./gone"]).hasPrefix("demarche: there is no folder ./gone; name")
      )
      #expect(try complaint(command + ["./file"]).hasPrefix("demarche: ./file is no folder; name"))
      #expect(
        try complaint(command + ["./empty"]).hasPrefix("demarche: ./empty holds no dossier.yaml; ")
      )
      #expect(try complaint(command).hasPrefix("demarche: no dossier is named, and neither"))
    }
  }

  @Test func `takes the nearest dossier upwards`() throws {
    let named = try Program.output("positions", Program.seeds)
    for folder in [Program.seeds, Program.seeds + "/documents"] {
      #expect(try Program.run(["positions"], in: folder).output == named)
    }
    let check = try Program.run(["check"], in: Program.seeds + "/documents")
    #expect(check.status == .exited(0))
    #expect(check.output.hasPrefix("..: "))
  }

  @Test func `prints the positions where there is no terminal and no command`() throws {
    let positions = try Program.output("positions", Program.seeds)
    #expect(try Program.output(Program.seeds) == positions)
    let dumb = try Program.run([Program.seeds], environment: ["TERM": "dumb"])
    #expect(dumb.output == positions)
  }

  /// The export is larger than a pipe holds, so the program must still be writing when nobody reads.
  @Test(arguments: [
    #"{ "$0" "$1" "$2"; echo $? >status; } 2>errors | head -n 1"#,
    #"{ trap '' PIPE; "$0" "$1" "$2"; echo $? >status; } 2>errors | head -n 1"#,
  ])
  func `ends quietly when nobody reads any more`(script: String) throws {
    try TemporaryFolder.with { folder in
      let program = try BuiltProducts.path(of: "demarche")
      let outcome = try ProcessRunner.run(
        "/bin/sh",
        ["-c", script, program, "export", Program.seeds],
        folder: folder.path
      )
      #expect(outcome.output == "{\n")
      #expect(outcome.errors.isEmpty)
      #expect(try folder.text(of: "errors").isEmpty)
      #expect(["0\n", "141\n"].contains(try folder.text(of: "status")))
    }
  }

  @Test(arguments: [["LC_ALL": "C"], ["LC_ALL": nil, "LC_CTYPE": "POSIX"], ["LANG": "C"]])
  func `writes ASCII where the locale asks for it`(environment: [String: String?]) throws {
    let calls = [
      ["positions", Program.seeds, "--why"],
      ["positions", Program.seeds, "--format", "md", "--why"],
      ["statements", Program.seeds], ["statements", Program.seeds, "--format", "csv"],
      ["search", Program.seeds, "Zelenskyy"],
      ["brief", Program.seeds], ["brief", Program.seeds, "--format", "text"],
    ]
    for call in calls {
      let plain = try Program.run(call, environment: environment)
      #expect(plain.status == .exited(0))
      #expect(plain.outputBytes.allSatisfy { $0 < 0x80 }, "\(call)")
      let full = try Program.run(call)
      #expect(plain.output.split(separator: "\n").count == full.output.split(separator: "\n").count)
    }
    let export = try Program.run(["export", Program.seeds], environment: environment)
    #expect(export.output == (try Program.output("export", Program.seeds)))
  }

  @Test func `writes UTF-8 where no locale is set or an unknown one`() throws {
    for value in [nil, "xx_XX.UTF-8"] {
      let outcome = try Program.run(
        ["statements", Program.seeds],
        environment: ["LANG": value, "LC_ALL": nil]
      )
      #expect(outcome.output.contains("’"))
    }
  }
}
