public import Canvas

/// What a person can choose about the workbench: in a file for every start, with `:set` until the end.
///
/// A setting has a name of two words, as in the file: `keys.matrix`, `colours.opposes`, `defaults.view`.
public struct Settings: Hashable, Sendable {
  /// A part of the settings.
  enum Section: String, CaseIterable {
    case keys, colours, defaults
  }

  /// The colours.
  public struct Colours: Hashable, Sendable {
    /// Whether there are any, where neither the command line nor `NO_COLOR` says otherwise.
    public var isColoured = true
    /// The colours that stand in for those the program draws with.
    public var inks: [Ink: Ink] = [:]

    /// The program's own.
    public init() {}
  }

  /// The colours.
  public private(set) var colours = Colours()
  /// The view to begin with, by its name; nil for where the dossier was left.
  public private(set) var view: String?
  /// Whether a dossier begins where it was left.
  public private(set) var resumes = true
  /// The keys that are others than in the table, by command.
  private(set) var keys: [String: [String]] = [:]
  /// The commands whose keys were set, in order.
  private var order: [String] = []

  /// The settings of whoever has chosen nothing.
  public init() {}

  /// The names of the parts.
  public static var sections: [String] { Section.allCases.map(\.rawValue) }

  /// The names in a part; none of one that there is not.
  public static func names(in section: String) -> [String] {
    switch Section(rawValue: section) {
    case .keys: Command.all.map(\.id)
    case .colours: ["theme"] + roles.map(\.name)
    case .defaults: ["start", "view"]
    case nil: []
    }
  }

  /// The words that a setting can be; none where it can be many things.
  static func values(of name: String, in section: String) -> [String] {
    switch (Section(rawValue: section), name) {
    case (.colours, "theme"): themes
    case (.colours, _): inks.map(\.name)
    case (.defaults, "start"): starts
    case (.defaults, _): ViewName.allCases.map(\.commandID)
    case (.keys, _), (nil, _): []
    }
  }

  private static let themes = ["colour", "mono"]
  private static let starts = ["session", "fresh"]

  /// What is drawn in a colour, and in which.
  static let roles: [(name: String, ink: Ink)] = [
    ("supports", .steadyBlue), ("conditional", .steadyTeal), ("opposes", .steadyOrange),
    ("mixed", .magenta),
  ]

  /// The names of the colours.
  static let inks: [(name: String, ink: Ink)] = [
    ("default", .standard), ("black", .black), ("red", .red), ("green", .green),
    ("yellow", .yellow), ("blue", .blue), ("magenta", .magenta), ("cyan", .cyan), ("white", .white),
    ("bright-black", .brightBlack), ("bright-red", .brightRed), ("bright-green", .brightGreen),
    ("bright-yellow", .brightYellow), ("bright-blue", .brightBlue),
    ("bright-magenta", .brightMagenta), ("bright-cyan", .brightCyan),
    ("bright-white", .brightWhite),
  ]

  /// Sets something.
  ///
  /// Keys are not compared with those of other commands; ``takeBackClashes()`` does that.
  ///
  /// - Parameters:
  ///   - name: Its name in its part.
  ///   - section: The part.
  ///   - values: What it is to be: of keys any number, else one word.
  /// - Throws: What is wrong; then nothing was changed.
  public mutating func set(
    _ name: String,
    in section: String,
    to values: [String]
  ) throws(SettingProblem) {
    let names = Self.names(in: section)
    guard let part = Section(rawValue: section) else {
      throw SettingProblem(unknown: section, as: "part of the settings", among: Self.sections)
    }
    guard names.contains(name) else {
      let kind = part == .keys ? "command" : "setting"
      throw SettingProblem(unknown: name, as: kind, among: names)
    }
    if part == .keys {
      if let command = Command.named(name),
        let problem = Keymap.problem(with: values, of: command)
      {
        throw problem
      }
      keys[name] = values
      order.removeAll { $0 == name }
      order.append(name)
      return
    }
    let known = Self.values(of: name, in: section)
    guard values.count == 1, let value = values.first, known.contains(value) else {
      let word = values.joined(separator: " ")
      throw SettingProblem(unknown: word, as: "value of \(section).\(name)", among: known)
    }
    switch (part, name) {
    case (.defaults, "view"): view = value
    case (.defaults, _): resumes = value == "session"
    case (_, "theme"): colours.isColoured = value != "mono"
    default:
      if let role = Self.roles.first(where: { $0.name == name }),
        let ink = Self.inks.first(where: { $0.name == value })
      {
        colours.inks[role.ink] = ink.ink
      }
    }
  }

  /// Gives up keys that lead to two commands, those set last first.
  ///
  /// - Returns: The commands that have their own keys again, and why.
  public mutating func takeBackClashes() -> [(command: String, problem: SettingProblem)] {
    var refused: [(command: String, problem: SettingProblem)] = []
    while let (id, problem) = lastClash {
      keys[id] = nil
      order.removeAll { $0 == id }
      refused.append((id, problem))
    }
    return refused
  }

  private var lastClash: (String, SettingProblem)? {
    guard !keys.isEmpty else { return nil }
    let keymap = Keymap(changes: keys)
    for id in order.reversed() {
      if let problem = keymap.clash(of: id) { return (id, problem) }
    }
    return nil
  }
}
