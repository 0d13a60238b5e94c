public import DossierModel
internal import Synchronization

/// Answers every question from memory.
///
/// An order is worked out whole at the first question for it and kept, so that moving its window is
/// cheap. Safe to ask from several threads at once; two that ask for a new order at the same time
/// both work it out.
public final class MemoryAnswerer: Answering {
  /// What decides the rows of an order.
  private struct OrderName: Hashable {
    var what: What
    var filter: Filter
    var day: Day?
    var words: String
  }

  private struct Kept {
    var orders: [OrderName: Order] = [:]
    var names: [OrderName] = []
  }

  private static let keptOrders = 64

  private let relations: Relations
  /// The keys of the orders that the answerer before this one gave, so that a key that is gone still
  /// leads near to where it stood.
  private let remembered: [What: [RowKey]]
  private let kept = Mutex(Kept())

  /// Makes an answerer.
  ///
  /// - Parameters:
  ///   - dossier: What was read.
  ///   - texts: The documents' texts; a document without one has no paragraphs and no excerpts.
  ///   - findings: What `check` found.
  ///   - previous: The answerer that this one takes over from; nil for none.
  public init(
    dossier: Dossier,
    texts: [DocumentID: String],
    findings: [Finding] = [],
    replacing previous: MemoryAnswerer? = nil
  ) {
    relations = Relations(dossier: dossier, texts: texts, findings: findings)
    remembered = previous?.keptKeys ?? [:]
  }

  /// Answers a question.
  public func answer(_ question: Question) -> Answer {
    let order = order(of: question)
    return order.answer(question) { key in place(of: key, in: order, for: question) }
  }

  private func order(of question: Question) -> Order {
    let name = OrderName(
      what: question.what,
      filter: question.filter,
      day: question.day ?? relations.day,
      words: question.words
    )
    if let order = kept.withLock({ $0.orders[name] }) { return order }
    let order = name.words.isEmpty ? order(of: name) : matches(of: question)
    kept.withLock { kept in
      if kept.orders.updateValue(order, forKey: name) == nil { kept.names.append(name) }
      if kept.names.count > Self.keptOrders { kept.orders[kept.names.removeFirst()] = nil }
    }
    return order
  }

  private func order(of name: OrderName) -> Order {
    let maker = RowMaker(relations: relations, filter: name.filter, day: name.day)
    return Order(rows: maker.rows(of: name.what))
  }

  /// The rows that hold a question's words.
  private func matches(of question: Question) -> Order {
    var whole = question
    whole.words = ""
    let search = PlainSearch(question.words)
    return Order(rows: order(of: whole).rows.filter { search.isFound(in: $0.row) })
  }

  /// Where a key that an order does not have would stand: next to its neighbours in the unfiltered
  /// order or in the order of before; nil where neither knows it.
  private func place(of key: RowKey, in order: Order, for question: Question) -> Int? {
    if !question.filter.isEmpty || !question.words.isEmpty {
      let all = self.order(of: Question(question.what, day: question.day))
      if let place = order.place(nearest: key, among: all.rows.map(\.key)) { return place }
    }
    return remembered[question.what].flatMap { order.place(nearest: key, among: $0) }
  }

  private var keptKeys: [What: [RowKey]] {
    kept.withLock { kept in
      var keys: [What: [RowKey]] = [:]
      for name in kept.names where name.filter.isEmpty && name.words.isEmpty {
        keys[name.what] = kept.orders[name]?.rows.map(\.key)
      }
      return keys
    }
  }
}
