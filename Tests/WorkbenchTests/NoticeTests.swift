import Canvas
import Testing

@testable import Workbench

/// What is said once at the start, though no key asked for it.
struct `Notices` {
  private let first = "The session is not kept: /somewhere/far cannot be written."
  private let second = "The index cannot be kept (no room); it is made in memory each time."

  /// What is said, one after the other, when keys are pressed that say nothing themselves.
  private func said(by bench: inout Bench) -> [String] {
    var said: [String] = []
    while let message = bench.state.message, said.count < 20 {
      said.append(message.text.text)
      bench.press(said.count.isMultiple(of: 2) ? "k" : "j")
    }
    return said
  }

  @Test func `that come together are all said, one with each key, however long they are`() {
    var bench = Bench(width: 60)
    for text in [first, second] { bench.tell(.noticed(text)) }
    #expect(bench.screen.contains("The session is not kept: "))
    let parts = said(by: &bench)
    #expect(parts.count == 4 && parts.allSatisfy { $0.count <= 50 }, "\(parts)")
    let whole = parts.joined(separator: " ").replacing(" … ", with: " ")
    #expect(whole == "\(first) \(second)")
  }

  @Test func `wait for what is being typed and said`() {
    var bench = Bench()
    for text in ["One.", "Two."] { bench.tell(.noticed(text)) }
    bench.press("/")
    bench.tell(.noticed("Three."))
    #expect(bench.state.message == nil)
    bench.press("<Esc>")
    #expect(said(by: &bench) == ["Two.", "Three."])
  }

  @Test func `are whole in the linear mode`() {
    var bench = Bench(plain: true)
    for text in [first, second] { bench.tell(.noticed(text)) }
    #expect(said(by: &bench) == [first, second])
  }
}
