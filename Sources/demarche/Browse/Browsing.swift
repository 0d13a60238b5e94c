import Canvas
import DossierModel
import Foundation
import Terminal
import Workbench

/// The loop that joins workbench, library and terminal.
///
/// One thread owns the terminal and the state and sits in `poll`. What keys ask for is answered by the
/// worker, unless it is known already; the loop gives a quick answer a moment, so that a key and what follows from it are drawn
/// together, and then draws what it has.
final class Browsing {
  /// How long a frame waits for answers that are nearly there.
  private static let patience = Duration.milliseconds(12)
  /// How long the first frame waits for the dossier before it is drawn without.
  private static let firstPatience = Duration.milliseconds(60)

  private let terminal: Terminal
  private let mailbox: Mailbox
  private let worker: LibraryWorker
  private let newsDesk: NewsDesk
  private let exportDesk: ExportDesk
  private let keeper: SessionKeeper
  /// What is wrong with the configuration, in one line; nil for nothing.
  private let configurationNotice: String?
  private var state: State
  /// The last question for each part of the screen that nobody was asked yet.
  private var asked: [Slot: Question] = [:]
  private var outcome: Outcome?
  private var pace: LinePace
  private var foresight = Foresight()
  /// Whether the terminal shows the state as it is.
  private var isShown = false
  /// Says what changes, where nothing is drawn; nil where the screen is drawn.
  private var narrator: Narrator?

  /// How browsing ended.
  enum Outcome: Equatable {
    /// With this exit status.
    case ended(Int32)
    /// The dossier could not be opened, for this reason.
    case failed(String)
  }

  /// Opens the dossier in the terminal and runs until the person leaves.
  ///
  /// - Parameters:
  ///   - path: The dossier's folder.
  ///   - day: The day to show positions for; nil for the dossier's own.
  ///   - isRestricted: Whether commands with a way out are refused.
  ///   - isPlain: Whether lines are said and nothing is drawn.
  ///   - isFresh: Whether the last session is left alone.
  ///   - colour: Whether there is colour, as the command line says.
  /// - Returns: How it ended; the terminal is as it was.
  /// - Throws: `TerminalError` where there is no terminal to draw on; nothing was changed then.
  static func run(
    path: String,
    asOf day: Day?,
    isRestricted: Bool,
    isPlain: Bool,
    isFresh: Bool,
    colour: ColourChoice
  ) throws -> Outcome {
    let waker = try Waker()
    let mailbox = Mailbox(waker: waker)
    let worker = LibraryWorker(path: path, mailbox: mailbox)
    worker.open()
    let configuration = ConfigurationFile.read()
    let settings = configuration.settings
    var environment = TerminalEnvironment.current()
    environment.forbidsColour = !colour.isColoured(settings.colours, in: environment)
    let terminal =
      try isPlain
      ? Terminal.openForLines(waker: waker) : .open(waker: waker, environment: environment)
    defer { terminal.close() }
    if !settings.colours.inks.isEmpty {
      terminal.adopt(showsColour: !environment.forbidsColour, inks: settings.colours.inks)
    }
    var state = State(
      size: isPlain ? Narrator.size : terminal.size,
      repertoire: terminal.isASCII ? .ascii : .unicode,
      isRestricted: isRestricted,
      day: day,
      isPlain: isPlain
    )
    let keeper = SessionKeeper(path: path, mailbox: mailbox)
    if let session = keeper.read() {
      isFresh || !settings.resumes ? state.adoptMarks(of: session) : state.resume(session)
    }
    state.adopt(settings)
    return Browsing(
      terminal: terminal,
      mailbox: mailbox,
      worker: worker,
      newsDesk: NewsDesk(path: path, mailbox: mailbox),
      keeper: keeper,
      configurationNotice: configuration.notice,
      state: state
    ).run()
  }

  private init(
    terminal: Terminal,
    mailbox: Mailbox,
    worker: LibraryWorker,
    newsDesk: NewsDesk,
    keeper: SessionKeeper,
    configurationNotice: String?,
    state: State
  ) {
    self.terminal = terminal
    self.mailbox = mailbox
    self.worker = worker
    self.newsDesk = newsDesk
    exportDesk = ExportDesk(worker: worker, mailbox: mailbox)
    self.keeper = keeper
    self.configurationNotice = configurationNotice
    self.state = state
    narrator = state.isPlain ? Narrator(width: terminal.size.width - 1) : nil
    pace = LinePace(speed: terminal.lineSpeed, isRemote: LinePace.isRemote)
  }

  private func run() -> Outcome {
    perform(start(&state))
    sayWhatIsDegraded()
    awaitAnswers(for: Self.firstPatience)
    show()
    worker.follow()
    var isHeld = false
    while true {
      if let outcome {
        exportDesk.finish()
        if case .ended = outcome { keeper.finish(Session(state)) }
        return outcome
      }
      if !isShown { show() }
      lookAhead()
      // Of a key that was held and is released now nothing more is heard.
      handle(terminal.wait(timeout: isHeld ? LinePace.rest : nil))
      isHeld = awaitRelease()
      if !isHeld { awaitAnswers(for: Self.patience) }
    }
  }

