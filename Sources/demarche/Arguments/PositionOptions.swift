import ArgumentParser
import DossierLibrary
import DossierModel

/// Which positions are wanted.
struct PositionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only on this issue and those below it; may be repeated.",
      valueName: "issue"
    ),
    completion: NameCompletion.issue
  )
  var issue: [String] = []
  @Option(
    help: ArgumentHelp(
      "Only of this party, or other with stances; may be repeated.",
      valueName: "party"
    ),
    completion: NameCompletion.party
  )
  var party: [String] = []
  @Option(
    help: ArgumentHelp(
      "As of this day, or the last one of a month. (default: the dossier's day)",
      valueName: "day"
    )
  )
  var asOf: DayArgument?

  /// The question these options put.
  ///
  /// - Parameter library: What knows the names.
  /// - Returns: The question.
  /// - Throws: ``Failure`` for a name the dossier does not have, or a date without a last day.
  func question(in library: any Exporting) throws -> PositionQuestion {
    let names = Names(library: library)
    return PositionQuestion(
      issues: try names.identifiers(issue, of: .issue, option: "issue"),
      parties: try names.identifiers(party, of: .party, option: "party"),
      day: try asOf?.last(of: "as-of")
    )
  }
}

/// Which positions are wanted, by identifier.
struct PositionQuestion {
  /// Only on these issues and below; empty for all.
  var issues: [IssueID] = []
  /// Only of these; empty for all.
  var parties: [ActorID] = []
  /// As of when; nil for the dossier's own day.
  var day: Day?
}
