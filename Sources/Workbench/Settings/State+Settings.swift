import Canvas
import DossierModel

/// What a person chose about the workbench.
extension State {
  /// Takes what was chosen for every start; to be called before ``start(_:)``, after ``resume(_:)``.
  public mutating func adopt(_ settings: Settings) {
    self.settings = settings
    keymap = settings.keymap
    guard pendingSession == nil, let view = settings.view,
      view != ViewName.issues.commandID
    else { return }
    resume(Session(beginningWith: view))
  }

  /// Changes a setting by what follows `set`: its name and what it is to be.
  mutating func set(_ line: String) -> [Effect] {
    let words = line.split(separator: " ").map(String.init)
    let name = words.first?.split(separator: ".", maxSplits: 1).map(String.init) ?? []
    var changed = settings
    do throws(SettingProblem) {
      guard name.count == 2 else {
        throw SettingProblem(
          "\"\(words.first ?? "")\" is no setting",
          remedy: "a name has two words, as in colours.theme"
        )
      }
      guard name[0] != Settings.Section.defaults.rawValue else {
        throw SettingProblem("\(words[0]) is for the next start", remedy: "put it into config.yaml")
      }
      try changed.set(name[1], in: name[0], to: Array(words.dropFirst()))
      let keymap = changed.keymap
      if name[0] == Settings.Section.keys.rawValue, let problem = keymap.clash(of: name[1]) {
        throw problem
      }
    } catch {
      return remark("\(SafeText(error.problem)): \(SafeText(error.remedy)).", alarm: true)
    }
    let hasOtherColours = changed.colours != settings.colours
    settings = changed
    keymap = changed.keymap
    message = Remark(text: "Set until you leave.")
    return hasOtherColours ? [.colour(settings.colours)] : []
  }

  /// A way to go on with the name or value of a setting.
  struct SettingCompletion: Hashable, Sendable {
    /// The line as it is then.
    var line: String
    /// What was added.
    var word: String
  }

  /// The ways to go on with a line that sets something; none of any other line.
  func settingCompletions(of typed: String) -> [SettingCompletion] {
    guard typed.hasPrefix("set ") else { return [] }
    let words = typed.dropFirst(4).split(separator: " ", omittingEmptySubsequences: false)
      .map(String.init)
    if words.count == 1, let begun = words.first {
      let names = Settings.sections.filter { $0 != Settings.Section.defaults.rawValue }
        .flatMap { section in Settings.names(in: section).map { "\(section).\($0)" } }
      return names.filter { $0.hasPrefix(begun) || (!begun.isEmpty && $0.contains(begun)) }
        .map { SettingCompletion(line: "set \($0) ", word: $0) }
    }
    let name = words.first?.split(separator: ".", maxSplits: 1).map(String.init) ?? []
    guard words.count == 2, name.count == 2 else { return [] }
    return Settings.values(of: name[1], in: name[0]).filter { $0.hasPrefix(words[1]) }
      .map { SettingCompletion(line: "set \(words[0]) \($0)", word: $0) }
  }
}

extension Settings {
  /// The commands with the keys that were chosen.
  var keymap: Keymap { keys.isEmpty ? .standard : Keymap(changes: keys) }
}

extension Session {
  /// A session that was left in a view and has nothing else to tell.
  init(beginningWith view: String) {
    let pane = ViewName(commandID: view).map { State.firstPane(of: $0) }
    views = [View(name: view, pane: pane?.rawValue ?? "")]
  }
}

extension State {
  /// The part of a view that has the keys at first.
  fileprivate static func firstPane(of view: ViewName) -> Command.Context {
    State(size: Size(width: 80, height: 24), repertoire: .unicode).root(of: view).context
  }
}

extension Painter {
  /// The ways to go on with a setting, over the foot.
  mutating func drawSettings(_ choices: [State.SettingCompletion], selected: Int?) {
    drawChoices(choices, selected: selected) { choice in
      Line([Run(" "), Run(SafeText(choice.word), Theme.title)])
    }
  }
}
