/// Everything that is decided before the first document is written.
struct World: Sendable {
  let plan: DossierPlan
  let lexicons: [Lexicon]
  let cast: Cast
  let issues: PlannedIssues
  let heads: DocumentHeads
  let courses: Courses
  let statements: PlannedStatements
  let plants: SearchPlants

  init(_ plan: DossierPlan) {
    self.plan = plan
    lexicons = Language.all.enumerated().map { Lexicon($1, number: $0, seed: plan.seed) }
    cast = Cast(plan, lexicons: lexicons)
    issues = PlannedIssues(plan, lexicon: lexicons[0])
    heads = DocumentHeads(plan, cast: cast)
    courses = Courses(plan, cast: cast, issues: issues, heads: heads)
    var statements = PlannedStatements(
      plan,
      cast: cast,
      issues: issues,
      heads: heads,
      courses: courses
    )
    plants = SearchPlants(plan, heads: heads, statements: &statements)
    self.statements = statements
  }
}
