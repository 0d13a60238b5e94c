import Canvas
import DossierModel

/// Finding words in the pane that has the keys.
///
/// Words are found in any case; words with a capital are found only with it. The search goes round
/// at the end.
extension State {
  /// Goes to what is typed so far, counted from where the prompt was opened.
  mutating func searchAsTyped(_ prompt: Prompt) -> [Effect] {
    search = Search(text: prompt.text, isShown: !prompt.text.isEmpty)
    searchView.isWalked = false
    return search.text.isEmpty ? restore(prompt) : find(from: prompt)
  }

  /// Goes to the first place that holds what was searched for, from where a prompt was opened on.
  mutating func find(from prompt: Prompt) -> [Effect] {
    // The library says itself where the selection goes; until then it stays.
    let effects = focusedQuestion == nil ? restore(prompt) : []
    return effects + find(backwards: false, inclusive: true, after: prompt.keyBefore)
  }

  /// Goes back to where a prompt was opened; issues that the search unfolded are folded again.
  mutating func restore(_ prompt: Prompt) -> [Effect] {
    if context == .tree, issues.unfolded != prompt.unfolded {
      issues.unfolded = prompt.unfolded
      issues.refold()
    }
    return restore(prompt.origin)
  }

  /// Goes to the next place, or the one before, that holds what was searched for.
  ///
  /// - Parameters:
  ///   - backwards: Whether to look towards the start.
  ///   - inclusive: Whether the selected row itself may be the place.
  ///   - keyBefore: With `inclusive`, the row that the library looks after; nil: it looks from the start.
  /// - Returns: What is wanted of the library, where it holds rows that are not here.
  mutating func find(
    backwards: Bool,
    inclusive: Bool = false,
    after keyBefore: RowKey? = nil
  ) -> [Effect] {
    guard !search.text.isEmpty else { return remark("Nothing was searched for yet; / does.") }
    search.isShown = true
    if focusedQuestion != nil {
      let key = inclusive ? keyBefore : focusedKeys.selected
      return askFocused(.match(search.text, from: key, backwards: backwards))
    }
    let isFound: Bool
    switch context {
    case .compare:
      let search = self.search
      isFound = compare.list.rows.find(backwards, inclusive) { entry in
        entry.searchTexts.contains(where: search.matches)
      }
    case .news:
      let search = self.search
      isFound = news.list.rows.find(backwards, inclusive) { entry in
        entry.searchTexts.contains(where: search.matches)
      }
    case .matrix: isFound = findInMatrix(backwards: backwards, inclusive: inclusive)
    case .hits: return walkHits(by: backwards ? -1 : 1)
    case .tree: isFound = findIssue(backwards: backwards, inclusive: inclusive)
    case .reader: isFound = findInArticle(backwards: backwards, inclusive: inclusive)
    case .explanation, .findings, .weakCells, .help, .brief:
      isFound = findRow(backwards: backwards, inclusive: inclusive)
    // The library would look through these, but nothing is known yet that they would show.
    case .stances, .quotes, .timeline, .sources, .lineage, .actors, .voices: return []
    }
    if isFound, prompt == nil { message = nil }
    return isFound ? [] : remark("Not found: \(SafeText(search.text))", alarm: true)
  }

  /// The selected row, and the one before it, of a list that the library looks through.
  var focusedKeys: (selected: RowKey?, before: RowKey?) {
    func keys<Element>(_ list: ListPane<Element>) -> (RowKey?, RowKey?) {
      (list.selected?.key, list.key(before: list.selectedIndex))
    }
    if case .lineage(let view)? = overlays.last { return keys(view.rows) }
    switch (view, context) {
    case (.timeline, .timeline): return keys(timeline.list.rows)
    case (.timeline, _): return keys(timeline.list.quotes.list)
    case (.sources, .sources): return keys(sources.documents)
    case (.sources, _): return keys(sources.quotes.list)
    case (.actors, .actors): return keys(actors.actors)
    case (.actors, _): return keys(actors.voices)
    case (.compare, _): return keys(compare.list.quotes.list)
    case (.news, _): return keys(news.list.quotes.list)
    case (.search, _): return (nil, nil)
    case (.matrix, _): return keys(matrix.quotes.list)
    case (.issues, .stances): return keys(issues.stances)
    case (.issues, _): return keys(issues.quotes.list)
    }
  }

