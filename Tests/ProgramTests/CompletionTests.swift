import Foundation
import TerminalDriver
import TestSupport
import Testing

struct `The completion script` {
  @Test(arguments: ["bash", "zsh", "fish"])
  func `has every command and option`(shell: String) throws {
    let script = try Program.output("completions", shell)
    for command in try `The manual page`.commands() {
      #expect(script.contains(command), "\(command)")
      for option in try `The manual page`.options(of: command) {
        let isThere =
          script.contains("--\(option)") || script.contains("-l '\(option)'")
          || script.contains("-l \(option)")
        #expect(isThere, "\(command) --\(option)")
      }
    }
  }

  @Test func `completes commands and names in bash`() throws {
    try TemporaryFolder.with { folder in
      try folder.write(try Program.output("completions", "bash"), to: "script")
      try folder.link("demarche", to: try BuiltProducts.path(of: "demarche"))
      func completed(_ words: String...) throws -> [String] {
        let line = (["demarche"] + words).joined(separator: " ")
        let script = """
          source "$0"; COMP_WORDS=("${@}"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"
          COMP_POINT=${#COMP_LINE}; _demarche "$1" "${COMP_WORDS[$COMP_CWORD]}" "${COMP_WORDS[$COMP_CWORD - 1]}"
          printf '%s\\n' "${COMPREPLY[@]}"
          """
        let outcome = try ProcessRunner.run(
          "/bin/bash",
          ["-c", script, folder.path(of: "script"), "demarche"] + words,
          environment: try TestHome().environment(["PATH": "\(folder.path):/usr/bin:/bin"])
        )
        #expect(outcome.errors.isEmpty, "\(line): \(outcome)")
        return outcome.output.split(separator: "\n").map {
          String($0.reversed().drop { $0 == " " }.reversed())
        }
      }
      #expect(try completed("bri") == ["brief"])
      let all = try Program.export()
      let issues = all["issues"].list.compactMap { $0["id"].text }
      #expect(try completed("positions", Program.seeds, "--issue", "") == issues)
      #expect(
        try completed("brief", Program.seeds, "--party", "ukr") == ["ukraine", "ukrainian-public"]
      )
      let options = all["issues"].list.flatMap { $0["options"].list.compactMap { $0["id"].text } }
      #expect(try completed("statements", Program.seeds, "--option", "") == options)
      let documents = all["documents"].list.compactMap { $0["id"].text }
      #expect(try completed("statements", Program.seeds, "--origin", "").sorted() == documents)
    }
  }

  @Test func `offers nothing where there is no dossier, and nothing that a shell would run`() throws
  {
    func offered(in folder: TemporaryFolder) throws -> ProcessRunner.Outcome {
      try Program.run(
        [
          "---completion", "positions", "--", "--issue", "0", "0", "demarche", "positions",
          "--issue",
        ],
        in: folder.path
      )
    }
    try TemporaryFolder.with { folder in
      let outcome = try offered(in: folder)
      #expect(outcome.output.split(separator: "\n").isEmpty)
      #expect(outcome.errors.isEmpty)
      try folder.write("format: 1\ntitle: t\nparties: []\n", to: "dossier.yaml")
      try folder.write("actors:\n", to: "actors.yaml")
      try folder.write(
        "issues:\n  - id: \"$(touch x)\"\n    title: t\n  - id: fine\n    title: u\n",
        to: "issues.yaml"
      )
      #expect(try offered(in: folder).output == "fine\n")
    }
  }

  @Test func `is refused for a shell it does not know`() throws {
    let outcome = try Program.run(["completions", "tcsh"])
    #expect(outcome.status == .exited(64))
    #expect(outcome.errors.contains("is invalid for '<shell>'"), "\(outcome)")
  }
}
