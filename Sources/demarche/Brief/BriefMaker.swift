import DossierLibrary
import DossierModel
import Workbench

/// Writes a brief: one issue or all, each claim with the number of the words it rests on.
struct BriefMaker {
  private let library: any Answering
  private let question: PositionQuestion
  private var citations: Citations
  private var page = Page()

  /// The brief on some issues.
  ///
  /// - Parameters:
  ///   - question: Which issues, whose positions, as of when.
  ///   - library: What is asked.
  /// - Returns: The page.
  static func page(for question: PositionQuestion, in library: any Answering) -> Page {
    var maker = BriefMaker(library: library, question: question)
    return maker.written()
  }

  private init(library: any Answering, question: PositionQuestion) {
    self.library = library
    self.question = question
    citations = Citations(library: library)
  }

  private mutating func written() -> Page {
    let issues = BriefIssue.all(
      question.issues,
      parties: question.parties,
      day: question.day,
      in: library
    )
    for issue in issues where !issue.isEmpty { add(issue) }
    let silent = issues.filter(\.isEmpty)
    if !silent.isEmpty {
      page.blocks.append(.heading("Without a statement by then", level: 2))
      for issue in silent { page.item(.words(path(issue.titles))) }
    }
    if !citations.quotes.isEmpty {
      page.blocks.append(.heading("The words", level: 2))
      page.blocks += citations.list()
    }
    page.blocks = head() + page.blocks
    return page
  }

  private mutating func head() -> [Page.Block] {
    let title = library.summary.map { Wording.title($0, asOf: question.day) } ?? ""
    return [.heading(title, level: 1)] + citations.origins()
  }

  private mutating func add(_ issue: BriefIssue) {
    page.blocks.append(.heading(path(issue.titles), level: 2))
    addStatuses(issue.statuses.filter { $0.mode != .opinion }, under: "State of play")
    addStatuses(
      issue.statuses.filter { $0.mode == .opinion },
      under: "State of play as a medium or author judges it"
    )
    for topic in issue.topics { add(topic.text, topic.positions) }
    addContested(issue)
    addSingleOrigins(issue)
    addAssessments(issue.assessments)
  }

  private func path(_ titles: [String]) -> String { titles.joined(separator: " > ") }

  private mutating func addLabel(_ text: String) {
    page.blocks.append(.paragraph([.strong(text)]))
  }

  // MARK: The state of play

  private mutating func addStatuses(_ rows: [StatusRow], under label: String) {
    guard !rows.isEmpty else { return }
    addLabel(label)
    for row in rows {
      guard let cited = citations.cite(row.statement) else { continue }
      let head = "\(row.status.rawValue) (\(Wording.days(row.span))): "
      page.blocks.append(.item([.words(head)] + words(of: cited.quote, cited.number), depth: 0))
    }
  }

  // MARK: Positions

  private mutating func add(_ topic: String, _ rows: [PositionRow]) {
    page.blocks.append(.heading(topic, level: 3))
    for row in rows where row.position.shown != nil { add(row) }
    let silent = rows.filter { $0.position.shown == nil }
    guard !silent.isEmpty else { return }
    let names = silent.map { row in
      let omissions = Wording.omissions(row)
      return row.party.name
        + (omissions.isEmpty ? "" : " (" + omissions.joined(separator: "; ") + ")")
    }
    page.item(.words("no statement: " + names.joined(separator: ", ")))
  }

  private mutating func add(_ row: PositionRow) {
    let position = row.position
    let origins =
      Wording.count(position.origins.count, "origin")
      + ": " + position.origins.map { citations.document($0).name }.joined(separator: ", ")
    let details = ([Wording.days(position.span), origins] + Wording.omissions(row))
    page.blocks.append(
      .item(
        claim(row) + [.words(" (" + details.joined(separator: "; ") + ")")]
          + citations.numbers(position.deciding),
        depth: 0
      )
    )
    for id in position.deciding {
      guard let cited = citations.cite(id) else { continue }
      let stance = cited.quote.coded?.stance
      let isOther = stance.map { position.shown != .stance($0) } ?? false
      let prefix = isOther ? (stance.map { $0.rawValue + ": " } ?? "") : ""
      page.blocks.append(
        .item([.words(prefix)] + words(of: cited.quote, cited.number), depth: 1)
      )
    }
  }

