import DossierModel

extension PlantedTruth {
  /// Writes down what was decided.
  init(_ world: World) {
    title = TopLevelFiles.title(of: world.plan)
    day = world.heads.asOf
    textCount = world.heads.withText.count
    statementCount = world.statements.all.count
    positions = Self.positions(in: world)
    counts = Self.counts(in: world)
    origins = world.heads.withText.flatMap { document in
      world.statements.inDocument[document].map { number in
        let statement = world.statements.all[Int(number)]
        return PlantedOrigin(
          statement: world.statements.id(of: Int(number)),
          document: world.heads.all[document].id,
          origin: world.heads.all[statement.origin].id,
          repeats: statement.repeats.map { world.statements.id(of: $0) }
        )
      }
    }
    searches = world.plants.places.map { places in
      PlantedSearch(
        name: places.group.name,
        queries: places.group.queries,
        documents: places.documents.map { world.heads.all[$0].id }.sorted(),
        scattered: places.scattered.map { world.heads.all[$0].id }.sorted(),
        statements: places.statements.map { world.statements.id(of: $0) }.sorted()
      )
    }
  }

  private static func positions(in world: World) -> [PlantedPosition] {
    world.courses.all.enumerated().flatMap { number, course in
      let statements = world.statements.ofCourse[number].map { world.statements.all[$0] }
      func ids(where isWanted: (PlannedStatement) -> Bool) -> [StatementID] {
        statements.filter(isWanted).map { world.statements.id(of: $0.number) }.sorted()
      }
      let outcome = course.outcome
      let origins = Set(statements.filter { $0.carries(outcome.shown) }.map(\.origin))
        .map { world.heads.all[$0].id }.sorted()
      let deciding = ids { $0.role == .decides }
      let evidence = ids(where: \.isEvidence)
      return course.parties.flatMap { party in
        course.topics.map { topic in
          PlantedPosition(
            party: world.cast.members[party].actor.id,
            topic: world.issues.topic(topic),
            shown: outcome.shown,
            isAttributedByOthers: outcome.isAttributed,
            isUndated: outcome.isUndated,
            span: outcome.span,
            origins: origins,
            deciding: deciding,
            evidence: evidence,
            others: outcome.others.map { .init(shown: $0.shown, span: $0.span) }
          )
        }
      }
    }
  }

  private static func counts(in world: World) -> [Count] {
    var counts = Array(repeating: 0, count: world.issues.all.count)
    for statement in world.statements.all where statement.repeats == nil {
      for issue in Set(statement.topics.flatMap { world.issues.path(of: $0.issue) }) {
        counts[issue] += 1
      }
    }
    return zip(world.issues.all, counts).map { Count(issue: $0.id, statements: $1) }
  }
}
