import Canvas
import DossierModel

/// What the Actors view asks for, and what it makes of the answers.
extension State {
  /// What its panes lack: actors near the selection, what the selected one says.
  mutating func actorsQuestions() -> [Effect] {
    guard awaited[.actors] == nil else { return [] }
    if let wanted = actors.wanted {
      guard actors.actors.select(ActorsView.key(of: wanted)) else { return askActors() }
      actors.wanted = nil
    }
    guard actors.actors.isLoaded else { return askActors() }
    var effects: [Effect] = []
    if let window = actors.actors.windowAhead(rows: screenful(of: .actors)) {
      effects += ask(.actors, .actors, window: window)
    }
    return effects + followActor()
  }

  /// Asks for what the selected actor says where a pane shows another's, and for more of it.
  private mutating func followActor() -> [Effect] {
    let wanted = actors.selected?.actor.id
    if wanted != actors.speaker {
      actors.speaker = wanted
      actors.voices.clear()
      awaited[.voices] = nil
      return wanted.map { ask(.voices, .actor($0), window: startWindow(of: .voices)) } ?? []
    }
    guard let wanted, awaited[.voices] == nil,
      let window = actors.voices.windowAhead(rows: screenful(of: .voices))
    else { return [] }
    return ask(.voices, .actor(wanted), window: window)
  }

  /// Asks for the actors around the one that is wanted, else around the selected one.
  private mutating func askActors() -> [Effect] {
    let key = actors.wanted.map(ActorsView.key) ?? actors.actors.selected?.key
    let window = key.map { self.window(around: .key($0), of: .actors) } ?? startWindow(of: .actors)
    return ask(.actors, .actors, window: window)
  }

  /// Asks again for what is shown, keeping selections.
  mutating func askActorsAgain() -> [Effect] {
    var effects = askActors()
    if let speaker = actors.speaker {
      let anchor = actors.voices.selected.map { Window.Anchor.key($0.key) } ?? .start
      effects += ask(.voices, .actor(speaker), window: window(around: anchor, of: .voices))
    }
    return effects
  }

  mutating func takeActors(_ answer: Answer) {
    actors.actors.replace(answer, of: answer.question.window) { row in
      if case .actor(let actor) = row { actor } else { nil }
    }
    // A search that was typed meanwhile leads elsewhere.
    if let key = actors.wanted.map(ActorsView.key), answer.question.window.anchor == .key(key) {
      actors.actors.select(key)
    }
    actors.wanted = nil
    noteMissingMatch(answer)
  }

  mutating func takeVoices(_ answer: Answer) {
    guard answer.question.what == actors.speaker.map(What.actor) else { return }
    actors.voices.replace(answer, of: answer.question.window) { $0 }
    noteMissingMatch(answer)
  }

  // MARK: - Layout

  mutating func layOutActors(_ text: BlockText) {
    let place = frame(of: actors)
    if let body = place.list?.body {
      actors.actors.lay(width: body.width - 1, height: body.height) {
        text.actor($0, width: body.width - 1)
      }
    }
    if let body = place.detail?.body {
      let look = BlockShelf.Look(text: text, width: body.width - 1, list: .voices)
      actors.voices.lay(width: look.width, height: body.height) { key, row in
        shelf.block(of: key, row, as: look) { text.voice(row, width: look.width) }
      }
    }
  }
}