  /// Who stands where, and whose words say so.
  private func claim(_ row: PositionRow) -> [Page.Part] {
    let stance = row.position.shown?.word ?? ""
    return [.strong(row.party.name), .words(", \(Wording.voice(row.position)): \(stance)")]
  }

  /// Who said a statement's words, the words, on which condition, and their number.
  private func words(of quote: QuoteRow, _ number: Int) -> [Page.Part] {
    let speaker = quote.speaker?.name ?? (quote.isWriter ? "unknown writer" : "unknown speaker")
    let mode = quote.coded.map { ", " + $0.mode.rawValue } ?? ""
    let relays = quote.relays.map { ", via " + $0.name }.joined()
    let condition = quote.condition.map { " Condition: \($0)" } ?? ""
    return [
      .words(speaker + mode + relays + ": "), .quote(quote.coded?.spokenQuote ?? ""),
      .words(condition + " "), .numbers([number]),
    ]
  }

  // MARK: What to be careful with

  private mutating func addContested(_ issue: BriefIssue) {
    var items: [[Page.Part]] = []
    for topic in issue.topics {
      let known = topic.positions.filter { $0.position.shown != nil }
      let against = known.filter { $0.position.shown == .stance(.opposes) }
      let inFavour = known.filter { row in
        row.position.shown == .stance(.supports) || row.position.shown == .stance(.conditional)
      }
      if !against.isEmpty, !inFavour.isEmpty {
        items.append(on(topic.text) + list(known.filter { (against + inFavour).contains($0) }))
      }
      for row in known where row.position.shown == .mixed {
        items.append(
          on(topic.text) + claim(row) + [.words(", the deciding words differ")]
            + citations.numbers(row.position.deciding)
        )
      }
      for row in known {
        guard let others = row.position.others else { continue }
        items.append(
          on(topic.text) + claim(row) + citations.numbers(row.position.deciding)
            + [.words("; others say later: \(others.shown.word) (\(Wording.days(others.span)))")]
            + citations.numbers(others.statements)
        )
      }
    }
    guard !items.isEmpty else { return }
    addLabel("Contested")
    page.blocks += items.map { .item($0, depth: 0) }
  }

  private func on(_ topic: String) -> [Page.Part] { [.words(topic + ": ")] }

  private mutating func list(_ rows: [PositionRow]) -> [Page.Part] {
    rows.enumerated().flatMap { index, row in
      (index == 0 ? [] : [.words("; ")]) + claim(row) + citations.numbers(row.position.deciding)
    }
  }

  private mutating func addSingleOrigins(_ issue: BriefIssue) {
    let single = issue.known.filter { $0.row.position.origins.count == 1 }
    guard !single.isEmpty else { return }
    addLabel("Rests on one origin")
    for (text, row) in single {
      guard let origin = row.position.origins.first else { continue }
      page.blocks.append(
        .item(
          [.words("\(row.party.name) on \(text): \(citations.document(origin).name)")]
            + citations.numbers(row.position.deciding),
          depth: 0
        )
      )
    }
  }

  private mutating func addAssessments(_ rows: [AssessmentRow]) {
    guard !rows.isEmpty else { return }
    addLabel("Assessments by analysts, in their own words and not a source's")
    for row in rows where !row.isLater {
      page.blocks.append(
        .item(
          [.strong(row.party.name), .words(": " + row.assessment.summary)]
            + citations.numbers(row.assessment.statements),
          depth: 0
        )
      )
    }
    let later = rows.count(where: \.isLater)
    if later > 0 {
      let what = Wording.count(later, "assessment cites", "assessments cite")
      page.item(.words("left out: \(what) later statements"))
    }
  }
}
