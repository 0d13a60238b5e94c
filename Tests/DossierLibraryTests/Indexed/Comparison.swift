import DossierFiles
import DossierLibrary
import DossierModel
import TestSupport
import Testing

/// Holds an indexed dossier against its files, read anew into memory.
///
/// Of the questions that there are many of, a sample is asked, which the seed decides.
struct Comparison {
  /// Warnings that weigh the whole dossier; only `check` tells them.
  private static let notIndexed: Set<String> = ["own-wording-only", "number-without-source"]
  /// Questions asked of each kind.
  private static let most = 5

  private let indexed: any Answering
  private let memory: MemoryAnswerer
  private let dossier: Dossier
  /// What is wrong with the files, less the warnings that the index does not have.
  let findings: [Finding]
  private let seed: UInt64

  /// Reads the files.
  ///
  /// - Parameters:
  ///   - indexed: What is to answer as they say.
  ///   - path: The dossier's folder.
  ///   - seed: What the sample is drawn from.
  /// - Throws: Where the folder cannot be read.
  init(of indexed: any Answering, with path: String, seed: UInt64) throws {
    self.indexed = indexed
    self.seed = seed
    let reading = try DossierFolder(path: path).read()
    dossier = reading.dossier
    findings = reading.findings.filter { !Self.notIndexed.contains($0.name) }
    memory = MemoryAnswerer(dossier: dossier, texts: reading.texts, findings: findings)
  }

  /// Whether a statement has more than one fault, or stands after another of its name that is at fault: of
  /// these the index tells those that show in the record itself.
  var hasDoubleFaults: Bool {
    let ids = dossier.setAside.compactMap(\.id)
    return dossier.setAside.contains { $0.findings.count > 1 } || Set(ids).count < ids.count
  }

  /// Expects the same answers to a sample of all questions, at several days, whole and in windows.
  ///
  /// - Parameter told: What stands at the head of a difference.
  func expectSame(_ told: String = "") {
    var dice = SeededRandom(seed: seed)
    let days = [Day("2025-12-27"), Day("2010-06-01"), Day("2100-01-01")]
    var differences: [String] = []
    let filter = filters.randomElement(using: &dice) ?? Filter()
    for what in sample(&dice) {
      let day = days.randomElement(using: &dice) ?? nil
      differences += [Question(what, day: Bool.random(using: &dice) ? day : nil)]
        .compactMap(difference)
      if let window = window(in: Question(what), &dice) {
        differences += [difference(Question(what, window: window))].compactMap(\.self)
      }
      if what.isFiltered, Int.random(in: 0..<4, using: &dice) == 0 {
        differences += self.differences(of: what, under: filter, &dice)
      }
    }
    if !differences.isEmpty {
      Issue.record(
        """
        \(told): \(differences.count) differ
        \(differences.prefix(4).joined(separator: "\n"))
        """
      )
    }
  }

  /// Expects the same answers under every filter, whole and in windows, to some questions of each kind.
  func expectSameUnderFilters() {
    var dice = SeededRandom(seed: seed)
    for filter in filters {
      for what in sample(&dice, most: 2) where what.isFiltered {
        let differences = differences(of: what, under: filter, &dice)
        #expect(differences.isEmpty)
      }
    }
  }

  /// How the answer under a filter, as a whole and in a window, is another.
  private func differences(
    of what: What,
    under filter: Filter,
    _ dice: inout SeededRandom
  ) -> [String] {
    let day = Bool.random(using: &dice) ? Day("2012-03-04") : nil
    var question = Question(what, filter: filter, day: day)
    var differences = [difference(question)]
    if let window = window(in: question, &dice) {
      question.window = window
      differences.append(difference(question))
    }
    return differences.compactMap(\.self)
  }

  /// A part of the answer to a question; nil where it has no rows.
  private func window(in question: Question, _ dice: inout SeededRandom) -> Window? {
    let all = memory.answer(question).rows
    guard let row = all.randomElement(using: &dice) else { return nil }
    let anchors: [Window.Anchor] = [
      .key(row.key), .place(.random(in: all.indices, using: &dice)), .start, .end, .percent(40),
    ]
    let sizes = [(0, 0), (2, 3), (60, 60)]
    let (before, after) = sizes.randomElement(using: &dice) ?? (2, 3)
    return Window(
      anchor: anchors.randomElement(using: &dice) ?? .start,
      before: before,
      after: after
    )
  }

  private var filters: [Filter] {
    AnsweringConformance(answering: indexed, dossier: dossier, texts: [:]).filters
  }

  private func sample(_ dice: inout SeededRandom, most: Int = Self.most) -> [What] {
    let conformance = AnsweringConformance(answering: indexed, dossier: dossier, texts: [:])
    let kinds = Dictionary(grouping: conformance.everyWhat, by: Self.kind)
    return kinds.sorted { $0.key < $1.key }
      .flatMap { $0.value.shuffled(using: &dice).prefix(most) }
  }

  private static func kind(of what: What) -> String {
    switch what {
    case .quotes(let list): String("quotes \(list)".prefix { $0 != "(" })
    default: String("\(what)".prefix { $0 != "(" })
    }
  }

  /// What differs: other rows, or another place; a place may be unknown.
  private func difference(_ question: Question) -> String? {
    let expected = memory.answer(question)
    let answer = indexed.answer(question)
    guard
      answer.rows != expected.rows || answer.anchored != expected.anchored
        || answer.total != expected.total || (answer.first != nil && answer.first != expected.first)
    else { return nil }
    let pairs = zip(answer.rows, expected.rows).enumerated().first { $1.0 != $1.1 }
    return """
      \(question)
      rows \(answer.rows.count), not \(expected.rows.count); first \(answer.first as Int?), not \
      \(expected.first as Int?); anchored \(answer.anchored?.text ?? "-"), not \
      \(expected.anchored?.text ?? "-"); total \(answer.total), not \(expected.total)
      row \(pairs.map { "\($0.offset):\n\($0.element.0)\nnot\n\($0.element.1)" } ?? "-")
      """
  }
}