  private mutating func findIssue(backwards: Bool, inclusive: Bool) -> Bool {
    let all = issues.allIssues
    let current = all.firstIndex { $0.id == issues.selectedIssue } ?? 0
    let order = Self.order(of: all.count, from: current, backwards, inclusive)
    guard let found = order.first(where: { search.matches(all[$0].title) }) else { return false }
    issues.reveal(all[found].id)
    return true
  }

  private mutating func findInArticle(backwards: Bool, inclusive: Bool) -> Bool {
    var isFound = false
    let search = self.search
    withReader { isFound = $0.find(search, backwards: backwards, inclusive: inclusive) }
    return isFound
  }

  private mutating func findRow(backwards: Bool, inclusive: Bool) -> Bool {
    guard let index = overlays.indices.last else { return false }
    switch overlays[index] {
    case .explanation(var view):
      let isFound = view.lines.find(backwards, inclusive) { search.matches($0.quote) }
      overlays[index] = .explanation(view)
      return isFound
    case .findings(var view):
      let isFound = view.findings.find(backwards, inclusive) { search.matches($0.message) }
      overlays[index] = .findings(view)
      return isFound
    case .weakCells(var view):
      let isFound = view.withEntries { entries in
        entries.find(backwards, inclusive) { entry in
          entry.searchTexts.contains(where: search.matches)
        }
      }
      overlays[index] = .weakCells(view)
      return isFound
    case .help(var view):
      let isFound = view.entries.find(backwards, inclusive) { search.matches($0.searchText) }
      overlays[index] = .help(view)
      return isFound
    case .brief(var view):
      let isFound = view.blocks.find(backwards, inclusive) { search.matches($0.text) }
      overlays[index] = .brief(view)
      return isFound
    case .reader, .lineage: return false
    }
  }

  /// The places of `count` rows in the order a search visits them.
  static func order(
    of count: Int,
    from current: Int,
    _ backwards: Bool,
    _ inclusive: Bool
  ) -> [Int] {
    guard count > 0 else { return [] }
    let steps = inclusive ? Array(0..<count) : Array(1...count)
    return steps.map { step in
      ((current + (backwards ? -step : step)) % count + count) % count
    }
  }
}

extension Search {
  /// Says whether a text holds what was searched for.
  func matches(_ text: String) -> Bool { !places(in: text).isEmpty }

  /// Where the text holds what was searched for, in code points of the text.
  func places(in text: String) -> [Range<Int>] {
    if let places = ASCIISearch(self.text, keepsCase: isCaseSensitive)?.places(in: text) {
      return places
    }
    let wanted = Self.folded(self.text, keepingCase: isCaseSensitive)
    let held = Self.folded(text, keepingCase: isCaseSensitive)
    guard !wanted.isEmpty, held.count >= wanted.count else { return [] }
    var places: [Range<Int>] = []
    var index = 0
    while index + wanted.count <= held.count {
      if held[index] == wanted[0], held[index..<index + wanted.count].elementsEqual(wanted) {
        places.append(index..<index + wanted.count)
        index += wanted.count
      } else {
        index += 1
      }
    }
    return places
  }

  private var isCaseSensitive: Bool {
    text.unicodeScalars.contains { $0.properties.isUppercase }
  }

  /// One scalar for each of the text's, lower case unless the case is kept, so places stay places.
  private static func folded(_ text: String, keepingCase: Bool) -> [Unicode.Scalar] {
    text.unicodeScalars.map { scalar in
      guard !keepingCase else { return scalar }
      if scalar.isASCII {
        return (0x41...0x5A).contains(scalar.value)
          ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
      }
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      return lower.count == 1 ? lower.first ?? scalar : scalar
    }
  }
}

extension ListPane {
  /// The key of the row before an index; nil for the first.
  func key(before index: Int) -> RowKey? {
    items.indices.contains(index - 1) ? items[index - 1].key : nil
  }

  /// Selects the next row, or the one before, that `matches`; false where there is none.
  mutating func find(_ backwards: Bool, _ inclusive: Bool, _ matches: (Element) -> Bool) -> Bool {
    let order = State.order(of: items.count, from: selectedIndex, backwards, inclusive)
    guard let found = order.first(where: { matches(items[$0].element) }) else { return false }
    select(found)
    return true
  }
}

extension HelpView.Entry {
  /// The words a search looks through.
  var searchText: String {
    switch self {
    case .heading(let title): return title
    case .command(let id, let keys):
      return [Command.named(id)?.title ?? "", id, keys].joined(separator: " ")
    }
  }
}
