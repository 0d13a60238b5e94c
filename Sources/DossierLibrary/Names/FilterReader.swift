internal import DossierModel
internal import DossierText

/// Reads the words of a filter: `issue:territory party:"United States" since:2025-12`.
///
/// Names are taken as the options of `demarche statements` take them, with the same messages.
struct FilterReader {
  /// Completions offered at most.
  private static let mostCompletions = 50

  private let names: NameLists

  init(_ dossier: Dossier) { names = NameLists(dossier: dossier) }

  /// Says whether the identifiers of documents are asked for, which the top of a dossier does not have.
  static func asksForDocuments(_ text: String) -> Bool {
    words(of: text).contains { $0.key == FilterWord.origin.rawValue }
  }

  /// What the words mean, and how they can go on.
  func row(_ text: String) -> FilterRow {
    let completions = completions(of: text)
    do throws(NameProblem) {
      var filter = Filter()
      var shown: [String] = []
      for word in Self.words(of: text) { shown.append(try add(word, to: &filter)) }
      return FilterRow(
        filter: filter,
        text: shown.joined(separator: " "),
        completions: completions
      )
    } catch {
      return FilterRow(problem: error.reason, completions: completions)
    }
  }

  // MARK: - Words

  /// A word as it stands: what is before the colon, what is after it, nil where there is none, and where
  /// it begins.
  private struct Word {
    var key: String
    var value: String?
    var start: String.Index
  }

