import Canvas
import DossierModel
import TestSupport
import Testing

@testable import Workbench

/// The linear mode as a transcript: each key in its notation, then what was said.
private struct Transcript {
  private var bench: Bench
  private var narrator: Narrator
  private(set) var text = ""

  init(repertoire: Repertoire = .unicode, width: Int = 72, restricted: Bool = false) {
    let size = Narrator.size
    bench = Bench(
      width: size.width,
      height: size.height,
      repertoire: repertoire,
      restricted: restricted,
      plain: true
    )
    narrator = Narrator(width: width)
    say()
  }

  private mutating func say() { text += narrator.say(bench.state) }

  /// Presses keys one after the other, each with what is said of it.
  mutating func press(_ notation: String) {
    for key in KeyNotation.keys(notation) {
      text += "<<\(KeyNotation.text(key))>>"
      if bench.state.prompt == nil { text += "\n" }
      tell(key)
    }
  }

  /// Presses keys that come together.
  mutating func hold(_ notation: String) {
    text += "<<\(notation) at once>>\n"
    for key in KeyNotation.keys(notation) {
      narrator.keyCame()
      bench.tell(.keyPressed(key))
    }
    say()
  }

  private mutating func tell(_ key: Key) {
    narrator.keyCame()
    bench.effects = []
    bench.tell(.keyPressed(key))
    for effect in bench.effects {
      if effect == .repaint { narrator.sayAgain() }
      if effect == .sayRows { narrator.sayRows() }
    }
    say()
  }
}

struct `In the linear mode` {
  @Test(arguments: [
    ("walk", "j<Enter><Enter>j<Enter>jj}<Esc><Esc><Esc>"),
    ("again", "<Tab>^LVggj^L"),
    ("prompts", "/repair<Enter>n/x<BS>q<Left>z<Enter>t2031<Enter>:fo<Tab><Enter>"),
    ("help", "?jjj/reload<Enter><Esc>"),
    ("matrix", "gmjlljza<Enter>V"), ("timeline", "gtjjV"), ("compare", "gdjcjcjV"),
    ("sources", "gojV<Enter>"), ("actors", "gajV<Tab>jj"), ("why", "j<Enter>ij"),
    ("still", "kG" + "jXg<Esc>"), ("findings", "g!j"), ("everything", "gfrepair<Enter>jj"),
  ])
  func `what is selected is said`(name: String, keys: String) {
    var transcript = Transcript()
    transcript.press(keys)
    expectSnapshot(transcript.text, named: "plain/\(name)")
  }

  @Test func `every view is said in ASCII where nothing else can be shown`() {
    var transcript = Transcript(repertoire: .ascii)
    transcript.press("j<Enter><Enter><Enter>jj<Esc>gmgtgdcccgogagfe<Enter>?V")
    let strange = transcript.text.filter { !$0.isASCII || $0 < " " && $0 != "\n" }
    #expect(strange.isEmpty)
  }

  @Test func `keys that come together are answered once`() {
    var transcript = Transcript()
    let before = transcript.text
    transcript.hold("jjjkj")
    let said = transcript.text.dropFirst(before.count).split(separator: "\n")
    #expect(said.filter { $0.hasPrefix("Issues ") }.count == 1, "\(said)")
  }

  @Test func `no line is longer than the terminal is wide, and none is cut`() {
    var narrow = Transcript(width: 30)
    var wide = Transcript(width: 4_000)
    for keys in ["j<Enter>", "<Enter>", "<Enter>", "jjjj"] {
      narrow.press(keys)
      wide.press(keys)
    }
    let lines = narrow.text.split(separator: "\n").filter { !$0.hasPrefix("<<") }
    #expect(lines.allSatisfy { $0.count <= 30 }, "\(lines.filter { $0.count > 30 })")
    let words = { (text: String) in text.split { $0 == " " || $0 == "\n" } }
    #expect(words(narrow.text) == words(wide.text))
  }

  @Test func `commands of the screen are not offered`() {
    var transcript = Transcript()
    transcript.press("O:zoom<Enter>")
    #expect(transcript.text.contains("O does nothing here"))
    #expect(transcript.text.contains("zoom does nothing here"))
    var bench = Bench()
    bench.press("V")
    #expect(bench.screen.contains("V does nothing here"))
  }
}
