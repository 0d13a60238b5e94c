/// The table of commands: the only place that knows keys. Its parts stand in the files beside this one.
///
/// Order is the order of the footer's hints and of the help's lists.
extension Command {
  /// Every command there is.
  public static let all: [Command] =
    moving + panes + timeline + comparing + opening + reporting + finding + filtering + copying
    + exporting + views + places + setting + program

  /// The command of that name.
  static func named(_ id: String) -> Command? { all.first { $0.id == id } }

  /// The panes that list something.
  static let lists: Set<Context> = [
    .tree, .stances, .quotes, .matrix, .timeline, .sources, .actors, .voices, .compare, .hits,
    .news, .lineage, .explanation, .findings, .weakCells, .help,
  ]
  /// Views with more than one pane.
  static let paned: Set<Context> = [
    .tree, .stances, .quotes, .matrix, .timeline, .sources, .actors, .voices, .compare, .news,
  ]
}
