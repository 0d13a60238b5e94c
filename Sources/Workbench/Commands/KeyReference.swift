/// The command table as a page: what `docs/keys.md` and `demarche keys` show.
public enum KeyReference {
  /// The page as Markdown, ending in a line break.
  public static var markdown: String {
    var page = """
      # Keys

      Made from the table of commands by `demarche keys --format md`; the tests compare the two. Every
      command can also be given by name after `:`. A number before a key is its count: `5j`, `20G`.

      """
    for group in Command.Group.allCases {
      page += "\n## \(group.rawValue)\n\n| Keys | Does | Where | Name |\n|---|---|---|---|\n"
      for command in Command.all where command.group == group { page += row(command) }
    }
    return page
  }

  /// The page as lines of text: keys, what they do, the name.
  public static var text: String {
    Command.Group.allCases.map { group in
      let lines = Command.all.filter { $0.group == group }.map { command in
        let keys = command.keys.map(KeyNotation.shown).joined(separator: " ")
        return "  " + padded(keys, to: 18) + padded(command.title, to: 62) + ":" + command.id
      }
      return ([group.rawValue] + lines).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private static func row(_ command: Command) -> String {
    let keys = command.keys.map { "`\(KeyNotation.shown($0))`" }.joined(separator: " ")
    let argument = command.argument.map { " \($0)" } ?? ""
    return "| \(keys) | \(command.title) | \(places(command)) | `:\(command.id)\(argument)` |\n"
  }

  private static func places(_ command: Command) -> String {
    let all = Command.Context.allCases
    return command.contexts.count == all.count
      ? "everywhere"
      : all.filter(command.contexts.contains).map(\.title).joined(separator: ", ")
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
