import ArgumentParser
import Canvas
import DossierLibrary
import DossierModel

/// Prints what is new.
struct NewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "news",
    abstract: "Print what is new: documents, statements, positions that moved.",
    discussion: """
      With --since: what was published, retrieved or said on that day or later, or may have been \
      (undated ones not), and the positions that are others on the dossier's day than on the day \
      before that day. Without: what was added, changed or removed since you marked everything as \
      seen, whatever its date; the first time all of it is new. --seen marks what is printed as seen. \
      That is remembered for you and this dossier in $XDG_STATE_HOME/demarche (~/.local/state).

      EXAMPLES
        demarche news seeds --since 2025-12-26
        demarche news seeds --seen
        demarche news seeds --format md

      EXIT STATUS
        0 done, also where nothing is new; 2 failed, or --seen could not be remembered; 64 a wrong
        option
      """
  )

  @OptionGroup var dossier: DossierArgument
  @Option(
    help: ArgumentHelp(
      "Dated on this day or later. (default: since you last marked all as seen)",
      valueName: "day"
    )
  )
  var since: DayArgument?
  @Flag(help: "Mark everything as seen, once it is printed.")
  var seen = false
  @Option(help: ArgumentHelp("How to print.", valueName: "format"))
  var format: Format = .table

  func validate() throws {
    if seen, since != nil {
      throw ValidationError("--seen marks what you have not seen: use it without --since")
    }
  }

  func run() throws {
    let (found, library) = try DossierArgument.looking(at: dossier.path(), look)
    try say(found, of: library)
  }

  /// What is new in a dossier.
  private struct Found {
    let title: String
    let news: News
    /// What is to be marked as seen.
    var all: Seen?
  }

  private func look(at library: any Exporting) throws -> Found {
    if let since {
      let day = try since.first(of: "since")
      let news = NewsFinder(library: library).news(since: day)
      return Found(title: title(of: library, since: day), news: news)
    }
    let before = remembered(in: SeenFile(of: library.path))
    let state = NewsState(of: library)
    return Found(
      title: title(of: library, since: before),
      news: state.news(since: before),
      all: seen ? state.all : nil
    )
  }

  private func say(_ found: Found, of library: any Exporting) throws {
    print(found.news, title: found.title, in: library)
    if let all = found.all {
      try SeenFile(of: library.path).write(all)
      if format == .table { StandardStreams.print(["", "Marked as seen."]) }
    }
    library.sayWhatIsSetAside()
  }

  /// What was seen; nil for nothing yet.
  ///
  /// What keeps the program from remembering is said, once.
  private func remembered(in file: SeenFile) -> Seen? {
    switch file.read() {
    case .seen(let seen): return seen
    case .nothing: return nil
    case .unwritable(let problem):
      // With --seen it is to be written in a moment, and that says what is wrong.
      if !seen { StandardStreams.complain(Failure.failed(problem).text) }
      return nil
    case .damaged(let problem):
      StandardStreams.complain(Failure.failed(problem).text)
      return nil
    }
  }

  private func title(of library: any Exporting, since day: Day) -> String {
    guard let summary = library.summary else { return "" }
    let now = summary.day.map { " and of \($0.text)" } ?? " and all days"
    let before = day.adding(days: -1).text
    return "\(summary.title), since \(day.text) (positions as of \(before)\(now))"
  }

  private func title(of library: any Exporting, since seen: Seen?) -> String {
    guard let summary = library.summary else { return "" }
    guard let seen else {
      return "\(summary.title): all of it is new, since nothing is marked as seen yet"
    }
    let then = seen.day.map { " (then as of \($0))" } ?? ""
    return "\(summary.title), since you marked it as seen\(then)"
  }

  private func print(_ news: News, title: String, in library: any Exporting) {
    let report = NewsReport(title: title, news: news)
    let repertoire = StandardStreams.repertoire
    switch format {
    case .json: StandardStreams.printExactly(library.json(news: news))
    case .csv: StandardStreams.print(report.csv(in: repertoire))
    case .md: StandardStreams.print(report.markdown(in: repertoire))
    case .table: StandardStreams.print(report.tableLines(in: repertoire))
    }
  }
}
