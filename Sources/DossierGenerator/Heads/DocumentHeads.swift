import DossierModel

/// The heads of all documents, in the order of their days.
struct DocumentHeads: Sendable {
  let all: [DocumentHead]
  /// The numbers of the documents that have a text.
  let withText: [Int]
  /// The day that positions are planned for.
  let asOf: Day

  private static let firstYear = 2004

  /// Settles the heads.
  init(_ plan: DossierPlan, cast: Cast) {
    var heads: [DocumentHead] = []
    heads.reserveCapacity(plan.documents)
    for number in 0..<plan.documents {
      heads.append(Self.head(number, plan, cast, after: heads))
    }
    all = heads
    withText = heads.filter(\.hasText).map(\.number)
    // Of a dossier that names no day it is the last document's, which is always certain.
    asOf = heads[plan.hasAsOf ? plan.documents * 19 / 20 - 1 : plan.documents - 1].day
  }

  /// Where the words of a document come from that names no source, or its own.
  func origin(of document: Int, _ source: PlannedSource) -> Int {
    switch source {
    case .unsaid: all[document].root
    case .own: document
    case .record(let number): all[number].root
    }
  }

  private static func head(
    _ number: Int,
    _ plan: DossierPlan,
    _ cast: Cast,
    after heads: [DocumentHead]
  ) -> DocumentHead {
    var dice = Dice(plan.seed, .head, number)
    let start = Day(year: firstYear, month: 1, day: 10) ?? Day(number: 0)
    let days = plan.years * 365
    let step = max(1, days / plan.documents)
    let day = start.adding(days: number * days / plan.documents + dice.below(max(1, step / 2)))
    let isLast = number == plan.documents - 1
    let sources = isLast ? [] : sources(of: number, heads, &dice)
    let isWire = sources.isEmpty && !isLast && dice.chance(12)
    let date = isLast ? PublishedDate(exactly: day) : PublishedDate(around: day, &dice)
    let slug = day.text + "-" + String(number + 1_000_000).dropFirst()
    let outlet = dice.chance(95) ? dice.pick(cast.outlets) : nil
    let language = dice.pick(weighted: Language.all.indices.map { (Language.all[$0].share, $0) })
    let main = sources.first.map { heads[$0.number] }
    return DocumentHead(
      number: number,
      id: DocumentID(isWire ? "w" + slug : slug),
      folder: folder(of: day, isLarge: plan.documents > 20_000),
      language: main.map { sources[0].kind == .translation ? language : $0.language } ?? language,
      hasText: !isWire,
      day: day,
      published: date.text,
      publishedLast: date.last,
      isExact: date.isExact,
      basis: date.text == nil ? nil : dice.pick(weighted: bases),
      sources: sources,
      root: main?.root ?? number,
      depth: main.map { $0.depth + 1 } ?? 0,
      outlet: isWire ? nil : outlet,
      agency: isWire || dice.chance(15) ? dice.pick(cast.agencies) : nil
    )
  }

  private static let bases: [(Int, Basis)] = [(85, .stated), (8, .inferred), (7, .outside)]

  private static func folder(of day: Day, isLarge: Bool) -> String {
    let parts = day.text.split(separator: "-")
    return parts.prefix(isLarge ? 3 : 2).joined(separator: "/")
  }

  /// About every third document took words from one or two of those shortly before it.
  private static func sources(
    of number: Int,
    _ heads: [DocumentHead],
    _ dice: inout Dice
  ) -> [DocumentHead.Source] {
    let near = heads.suffix(12).filter { $0.depth < 3 }
    guard !near.isEmpty, dice.chance(38) else { return [] }
    // Most take from a wire, if there is one near.
    let wires = near.filter { !$0.hasText || $0.agency != nil }
    let first = !wires.isEmpty && dice.chance(75) ? dice.pick(wires) : dice.pick(near)
    var sources = [source(first.number, &dice)]
    if dice.chance(15), let second = near.last, second.number != first.number {
      sources.append(source(second.number, &dice))
    }
    return sources
  }

  private static func source(_ number: Int, _ dice: inout Dice) -> DocumentHead.Source {
    DocumentHead.Source(
      number: number,
      kind: dice.pick(weighted: [
        (40, .copy), (30, .rewrite), (15, .excerpt), (15, .translation),
      ]),
      basis: dice.chance(60) ? .stated : .inferred
    )
  }
}
