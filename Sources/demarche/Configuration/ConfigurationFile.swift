import DossierFiles
import Foundation
import LocatedYAML
import Workbench

/// What a person chose, as their own file says: `config.yaml` in `$XDG_CONFIG_HOME/demarche`.
///
/// What is wrong with a line never keeps the program from starting: that line counts for nothing.
struct ConfigurationFile {
  /// Something wrong with the file.
  struct Problem {
    /// Where it is; nil where the file cannot be read at all.
    let place: Place?
    /// What is wrong; what would be right.
    let text: String
  }

  /// Bytes that are read at most.
  private static let most = 1_000_000

  /// The file; nil where the user has no home.
  let path: String?
  /// What is sound of it.
  private(set) var settings = Settings()
  /// What is wrong with the rest, in file order.
  private(set) var problems: [Problem] = []

  /// Where the file is looked for; nil where the user has no home.
  static var path: String? { UserFolder.config.path.map { $0 + "/config.yaml" } }

  /// Reads the file; where there is none nothing was chosen.
  static func read() -> ConfigurationFile { ConfigurationFile(path: path) }

  private init(path: String?) {
    self.path = path
    guard let path else { return }
    // What is no plain file must not keep the program waiting.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return }
      problems = [Problem(place: nil, text: "the file cannot be read; allow it, or take it away")]
      return
    }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size <= Self.most,
      let data = try? FileHandle(fileDescriptor: file, closeOnDealloc: false)
        .read(upToCount: Self.most) ?? Data()
    else {
      problems = [Problem(place: nil, text: "this is no plain file of less than a megabyte")]
      return
    }
    take(YAMLFile([UInt8](data)))
  }

  /// The problems as `path:line:column: error: what is wrong; what would be right`.
  var lines: [String] {
    problems.map { problem in
      let place = problem.place.map { ":\($0.line):\($0.column)" } ?? ""
      return "\(path ?? "")\(place): error: \(problem.text)"
    }
  }

  /// What is said at the foot of the screen; nil where nothing is wrong.
  var notice: String? {
    if problems.isEmpty { return nil }
    return problems.count == 1
      ? "One line of config.yaml is not used; demarche doctor says why."
      : "\(problems.count) lines of config.yaml are not used; demarche doctor says why."
  }

  // MARK: - Reading

  private mutating func take(_ file: YAMLFile) {
    for fault in file.faults { note(fault.problem, fault.remedy, at: fault.place) }
    guard let root = file.root else { return }
    guard let sections = root.entries else {
      if !root.isEmpty {
        note("a list of settings is wanted", "write keys:, colours: or defaults:", at: root.place)
      }
      return
    }
    var places: [String: Place] = [:]
    for section in sections {
      guard Settings.sections.contains(section.key) else {
        note(unknown: section.key, "part of the settings", Settings.sections, at: section.place)
        continue
      }
      if section.value.isEmpty { continue }
      guard let entries = section.value.entries else {
        note("names with values are wanted", "write NAME: VALUE", at: section.value.place)
        continue
      }
      for entry in entries {
        if section.key == "keys" { places[entry.key] = entry.place }
        take(entry, in: section.key)
      }
    }
    for (command, problem) in settings.takeBackClashes() {
      note(problem.problem, problem.remedy, at: places[command] ?? .start)
    }
    problems.sort { ($0.place ?? .start) < ($1.place ?? .start) }
  }

  private mutating func take(_ entry: Node.Entry, in section: String) {
    let words = entry.value.items?.map(\.text) ?? (entry.value.isEmpty ? [] : [entry.value.text])
    let values = words.compactMap(\.self)
    guard values.count == words.count else {
      return note("a word or a list of words is wanted", "write [gm, M]", at: entry.value.place)
    }
    do throws(SettingProblem) {
      try settings.set(entry.key, in: section, to: values)
    } catch {
      let isName = error.unknown?.word == entry.key
      let place = isName || entry.value.isEmpty ? entry.place : entry.value.place
      if let unknown = error.unknown, let near = Nearest.of(unknown.word, among: unknown.known) {
        note(error.problem, "did you mean \"\(near)\"?", at: place)
      } else {
        note(error.problem, error.remedy, at: place)
      }
    }
  }

  private mutating func note(
    unknown word: String,
    _ kind: String,
    _ known: [String],
    at place: Place
  ) {
    let near = Nearest.of(word, among: known).map { "did you mean \"\($0)\"?" }
    note("\"\(word)\" is no \(kind)", near ?? "one of: \(known.joined(separator: ", "))", at: place)
  }

  private mutating func note(_ problem: String, _ remedy: String, at place: Place) {
    problems.append(Problem(place: place, text: "\(problem); \(remedy)"))
  }
}
