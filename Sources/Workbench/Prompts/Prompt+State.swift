import Canvas
import DossierModel

/// Prompts: what is typed in them and what becomes of it.
extension State {
  /// Opens a prompt of a kind.
  mutating func open(_ kind: Prompt.Kind, text: String = "") -> [Effect] {
    prompt = Prompt(
      kind,
      text: text,
      origin: focusedPlace,
      keyBefore: focusedKeys.before,
      unfolded: issues.unfolded
    )
    return []
  }

  mutating func takeInPrompt(_ key: Key) -> [Effect] {
    guard var prompt else { return [] }
    switch key {
    case .escape, .control("c"), .control("g"):
      self.prompt = nil
      return prompt.kind == .search ? restore(prompt) : []
    case .enter:
      self.prompt = nil
      remember(prompt)
      return submit(prompt)
    case .tab, .backTab:
      guard prompt.kind == .command || prompt.kind == .filter else { return [] }
      complete(&prompt, backwards: key == .backTab)
      self.prompt = prompt
      return []
    case .backspace where prompt.scalars.isEmpty:
      self.prompt = nil
      return []
    default: break
    }
    let edit = prompt.edit(key, history: histories[prompt.kind] ?? [])
    if edit == .changed { prompt.completion = nil }
    self.prompt = prompt
    guard edit == .changed else { return [] }
    switch prompt.kind {
    case .search: return searchAsTyped(prompt)
    case .everything: return searchEverything(prompt.text, .newest)
    case .filter: return readFilter(prompt.text)
    case .command, .asOf, .paneFilter, .compare, .export, .replace: return []
    }
  }

  private mutating func remember(_ prompt: Prompt) {
    guard !prompt.text.isEmpty else { return }
    histories[prompt.kind, default: []].removeAll { $0 == prompt.text }
    histories[prompt.kind, default: []].append(prompt.text)
  }

  private mutating func submit(_ prompt: Prompt) -> [Effect] {
    switch prompt.kind {
    case .search:
      if !prompt.text.isEmpty { search = Search(text: prompt.text, isShown: true) }
      return find(from: prompt)
    case .everything:
      return prompt.text.trimmed.isEmpty ? [] : searchEverything(prompt.text, .best)
    case .filter: return setFilter(prompt.text)
    case .paneFilter: return filterPane(prompt.text)
    case .command: return runCommandLine(prompt)
    case .asOf: return setDay(prompt.text)
    case .compare: return compareSide(with: prompt.text)
    case .export: return export(to: prompt.text)
    case .replace: return replaceFile(prompt.text)
    }
  }

  // MARK: - The day

  /// Sets the day positions are shown for; an empty text goes back to the dossier's own.
  mutating func setDay(_ text: String) -> [Effect] {
    let text = text.trimmed
    var day: Day?
    if !text.isEmpty {
      guard let date = EDTF(text), let last = date.last else {
        return remark(
          "\(SafeText(text)) is not a date: write 2025-12-26, 2025-12 or 2025.",
          alarm: true
        )
      }
      day = last
    }
    chosenDay = day
    return askAgain()
  }

  // MARK: - Commands by name

  /// The commands that work here and whose name or title has what was typed, the nearest first.
  func completions(of text: String) -> [Command] {
    let word = text.split(separator: " ").first.map(String.init)?.lowercased() ?? ""
    let offered = keymap.commands.filter { command in
      command.contexts.contains(context) && command.works(in: self)
        && !(isRestricted && command.isRestricted)
    }
    let byName = offered.filter { $0.id.hasPrefix(word) }
    let inside = offered.filter { !$0.id.hasPrefix(word) && $0.id.contains(word) }
    let loosely = offered.filter { command in
      !command.id.contains(word)
        && (command.title.lowercased().contains(word) || command.id.holds(inOrder: word))
    }
    return byName + inside + loosely
  }

  private func complete(_ prompt: inout Prompt, backwards: Bool) {
    let typed = prompt.completion == nil ? prompt.text : prompt.typedBeforeCompletion
    let settings = prompt.kind == .command ? settingCompletions(of: typed) : []
    let found =
      prompt.kind == .filter
      ? filters.completions(of: typed).map(\.text)
      : settings.isEmpty ? completions(of: typed).map(\.id) : settings.map(\.line)
    guard !found.isEmpty else { return }
    let next = prompt.completion.map { $0 + (backwards ? -1 : 1) } ?? (backwards ? -1 : 0)
    let index = (next + found.count) % found.count
    prompt.complete(with: found[index], index: index, typed: typed)
  }

  private mutating func runCommandLine(_ prompt: Prompt) -> [Effect] {
    let line = prompt.text.trimmed
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = parts.first else { return [] }
    if let number = Int(name), number > 0 { return goTo(place: number) }
    let short = ["q": "quit", "h": "help", "wq": "quit", "x": "quit"][name] ?? name
    guard let command = keymap.named(short) else {
      let near =
        completions(of: name).first.map { " Did you mean \(SafeText($0.id))?" as SafeText } ?? ""
      return remark("There is no command \(SafeText(name)).\(near)", alarm: true)
    }
    guard command.contexts.contains(context), command.works(in: self) else {
      return remark("\(SafeText(command.id)) does nothing here.", alarm: true)
    }
    if isRestricted, command.isRestricted { return run(command, count: nil) }
    if parts.count > 1 {
      guard let action = command.actionWithArgument else {
        return remark("\(SafeText(command.id)) takes no argument.", alarm: true)
      }
      return action(&self, parts[1])
    }
    return run(command, count: nil)
  }
}

extension String {
  /// The text without spaces at both ends.
  var trimmed: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }

  /// Says whether the characters of `word` stand in this text in their order.
  func holds(inOrder word: String) -> Bool {
    var rest = Substring(self)
    for character in word {
      guard let index = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: index)...]
    }
    return true
  }
}