  private func show() {
    isShown = true
    let before = terminal.byteCount
    if let said = narrator?.say(state) {
      terminal.send(Array(said.utf8))
    } else {
      terminal.show(draw(state))
    }
    pace.sent(terminal.byteCount - before, at: .now)
  }

  /// Waits, where the line may not keep up, until a held key is released or there is room for a frame.
  ///
  /// - Returns: Whether the key is still held; then nothing is asked that other panes would show.
  private func awaitRelease() -> Bool {
    var released = ContinuousClock.now + LinePace.rest
    while outcome == nil, let pause = pace.pause(at: .now) {
      let left = min(pause, released - .now)
      guard left > .zero else { return false }
      let inputs = terminal.wait(timeout: left)
      if inputs.contains(where: { if case .key = $0 { true } else { false } }) {
        released = .now + LinePace.rest
      } else if inputs.isEmpty, released <= .now {
        return false
      }
      handle(inputs)
      if pace.pause(at: .now) == nil { return true }
    }
    return false
  }

  private func redraw() {
    isShown = false
    narrator?.sayAgain()
    terminal.redraw()
  }

  private func sayWhatIsDegraded() {
    let ascii =
      terminal.isASCII
      ? "Only ASCII is shown, as the locale asks; LC_ALL=C.UTF-8 shows all." : nil
    for notice in [terminal.notice, ascii, configurationNotice, keeper.notice].compactMap(\.self) {
      tell(.noticed(notice))
    }
  }

  /// Gives answers that are nearly there a moment, unless keys wait or it is over.
  private func awaitAnswers(for patience: Duration) {
    let end = ContinuousClock.now + patience
    while outcome == nil {
      passQuestionsOn()
      let left = end - .now
      guard state.isWaiting, left > .zero, !terminal.hasInputWaiting else { return }
      handle(terminal.wait(timeout: left))
    }
  }

  /// Takes the answers that are known already, and asks the worker for the others; while keys wait, for
  /// all.
  private func passQuestionsOn() {
    while !asked.isEmpty, outcome == nil {
      let questions = asked.sorted { $0.key.rawValue < $1.key.rawValue }
      asked = [:]
      let isInHaste = terminal.hasInputWaiting
      for (slot, question) in questions {
        if !isInHaste, let answer = worker.answerAtHand(question) {
          tell(.answered(answer))
        } else {
          worker.ask(slot, question)
        }
      }
    }
  }

  /// Has what the last key would want next at hand before it is pressed, unless keys wait.
  private func lookAhead() {
    guard foresight.isDue, outcome == nil, narrator == nil, !terminal.hasInputWaiting else {
      return
    }
    let questions = foresight.questions { key in
      state.questionsAhead(of: key, answerAtHand: worker.answerAtHand)
    }
    if !questions.isEmpty { worker.prepare(questions) }
  }

  private func handle(_ inputs: [Input]) {
    for input in inputs {
      switch input {
      case .key(let key):
        pace.keyCame(at: .now)
        foresight.keyCame(key, at: .now)
        if keeper.isDue(at: .now) { keeper.keep(Session(state)) }
        narrator?.keyCame()
        tell(.keyPressed(key))
      case .resized(let size) where narrator != nil: narrator?.width = size.width - 1
      case .resized(let size): tell(.resized(size))
      case .woken: mailbox.take().forEach(take)
      case .continued: redraw()
      case .ended(let ending): outcome = .ended(ending.exitStatus)
      }
      if outcome != nil { return }
    }
  }

  private func take(_ post: Mailbox.Post) {
    switch post {
    case .message(let message):
      if case .answered = message { foresight.answerCame(at: .now) }
      tell(message)
    case .prepared(let time): foresight.answerCame(after: time)
    case .delivery(let delivery):
      terminal.send(delivery.bytes)
      tell(.textSent(delivery.outcome.description))
    }
  }

  private func tell(_ message: Message) {
    isShown = false
    if case .openFailed(let reason) = message { outcome = .failed(reason) }
    perform(update(&state, message))
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .ask(let slot, let question): asked[slot] = question
      case .reload: worker.reload()
      case .readNews: newsDesk.read()
      case .markNewsSeen: newsDesk.markSeen()
      case .makeBrief(let order): BriefDesk(worker: worker, mailbox: mailbox).make(order)
      case .export(let order): exportDesk.write(order)
      case .stopExport: exportDesk.stop()
      case .stopIndexing: worker.stopIndexing()
      case .send(let text): send(text)
      case .colour(let colours):
        terminal.adopt(showsColour: colours.isColoured, inks: colours.inks)
      case .repaint: redraw()
      case .sayRows: narrator?.sayRows()
      case .suspend: terminal.suspend()
      case .quit: outcome = .ended(0)
      }
    }
  }

  /// Hands a text on to the clipboard from another thread, since tmux may keep it waiting.
  private func send(_ text: String) {
    // What would reach the clipboard of a terminal is no line.
    if narrator != nil { return tell(.textSent("To copy: \(text)")) }
    let clipboard = Clipboard(environment: .current())
    Thread.detachNewThread { [mailbox] in
      mailbox.leave(.delivery(clipboard.deliver(text)))
    }
  }
}
