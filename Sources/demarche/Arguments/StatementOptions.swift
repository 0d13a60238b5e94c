import ArgumentParser
import DossierLibrary
import DossierModel

/// Which statements are wanted; the words of the workbench's filters.
struct StatementOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("On this issue or below it.", valueName: "issue"),
    completion: NameCompletion.issue
  )
  var issue: [String] = []
  @Option(
    help: ArgumentHelp("On this option.", valueName: "option"),
    completion: NameCompletion.option
  )
  var option: [String] = []
  @Option(
    help: ArgumentHelp("That give this party, or other, a stance.", valueName: "party"),
    completion: NameCompletion.party
  )
  var party: [String] = []
  @Option(help: ArgumentHelp("With this stance.", valueName: "stance"))
  var stance: [Stance] = []
  @Option(help: ArgumentHelp("With this state of play.", valueName: "status"))
  var status: [Status] = []
  @Option(help: ArgumentHelp("In this mode.", valueName: "mode"))
  var mode: [Mode] = []
  @Option(
    help: ArgumentHelp("Said by this actor, or by one who speaks for it.", valueName: "actor"),
    completion: NameCompletion.actor
  )
  var speaker: [String] = []
  @Option(
    help: ArgumentHelp("In a document of this medium.", valueName: "actor"),
    completion: NameCompletion.actor
  )
  var outlet: [String] = []
  @Option(
    help: ArgumentHelp("That come from this document or record first.", valueName: "document"),
    completion: NameCompletion.document
  )
  var origin: [String] = []
  @Option(help: ArgumentHelp("Coded by this person.", valueName: "coder"))
  var coder: [String] = []
  @Option(
    help: ArgumentHelp("Possibly said on this day or later; undated ones not.", valueName: "day")
  )
  var since: DayArgument?
  @Option(
    help: ArgumentHelp("Possibly said on this day or earlier; undated ones not.", valueName: "day")
  )
  var until: DayArgument?

  /// The filter these options make.
  ///
  /// - Parameter library: What knows the names.
  /// - Returns: The filter.
  /// - Throws: ``Failure`` for a name the dossier does not have.
  func filter(in library: any Exporting) throws -> Filter {
    let names = Names(library: library)
    var filter = Filter()
    filter.issues = try names.identifiers(issue, of: .issue, option: "issue")
    filter.options = try names.identifiers(option, of: .option, option: "option")
    filter.parties = try names.identifiers(party, of: .party, option: "party")
    filter.stances = stance
    filter.statuses = status
    filter.modes = mode
    filter.speakers = try names.identifiers(speaker, of: .actor, option: "speaker")
    filter.outlets = try names.identifiers(outlet, of: .actor, option: "outlet")
    filter.origins = try names.identifiers(origin, of: .document, option: "origin")
    filter.coders = coder
    filter.since = try since?.first(of: "since")
    filter.until = try until?.last(of: "until")
    return filter
  }
}
