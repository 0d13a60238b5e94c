import Foundation
import TerminalDriver
import TestSupport
import Testing

/// The tasks of `docs/tasks.md`, done in the real program.
struct `A task of an analyst` {
  @Test(arguments: AnalystTask.all + AnalystTask.wide)
  func `is done with its keys`(task: AnalystTask) throws {
    let program = try BrowsingProgram(size: task.size)
    try program.waitForStart()
    for step in task.steps {
      try program.press(step.keys)
      try program.waitFor(text: step.sign)
    }
    for words in task.answer { try program.waitFor(text: words) }
  }

  @Test func `is in the documentation, with its keys and how many they are`() throws {
    let page = try String(contentsOfFile: Repository.path(of: "docs/tasks.md"), encoding: .utf8)
    for task in AnalystTask.all {
      let row = page.split(separator: "\n").first { $0.contains(task.question) }
      #expect(
        row?.contains("| `\(task.shownKeys)` | \(task.keyCount) |") == true,
        "\(task.question)"
      )
    }
    #expect(AnalystTask.all.allSatisfy { $0.keyCount <= 25 })
  }
}