  /// The words, apart at blanks outside double quotes; the quotes are left out.
  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var current: Word?
    var isQuoted = false
    func isQuote(_ character: Character) -> Bool { "\"“”„".contains(character) }
    for index in text.indices {
      let character = text[index]
      if isQuote(character) {
        isQuoted.toggle()
        if current == nil { current = Word(key: "", start: index) }
      } else if character == " ", !isQuoted {
        if let word = current { words.append(word) }
        current = nil
      } else {
        var word = current ?? Word(key: "", start: index)
        if word.value != nil {
          word.value?.append(character)
        } else if character == ":", !isQuoted {
          word.value = ""
        } else {
          word.key.append(character)
        }
        current = word
      }
    }
    return words + [current].compactMap(\.self)
  }

  /// Adds a condition, and gives it as the header shows it.
  private func add(_ word: Word, to filter: inout Filter) throws(NameProblem) -> String {
    guard let value = word.value else {
      throw NameProblem(
        reason: "\(word.key) is no condition; write issue:\(word.key), or one of \(Self.everyWord)"
      )
    }
    guard let key = FilterWord(rawValue: word.key.lowercased()) else {
      let near = Self.near(word.key).map { "did you mean \($0.rawValue):?" }
      throw NameProblem(
        reason: "\(word.key): is no filter; \(near ?? "here can stand \(Self.everyWord)")"
      )
    }
    do throws(NameProblem) {
      guard !value.isEmpty else {
        throw NameProblem(reason: "needs a value, as in \(example(key))")
      }
      return "\(key.rawValue):\(try add(value, under: key, to: &filter))"
    } catch {
      throw NameProblem(reason: "\(key.rawValue): \(error.reason)")
    }
  }

  private static let everyWord = FilterWord.allCases.map { $0.rawValue + ":" }
    .joined(separator: " ")

  private static func near(_ word: String) -> FilterWord? {
    let folded = word.lowercased()
    return FilterWord.allCases.first { key in
      key.rawValue.hasPrefix(folded) || folded.hasPrefix(key.rawValue)
    }
      ?? FilterWord.allCases.first { key in
        Set(key.rawValue).symmetricDifference(Set(folded)).count <= 2
      }
  }

  private func example(_ key: FilterWord) -> String {
    values(of: key).first.map { "\(key.rawValue):\($0.id)" }
      ?? "\(key.rawValue):\(key == .coder ? "name" : "2025-12-26")"
  }

  private func add(
    _ value: String,
    under key: FilterWord,
    to filter: inout Filter
  ) throws(NameProblem) -> String {
    func added<Kind>(
      _ kind: NameKind,
      _ place: WritableKeyPath<Filter, [Identifier<Kind>]>
    ) throws(NameProblem) -> String {
      let id: Identifier<Kind> = try names.identifier(value, of: kind)
      filter[keyPath: place].append(id)
      return id.text
    }
    func added<Value: RawRepresentable & CaseIterable>(
      _ place: WritableKeyPath<Filter, [Value]>
    ) throws(NameProblem) -> String where Value.RawValue == String {
      guard let found = Value(rawValue: value.lowercased()) else {
        let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
        throw NameProblem(reason: "\(value) is none; here can stand \(known)")
      }
      filter[keyPath: place].append(found)
      return found.rawValue
    }
    switch key {
    case .issue: return try added(.issue, \.issues)
    case .option: return try added(.option, \.options)
    case .party: return try added(.party, \.parties)
    case .stance: return try added(\.stances)
    case .status: return try added(\.statuses)
    case .mode: return try added(\.modes)
    case .speaker: return try added(.actor, \.speakers)
    case .outlet: return try added(.actor, \.outlets)
    case .origin: return try added(.document, \.origins)
    case .coder:
      filter.coders.append(value)
      return value.contains(" ") ? "\"\(value)\"" : value
    case .since:
      filter.since = try day(value, end: "first", \.first)
      return value
    case .until:
      filter.until = try day(value, end: "last", \.last)
      return value
    }
  }

  private func day(
    _ text: String,
    end: String,
    _ place: KeyPath<EDTF, Day?>
  ) throws(NameProblem) -> Day {
    guard let date = EDTF(text) else {
      throw NameProblem(reason: "\(text) is not a date; give a day like 2025-12-26")
    }
    guard let day = date[keyPath: place] else {
      throw NameProblem(reason: "\(text) has no \(end) day; give a day like 2025-12-26")
    }
    return day
  }

  // MARK: - Completions

  private func completions(of text: String) -> [FilterRow.Completion] {
    let last = text.last == " " ? nil : Self.words(of: text).last
    let start = last?.start ?? text.endIndex
    let before = String(text[..<start])
    guard let last, let value = last.value else {
      let typed = last?.key.lowercased() ?? ""
      return FilterWord.allCases.filter { $0.rawValue.hasPrefix(typed) }
        .map { .init(text: before + $0.rawValue + ":", title: $0.title) }
    }
    guard let key = FilterWord(rawValue: last.key.lowercased()) else { return [] }
    let wanted = FoldedText.foldedLine(value.unicodeScalars)
    let known = values(of: key)
    let beginning = known.filter { $0.id.hasPrefix(value.lowercased()) }
    let holding = known.filter { entry in
      !entry.id.hasPrefix(value.lowercased())
        && (entry.id.contains(value.lowercased())
          || entry.names.contains {
            " \(FoldedText.foldedLine($0.unicodeScalars))".contains(" \(wanted)")
          })
    }
    return (beginning + holding).prefix(Self.mostCompletions).map { entry in
      .init(text: "\(before)\(key.rawValue):\(entry.id)", title: entry.names.first ?? "")
    }
  }

  /// What can stand after a word's colon.
  private func values(of key: FilterWord) -> [NameList.Entry] {
    func words<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> [NameList.Entry]
    where Value.RawValue == String {
      type.allCases.map { NameList.Entry(id: $0.rawValue, names: []) }
    }
    switch key {
    case .issue: return names.list(of: .issue).entries
    case .option: return names.list(of: .option).entries
    case .party: return names.list(of: .party).entries
    case .speaker, .outlet: return names.list(of: .actor).entries
    case .origin: return names.list(of: .document).entries
    case .stance: return words(Stance.self)
    case .status: return words(Status.self)
    case .mode: return words(Mode.self)
    case .coder, .since, .until: return []
    }
  }
}
