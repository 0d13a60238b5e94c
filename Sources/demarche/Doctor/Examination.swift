import ArgumentParser
import Canvas
import DossierLibrary
import Foundation
import Terminal
import Workbench

/// What the program finds around it.
struct Examination {
  /// Facts, each under its name, in the order they are printed in.
  private var facts: [(name: String, value: String)] = []
  /// What is worse than it could be, each with its remedy.
  private(set) var complaints: [String] = []
  private let environment = TerminalEnvironment.current()

  private mutating func note(_ name: String, _ value: String) { facts.append((name, value)) }

  private mutating func complain(_ what: String, _ remedy: String) {
    complaints.append("\(what); \(remedy)")
  }

  /// Everything that was found, safe to print.
  var report: [SafeText] {
    let width = (facts.map(\.name.count).max() ?? 0) + 2
    let lines = facts.map { fact in
      SafeText(fact.name + String(repeating: " ", count: width - fact.name.count) + fact.value)
    }
    if complaints.isEmpty { return lines + ["", "Nothing is degraded."] }
    return lines + ["", "Degraded:"] + complaints.map { "  \(SafeText($0))" }
  }

  // MARK: - Looking

  /// The program and what it is made with.
  mutating func lookAtVersions() {
    note("program", Demarche.configuration.version)
    note("built with", Self.compiler)
    note("SQLite", IndexedDossier.engineVersion)
  }

  private static var compiler: String {
    #if compiler(>=6.4)
    "Swift 6.4 or later"
    #elseif compiler(>=6.3)
    "Swift 6.3"
    #else
    "Swift 6.2"
    #endif
  }

  /// The folders of the user, and the configuration.
  mutating func lookAtFolders() {
    look(at: .state, "state", "XDG_STATE_HOME", "where you left a dossier is not kept")
    look(at: .cache, "cache", "XDG_CACHE_HOME", "the index is made anew at every start")
    let configuration = ConfigurationFile.read()
    guard let path = configuration.path else { return note("configuration", "none: no home") }
    if access(path, F_OK) != 0 { return note("configuration", "none; \(path) would be read") }
    note("configuration", path)
    for line in configuration.lines { complaints.append(line) }
  }

  private mutating func look(
    at folder: UserFolder,
    _ name: String,
    _ variable: String,
    _ harm: String
  ) {
    guard let path = folder.path else {
      note(name, "none: no home")
      return complain("there is no home, so \(harm)", "set HOME or \(variable)")
    }
    let isWritable = UserFolder.canBeMade(path)
    note(name, path + (isWritable ? ", can be written" : ", cannot be written"))
    if !isWritable {
      complain("\(path) cannot be written, so \(harm)", "allow it, or set \(variable)")
    }
  }

  /// The terminal and what stands between it and here.
  mutating func lookAtTerminal() {
    let report = TerminalReport(environment: environment)
    note("ncurses", report.library)
    let term = environment.term ?? "not set"
    if let name = report.description {
      note("TERM", name == term ? term : "\(term), not known here; \(name) in its stead")
      if name != term {
        complain("terminal type \(term) is not known here", "install its terminfo entry")
      }
    } else {
      note("TERM", term)
      complain("no screen can be drawn", report.problem ?? "")
    }
    note("size", report.size.map { "\($0.width)x\($0.height)" } ?? "standard output is no terminal")
    noteColours(report)
    noteCharacters(report)
    noteWayOut()
    note("mouse", "never taken; select as in any program")
  }

  private mutating func noteColours(_ report: TerminalReport) {
    if environment.forbidsColour { return note("colours", "none, as NO_COLOR says") }
    if !ConfigurationFile.read().settings.colours.isColoured {
      return note("colours", "none, as the configuration says")
    }
    note("colours", report.colours == 0 ? "none" : "\(report.colours), at most 16 of them used")
    if report.description != nil, report.colours == 0 {
      complain("the terminal description has no colours", "set TERM to what your terminal is")
    }
  }

  private mutating func noteCharacters(_ report: TerminalReport) {
    let locale = environment.locale.map { "the locale is \($0)" } ?? "no locale is set"
    note("characters", report.isASCII ? "ASCII: \(locale)" : "UTF-8: \(locale)")
    guard report.isASCII else { return }
    complain(
      environment.isASCII
        ? "only ASCII is shown, as the locale asks" : "the system has no UTF-8 locale",
      environment.isASCII ? "set LC_ALL=C.UTF-8" : "install one, such as C.UTF-8"
    )
  }

  private mutating func noteWayOut() {
    let way: String
    switch Clipboard(environment: environment).route {
    case .tmux:
      note("multiplexer", "tmux")
      way = "tmux load-buffer -w"
    case .screen:
      note("multiplexer", "GNU screen")
      way = "OSC 52, wrapped for GNU screen"
    case .terminal:
      note("multiplexer", "none")
      way = "OSC 52"
    case .none(let term):
      note("multiplexer", "none")
      way = "none"
      complain("a terminal of type \(term) has no clipboard", "use ssh from one that has")
    }
    note("clipboard", way)
  }

  /// A dossier's index.
  mutating func lookAtIndex(of path: String) {
    guard let folder = UserFolder.cache.path else { return note("index", "none: no home") }
    do {
      let facts = try IndexedDossier.indexFacts(of: path, cacheFolder: folder)
      guard facts.bytes != nil else {
        return note("index", "none yet; the first start makes it, as \(facts.file)")
      }
      note("index", facts.file)
      note("indexed", "\(facts.documents) of \(facts.records) documents")
      if !facts.isUpToDate {
        complain("the index of \(path) is not up to date", "demarche index brings it up to date")
      }
    } catch {
      note("index", "none")
      complain("the index of \(path) cannot be looked at: \(error)", "see demarche check")
    }
  }
}
