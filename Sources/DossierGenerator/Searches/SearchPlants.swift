/// Where the words that are searched for stand.
struct SearchPlants: Sendable {
  /// The places of a group.
  struct Places: Sendable {
    let group: PlantedWords.Group
    /// Documents that hold one of its forms, in order.
    var documents: Set<Int> = []
    /// Documents that hold the same words in another order alone.
    var scattered: Set<Int> = []
    /// Statements that hold one of its forms.
    var statements: Set<Int> = []
  }

  private(set) var places: [Places] = []
  /// Texts that stand in sentences of their own, by the number of the document.
  private(set) var sentences: [Int: [String]] = [:]

  /// Plants every group, some of it in statements that nothing repeats.
  init(_ plan: DossierPlan, heads: DocumentHeads, statements: inout PlannedStatements) {
    for (number, group) in PlantedWords.all.enumerated() {
      var dice = Dice(plan.seed, .searches, number)
      var places = Places(group: group)
      let least = heads.withText.count * group.frequency / 1000
      for round in 0..<(group.forms.isEmpty ? 0 : max(group.forms.count * 2, least)) {
        let form = group.forms[round % group.forms.count]
        let document = dice.pick(heads.withText)
        // A word stands once in a document, so that each of its places is known.
        guard !places.documents.contains(document) else { continue }
        places.documents.insert(document)
        let free = statements.inDocument[document].map(Int.init).filter { candidate in
          let statement = statements.all[candidate]
          return statement.repeats == nil && !statements.repeated.contains(candidate)
            && statement.planted.isEmpty
        }
        if round % 3 != 2, let statement = free.first {
          statements.plant(form, in: statement)
          places.statements.insert(statement)
        } else {
          sentences[document, default: []].append(form)
        }
      }
      for form in group.scattered {
        let document = dice.pick(heads.withText)
        guard !places.documents.contains(document), !places.scattered.contains(document) else {
          continue
        }
        places.scattered.insert(document)
        sentences[document, default: []].append(form)
      }
      self.places.append(places)
    }
  }
}
