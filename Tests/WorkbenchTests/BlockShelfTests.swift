import Canvas
import DossierModel
import Testing

@testable import Workbench

/// Lines that are kept for when the same rows are shown again.
struct `A row that was laid out lately` {
  private let key = RowKey("topic:issue:toll")
  private var made = 0
  private var shelf = BlockShelf()

  private func row(_ text: String) -> Row {
    .topic(TopicRow(topic: .issue(IssueID("toll")), text: text))
  }

  private func look(width: Int = 40, list: BlockShelf.List = .voices) -> BlockShelf.Look {
    let text = BlockText(repertoire: .unicode, day: nil, isCompact: false)
    return BlockShelf.Look(text: text, width: width, list: list)
  }

  private mutating func lay(_ row: Row, as look: BlockShelf.Look) -> Block {
    shelf.block(of: key, row, as: look) {
      made += 1
      return Block([Line([Run("\(SafeText("made \(made)"))")])])
    }
  }

  @Test mutating func `keeps its lines`() {
    let first = lay(row("Toll"), as: look())
    #expect(lay(row("Toll"), as: look()) == first)
    #expect(made == 1)
  }

  @Test mutating func `is laid out anew once it says something else`() {
    let first = lay(row("Toll"), as: look())
    #expect(lay(row("Tolls"), as: look()) != first)
    #expect(made == 2)
  }

  @Test mutating func `is laid out anew where it is shown in another way`() {
    let first = lay(row("Toll"), as: look())
    #expect(lay(row("Toll"), as: look(width: 41)) != first)
    #expect(lay(row("Toll"), as: look(width: 41, list: .quotes(nil))) != first)
    #expect(made == 3)
  }

  @Test mutating func `stays only until there are too many`() {
    let first = lay(row("Toll"), as: look())
    for number in 0..<512 {
      _ = shelf.block(of: RowKey("\(number)"), row("\(number)"), as: look()) { first }
    }
    #expect(lay(row("Toll"), as: look()) != first)
  }

  @Test func `is no part of what two states are compared by`() {
    var bench = Bench()
    let before = bench.state
    bench.press("jjkk")
    #expect(bench.state.shelf == before.shelf)
  }
}
