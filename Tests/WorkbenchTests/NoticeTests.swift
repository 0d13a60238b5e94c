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

  /// The last lines of the screen, without the place in the list, as one line.
  private func foot(of bench: Bench, lines: Int) -> String {
    let last = bench.screen.split(separator: "\n").suffix(lines)
    let words = last.joined(separator: " ").split(separator: " ")
    return words.dropLast().joined(separator: " ")
  }

  @Test func `that come together are all said, one with each key`() {
    var bench = Bench(width: 60)
    for text in [first, second] { bench.tell(.noticed(text)) }
    #expect(said(by: &bench) == [first, second])
  }

  @Test func `take the lines they need, and leave the view with the next key`() {
    var bench = Bench(width: 60)
    let before = bench.screen
    let path = String(repeating: "/somewhere-far", count: 9)
    bench.tell(.noticed(first + " " + path))
    #expect(foot(of: bench, lines: 4).filter { $0 != " " } == (first + path).filter { $0 != " " })
    bench.press("j")
    #expect(bench.state.message == nil)
    bench.press("k")
    #expect(bench.screen == before)
    for (width, height) in [(24, 6), (30, 7), (60, 15), (160, 48)] {
      bench.tell(.resized(Size(width: width, height: height)))
      bench.tell(.noticed(String(repeating: first, count: 9)))
      #expect(draw(bench.state).size == Size(width: width, height: height))
      bench.press("j")
    }
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
