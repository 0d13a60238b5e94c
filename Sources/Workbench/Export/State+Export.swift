import Canvas
import DossierModel

/// Writing out what the focused pane lists.
extension State {
  /// Asks where to, with a name that says what it is.
  mutating func openExport() -> [Effect] {
    guard exportContent != nil else { return remark("There is nothing to write yet.") }
    if let writing { return sayWriting(writing) }
    return open(.export, text: exportName)
  }

  /// The name proposed: the pane, what it is about, the day.
  private var exportName: String {
    var parts = [context.title.lowercased().replacing(" ", with: "-")]
    switch overlays.last {
    case .reader(let reader): parts = [reader.document.text]
    case .brief(let view): parts.append(view.order.issue?.text ?? "all")
    default: if let part = exportedPart { parts.append(part) }
    }
    if let day { parts.append(day.text) }
    return parts.joined(separator: "-") + ".md"
  }

  /// The identifier of what the focused list is of; nil where it is of everything.
  private var exportedPart: String? {
    switch focusedQuestion?.what {
    case .stances(let issue), .quotes(.issue(let issue)): issue.text
    case .actor(let actor), .quotes(.cell(let actor, _)): actor.text
    case .quotes(.document(let document)): document.text
    default: nil
    }
  }

  /// Has the focused pane written to where somebody typed: a file, whose ending says the form, or `-` for
  /// the clipboard, with `txt`, `md` or `csv` after it.
  mutating func export(to text: String) -> [Effect] {
    let text = text.trimmed
    guard !text.isEmpty else {
      return remark("Nothing was written: name a file, or - for the clipboard.")
    }
    let isClipboard = text == "-" || text.hasPrefix("- ")
    let ending =
      text == "-"
      ? "txt" : text.split(separator: isClipboard ? " " : ".").last.map(String.init) ?? ""
    let hasEnding = isClipboard || text.contains(".")
    guard hasEnding, let form = ExportOrder.Form(rawValue: ending.lowercased()) else {
      return remark(
        isClipboard
          ? "\(SafeText(ending)) is no form: write - txt, - md or - csv."
          : "Not written: end the name in .md, .txt or .csv, which says the form.",
        alarm: true
      )
    }
    guard let content = exportContent else { return remark("There is nothing to write yet.") }
    if case .page = content, form == .csv {
      return remark("A brief has no rows: end the name in .md or .txt.", alarm: true)
    }
    let order = ExportOrder(
      titles: exportTitles,
      content: content,
      form: form,
      target: isClipboard ? .clipboard : .file(text),
      replaces: false
    )
    return begin(order)
  }

  /// Has something written, one thing at a time.
  private mutating func begin(_ order: ExportOrder) -> [Effect] {
    if let writing { return sayWriting(writing) }
    switch order.target {
    case .clipboard: return [.export(order)] + remark("Writing to the clipboard.")
    case .file(let name):
      writing = SafeText(name)
      return [.export(order)] + remark("Writing \(SafeText(name)).")
    }
  }

  private mutating func sayWriting(_ name: SafeText) -> [Effect] {
    remark("\(name) is still being written; Esc breaks it off.", alarm: true)
  }

  /// Breaks off what is being written; nil where nothing is.
  mutating func stopWriting() -> [Effect]? {
    guard let writing else { return nil }
    return [.stopExport] + remark("Breaking off \(writing).")
  }

  /// Takes how it ended; where the file is there already, somebody is asked whether it gives way.
  mutating func take(_ outcome: ExportOutcome) -> [Effect] {
    writing = nil
    switch outcome {
    case .stopped: return remark("Broken off; nothing was written.")
    case .written(let path, let rows):
      let count: SafeText = rows.map { $0 == 1 ? ", 1 row" : ", \($0) rows" } ?? ""
      return remark("Written: \(SafeText(path))\(count).")
    case .failed(let problem): return remark("Not written: \(SafeText(problem))", alarm: true)
    case .exists(let order):
      guard case .file(let path) = order.target else { return [] }
      guard prompt == nil else {
        return remark("Not written: \(SafeText(path)) is there already; w asks again.", alarm: true)
      }
      refusedExport = order
      clearPending()
      return open(.replace(path))
    }
  }

  /// Has a file replaced where somebody says so.
  mutating func replaceFile(_ answer: String) -> [Effect] {
    guard var order = refusedExport, case .file(let path) = order.target else { return [] }
    refusedExport = nil
    guard ["y", "yes"].contains(answer.trimmed.lowercased()) else {
      return remark("\(SafeText(path)) was left as it is.")
    }
    order.replaces = true
    return begin(order)
  }

  // MARK: - What is written

  /// What stands above the rows.
  private var exportTitles: [String] {
    let date = day.map { ", as of \($0.text)" } ?? ", all days"
    var titles = [(summary?.title ?? "") + date]
    let subject = exportSubject
    titles.append(context.title + (subject.isEmpty ? "" : ": \(subject)"))
    if !filters.text.isEmpty { titles.append("Filter: \(filters.text)") }
    if let words = filters.words[context] { titles.append("Only rows with: \(words)") }
    return titles
  }

  /// The titles of an issue and of those above it; empty for none.
  func issuePath(_ issue: IssueID?) -> String {
    var titles: [String] = []
    var next = issue
    while let here = next, titles.count < issues.allIssues.count,
      let row = issues.allIssues.first(where: { $0.id == here })
    {
      titles.insert(row.title, at: 0)
      next = row.under
    }
    return titles.joined(separator: " > ")
  }

  /// The focused pane, whole; nil while there is nothing.
  var exportContent: ExportOrder.Content? {
    if let focused = focusedQuestion {
      let names = ExportNames(issue: issuePath(issues.stancesIssue))
      return .rows([question(for: focused.slot, focused.what)], names)
    }
    switch overlays.last {
    case .brief(let view): return view.page.map { .page($0) }
    case .reader(let reader): return reader.record == nil ? nil : .sheet(sheet(of: reader))
    case .explanation(let view): return view.row.map { .sheet(sheet(of: $0)) }
    case .findings: return .rows([question(for: .findings, .findings)], ExportNames())
    case .weakCells(let view): return .sheet(sheet(of: view))
    case .lineage, .help: return nil
    case nil: break
    }
    switch context {
    case .tree: return issues.tree.isLoaded ? .sheet(sheet(of: issues.tree)) : nil
    case .matrix: return matrixContent
    case .compare: return .sheet(sheet(of: compare))
    case .news: return news.reading == nil ? nil : .sheet(sheet(of: news))
    case .hits:
      let words = searchView.words
      guard !words.isEmpty else { return nil }
      return .rows(
        [
          question(for: .names, .names(words)),
          question(for: .hits, .search(words, searchView.order)),
        ],
        ExportNames()
      )
    default: return nil
    }
  }

  private var matrixContent: ExportOrder.Content? {
    let lines = matrix.rows.items.map(\.element)
    guard !lines.isEmpty, !matrix.columns.isEmpty else { return nil }
    var names = ExportNames(columns: matrix.columns)
    for line in lines {
      names.topics[line.topic] = [
        issuePath(line.issue), line.isIssue ? "the issue as a whole" : line.text,
      ]
    }
    return .rows([question(for: .matrix, .matrix(lines.map(\.topic)))], names)
  }
}
