/// Something a person can do in the workbench.
///
/// The table of commands (``Command/all``) is the only place that knows keys: dispatch, the footer,
/// the help, the `:` prompt and `docs/keys.md` are all made of it.
public struct Command: Sendable {
  /// Which part of the screen a command belongs to.
  public enum Context: String, Hashable, Sendable, CaseIterable {
    /// The tree of issues.
    case tree
    /// The stances on the selected issue.
    case stances
    /// The quotes behind the selected stance.
    case quotes
    /// Issues and options against parties.
    case matrix
    /// Events and statements along one line of time.
    case timeline
    /// Two dates, two parties or two documents held against each other.
    case compare
    /// The documents.
    case sources
    /// The actors.
    case actors
    /// What an actor says, and others say of it.
    case voices
    /// What is new since the person last marked everything as seen.
    case news
    /// What a search over everything found.
    case hits
    /// The article.
    case reader
    /// Where a document has its words from.
    case lineage
    /// Why a position is what it is.
    case explanation
    /// What `check` found.
    case findings
    /// The cells of the matrix that ask for more work.
    case weakCells
    /// The list of commands.
    case help
    /// A brief on an issue, or on all.
    case brief

    /// How the context is called in lists.
    public var title: String {
      switch self {
      case .tree: "Issues"
      case .stances: "Stances"
      case .quotes: "Quotes"
      case .matrix: "Matrix"
      case .timeline: "Timeline"
      case .compare: "Compare"
      case .sources: "Sources"
      case .actors: "Actors"
      case .voices: "Voices"
      case .news: "News"
      case .hits: "Search"
      case .reader: "Article"
      case .lineage: "Lineage"
      case .explanation: "Why"
      case .findings: "Findings"
      case .weakCells: "Weak cells"
      case .help: "Help"
      case .brief: "Brief"
      }
    }
  }

  /// A heading under which commands are listed.
  public enum Group: String, Hashable, Sendable, CaseIterable {
    case move = "Move"
    case panes = "Panes"
    case views = "Views"
    case open = "Open"
    case find = "Find"
    case copy = "Copy"
    case program = "Program"
  }

  /// What a command does: changes the state and says what else it wants done.
  ///
  /// The number is the count typed before it; nil for none.
  public typealias Action = @Sendable (inout State, Int?) -> [Effect]

  /// The name in the `:` prompt and in the docs: lower-case words with hyphens.
  public let id: String
  /// What it does, in the imperative, a few words.
  public let title: String
  /// The keys that give it, each in the notation of ``KeyNotation``; the first is shown in hints.
  public let keys: [String]
  /// Where it can be given.
  public let contexts: Set<Context>
  /// Under which heading it is listed.
  public let group: Group
  /// The words of the footer's hint; nil keeps it out of the footer.
  public let hint: String?
  /// Where the footer hints at it.
  let hintContexts: Set<Context>
  /// Whether the restricted mode refuses it.
  public let isRestricted: Bool
  /// What an argument in the `:` prompt is; nil where it takes none.
  public let argument: String?
  /// Does it.
  public let action: Action
  /// Does it with the argument typed in the `:` prompt.
  public let actionWithArgument: (@Sendable (inout State, String) -> [Effect])?

  init(
    _ id: String,
    _ title: String,
    keys: [String],
    in contexts: Set<Context> = Set(Context.allCases),
    group: Group,
    hint: String? = nil,
    hintedIn hintContexts: Set<Context> = Set(Context.allCases),
    restricted: Bool = false,
    argument: String? = nil,
    withArgument: (@Sendable (inout State, String) -> [Effect])? = nil,
    action: @escaping Action
  ) {
    self.id = id
    self.title = title
    self.keys = keys
    self.contexts = contexts
    self.group = group
    self.hint = hint
    self.hintContexts = hintContexts
    self.isRestricted = restricted
    self.argument = argument
    self.actionWithArgument = withArgument
    self.action = action
  }
}
