public import Canvas

/// Says what changed from one state to the next, in lines that are only ever added.
///
/// What it says is text and line breaks, nothing else: it can be read out, kept in a log, and shown by
/// anything that shows lines. A state whose answers are not all there yet waits until they are.
public struct Narrator: Sendable {
  /// The size of a state that is narrated: one pane at a time, and room enough that nothing is cut.
  public static let size = Size(width: 240, height: 24)
  /// Lines that are said at once, at most.
  private static let mostLines = 120

  /// Cells that a line takes at most.
  public var width: Int

  private var hasBegun = false
  private var header: PlainHeader?
  private var scene = PlainScene()
  private var remark: Remark?
  /// The line of the open prompt as it stands; nil while none is open.
  private var prompt: PlainPrompt?
  /// Whether a key came that nothing was said of.
  private var owes = false
  private var wantsRows = false

  /// Begins; nothing has been said.
  ///
  /// - Parameter width: Cells that a line takes at most.
  public init(width: Int) { self.width = width }

  /// Notes that a key came: it has an answer, be it that nothing changed.
  public mutating func keyCame() {
    remark = nil
    owes = true
  }

  /// Has where one is said again.
  public mutating func sayAgain() { scene = PlainScene() }

  /// Has every row in view said.
  public mutating func sayRows() { wantsRows = true }

  /// What there is to say of a state, after all that was said before.
  ///
  /// - Returns: Whole lines with their line breaks, but where a prompt is open: its line has no end yet.
  public mutating func say(_ state: State) -> String {
    var speech = Speech(width: width, most: Self.mostLines, repertoire: state.repertoire)
    if !hasBegun {
      speech.say("Demarche, linear mode. ? lists the keys, Q leaves. Reading the dossier.")
      hasBegun = true
    }
    if let open = state.prompt {
      speech.write(PlainPrompt(open, of: state).echo(after: prompt))
      prompt = PlainPrompt(open, of: state)
      owes = false
      return speech.text
    }
    if prompt != nil {
      speech.write("\n")
      prompt = nil
    }
    sayRemark(state, &speech)
    sayHeader(state, &speech)
    sayScene(state, &speech)
    return speech.text
  }

  private mutating func sayRemark(_ state: State, _ speech: inout Speech) {
    defer { remark = state.message }
    guard let message = state.message, message != remark else { return }
    speech.say(message.text)
    owes = false
  }

  private mutating func sayHeader(_ state: State, _ speech: inout Speech) {
    guard let now = PlainHeader(state), now != header else { return }
    now.lines(after: header).forEach { speech.say($0) }
    header = now
    owes = false
  }

  private mutating func sayScene(_ state: State, _ speech: inout Speech) {
    let now = PlainScene(state)
    guard now.isReady, header != nil else { return }
    if now.title != scene.title {
      speech.say("\(now.title).")
      now.introduction.forEach { speech.say($0) }
      owes = false
    }
    let isOtherRow = now.key != scene.key || now.row != scene.row || now.title != scene.title
    if wantsRows {
      sayRows(of: state, now, &speech)
    } else if isOtherRow {
      say(now, &speech)
    } else if let part = now.part, part != scene.part {
      speech.say(part)
      owes = false
    }
    wantsRows = false
    scene = now
    guard owes, state.pendingKeys.isEmpty, state.count == nil else { return }
    owes = false
    speech.say(Self.stillness(state, now))
  }

  private mutating func say(_ scene: PlainScene, _ speech: inout Speech) {
    guard let first = scene.row.first else { return }
    speech.say(scene.place.isEmpty ? first : "\(scene.place): \(first)")
    scene.row.dropFirst().forEach { speech.say("  \($0)") }
    owes = false
  }

  private mutating func sayRows(of state: State, _ scene: PlainScene, _ speech: inout Speech) {
    guard let list = state.plainList(Painter(state).text) else { return say(scene, &speech) }
    for row in list.shown {
      let mark: SafeText = row.key == list.selected?.key ? "Selected: " : ""
      speech.say(mark + SafeText.joined(row.words, separator: " / "))
    }
    if list.shown.isEmpty { speech.say(list.whenEmpty) }
    owes = false
  }

  /// What is said of a key after which nothing is different.
  private static func stillness(_ state: State, _ scene: PlainScene) -> SafeText {
    if scene.place.isEmpty { return "Nothing changed." }
    guard let facts = state.focusedFacts else { return "Still at \(scene.place)." }
    if facts.ordinal == facts.total { return "Still at \(scene.place), the last." }
    return facts.ordinal == 1
      ? "Still at \(scene.place), the first." : "Still at \(scene.place)."
  }
}
