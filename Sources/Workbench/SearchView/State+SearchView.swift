import Canvas
import DossierModel

/// The search over everything: what it asks for, and what becomes of what it finds.
extension State {
  /// Shows the search and asks for words; in it, for others than those searched for.
  mutating func openSearchView() -> [Effect] {
    let isHere = view == .search && overlays.isEmpty
    let effects = enter(.search)
    return effects + open(.everything, text: isHere ? searchView.words : "")
  }

  /// Searches everything for words, newest first while they are being typed.
  mutating func searchEverything(_ words: String, _ order: SearchOrder) -> [Effect] {
    let effects = enter(.search)
    searchView.words = words.trimmed
    searchView.order = order
    searchView.isWalked = true
    return effects
  }

  // MARK: - Asking

  /// The hits and names that the words ask for, where others are held, and more hits ahead.
  mutating func searchViewQuestions() -> [Effect] {
    let words = searchView.words
    guard !words.isEmpty else {
      awaited[.hits] = nil
      awaited[.names] = nil
      if searchView.asked != nil { searchView.clear() }
      return []
    }
    let stamp = SearchView.Stamp(
      words: words,
      order: searchView.order,
      generation: generation,
      filter: filters.filter
    )
    if searchView.asked != stamp {
      let isSame = searchView.asked?.words == words && searchView.asked?.generation == generation
      searchView.asked = stamp
      let hits = ask(.hits, .search(words, searchView.order), window: startWindow(of: .hits))
      return isSame ? hits : ask(.names, .names(words)) + hits
    }
    guard awaited[.hits] == nil, let count = searchView.hitsAhead(rows: screenful(of: .hits))
    else { return [] }
    let window = Window(anchor: .start, before: 0, after: count)
    return ask(.hits, .search(words, searchView.order), window: window)
  }

  mutating func takeHits(_ answer: Answer) {
    guard case .search(let words, _) = answer.question.what else { return }
    searchView.take(answer, for: words)
  }

  // MARK: - Opening

  /// Opens the selected hit in its article, or goes to what bears the selected name.
  mutating func openFromSearch() -> [Effect] {
    switch searchView.entries.selected?.element {
    case .hit(let hit):
      searchView.isWalked = true
      return openArticle(hit)
    case .name(let name): return open(name)
    case .heading, nil: return openHeading()
    }
  }

  private mutating func openArticle(_ hit: HitRow) -> [Effect] {
    overlays.append(.reader(Reader(document: hit.document, at: hit)))
    return ask(.document, .document(hit.document))
  }

  private mutating func open(_ name: NameRow) -> [Effect] {
    let subject: Subject
    switch name.bearer {
    case .issue(let issue): subject = Subject(issue: issue)
    case .option(let option, let issue): subject = Subject(issue: issue, topic: .option(option))
    case .actor(let actor):
      searchView.subject.party = nil
      actors.wanted = actor
      return enter(.actors)
    }
    searchView.subject = subject
    return enter(.issues)
  }

  // MARK: - Walking

  /// Whether `n` and `N` go from hit to hit: in the list of hits, and in an article opened from it.
  var walksHits: Bool {
    guard view == .search, searchView.isWalked else { return false }
    if case .reader? = overlays.last { return overlays.count == 1 }
    return overlays.isEmpty
  }

  /// Goes to the hit so many further on, or back; in an article too.
  mutating func walkHits(by step: Int) -> [Effect] {
    guard searchView.walk(by: step), let hit = searchView.selectedHit else {
      return remark("Nothing was found yet; gf searches everything.")
    }
    let more: SafeText = searchView.isCounting ? " or more" : ""
    message = Remark(text: "Hit \(searchView.hitPlace) of \(searchView.total)\(more).")
    guard case .reader(var reader)? = overlays.last else { return [] }
    if reader.document == hit.document, reader.record != nil {
      reader.go(to: hit)
      overlays[overlays.count - 1] = .reader(reader)
      return []
    }
    overlays.removeLast()
    return openArticle(hit)
  }

  // MARK: - Layout

  mutating func layOutSearchView(_ frame: Frame, _ text: BlockText) {
    let width = frame.view.body.width - 1
    let height = frame.view.body.height
    let words = searchView.answered ?? ""
    searchView.withEntries { entries in
      entries.lay(width: width, height: height) { text.found($0, words: words, width: width) }
    }
  }
}
