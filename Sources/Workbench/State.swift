public import Canvas
public import DossierModel

/// Everything the workbench knows, as a value.
///
/// `update` changes it, the views draw it; nothing else does either.
public struct State: Hashable, Sendable {
  /// The terminal's size.
  public internal(set) var size: Size
  /// What the terminal can show: all of Unicode, or ASCII.
  public let repertoire: Repertoire
  /// Whether commands with a way out of the program are refused.
  public let isRestricted: Bool
  /// Whether nothing is drawn: what is selected is said line by line.
  public let isPlain: Bool

  /// What the person chose.
  var settings = Settings()
  /// The commands with their keys.
  var keymap = Keymap.standard

  /// The dossier's generation; questions carry it, answers to an older one are dropped.
  var generation = 0
  /// How far the index is; nil where it says what the files say.
  var indexStatus: IndexStatus?
  /// Whether somebody asked for the dossier to be read again, and it has not been yet.
  var isRereading = false
  /// The dossier at a glance; nil until it is there.
  var summary: SummaryRow?
  /// Cells that the longest name of a party or another actor takes.
  var widestName = 0
  /// The day chosen with `t`; nil for the dossier's own.
  var chosenDay: Day?

  /// Which view is at the root.
  var view = ViewName.issues
  /// The views that were left on the way here, the first one first; each at most once.
  var trail: [Visit] = []
  /// The issues, the stances on one, the quotes behind a stance.
  var issues = IssuesView()
  /// Issues and options against parties.
  var matrix = MatrixView()
  /// Events and statements along one line of time.
  var timeline = TimelineView()
  /// Two dates, two parties or two documents.
  var compare = CompareView()
  /// The documents, and the statements of the selected one.
  var sources = SourcesView()
  /// Everyone the dossier names, and what the selected one says.
  var actors = ActorsView()
  /// What is new since the person last marked everything as seen.
  var news = NewsView()
  /// Names, statements and passages that hold words.
  var searchView = SearchView()
  /// The views opened over it, the innermost last.
  var overlays: [Overlay] = []
  /// The line being typed at the foot; nil for none.
  var prompt: Prompt?
  /// The lines typed in prompts of each kind, the newest last.
  var histories: [Prompt.Kind: [String]] = [:]
  /// What was not written since its file is there already, until somebody says whether it gives way.
  var refusedExport: ExportOrder?
  /// The file that is being written; nil for none.
  var writing: SafeText?
  /// Which rows are shown.
  var filters = Filters()
  /// What was searched for last in a pane; empty for nothing.
  var search = Search()
  /// The lines that stances and quotes took lately.
  var shelf = BlockShelf()

  /// Where the last session was left, until the dossier is there to go to it; nil for none.
  var pendingSession: Session?
  /// The rows to be selected in lists that have not come yet.
  var restored: [SessionList: Session.Row] = [:]
  /// Whether what is open over the view came back with a session and has not been filled yet.
  var restoresOverlay = false

  /// The places that were left for others.
  var jumps = JumpList()
  /// The place before the last jump; nil where there was none.
  var placeBefore: Place?
  /// The places marked, by letter.
  var marks: [Unicode.Scalar: Place] = [:]
  /// The letter that ended the keys of the command that runs; empty for none.
  var typedLetter = ""

  /// The keys of a command begun and not finished.
  var pendingKeys: [Key] = []
  /// Keys typed for rows that are on their way, in order; they are taken when those are there.
  var heldKeys: [Key] = []
  /// The number typed before a command; nil for none.
  var count: Int?
  /// What there is to say, until the next key.
  var message: Remark?
  /// What is to be said once and was not yet, in order; see ``note(_:)``.
  var notices: [SafeText] = []
  /// The question each part of the screen waits for.
  var awaited: [Slot: Question] = [:]

  /// Makes the state before anything is known.
  ///
  /// - Parameters:
  ///   - size: The terminal's size.
  ///   - repertoire: What the terminal can show.
  ///   - isRestricted: Whether commands with a way out are refused.
  ///   - day: The day to start at; nil for the dossier's own.
  ///   - isPlain: Whether nothing is drawn; the size is then ``Narrator/size``.
  public init(
    size: Size,
    repertoire: Repertoire,
    isRestricted: Bool = false,
    day: Day? = nil,
    isPlain: Bool = false
  ) {
    self.size = size
    self.isPlain = isPlain
    self.repertoire = repertoire
    self.isRestricted = isRestricted
    self.chosenDay = day
  }

  /// The day positions are shown for; nil until it is known, or where no date names one.
  var day: Day? { chosenDay ?? summary?.day }

  /// Whether a part of the screen still waits for its answer.
  public var isWaiting: Bool { !awaited.isEmpty }

  /// The part of the screen that has the keys.
  var context: Command.Context {
    switch overlays.last {
    case .reader: .reader
    case .explanation: .explanation
    case .findings: .findings
    case .weakCells: .weakCells
    case .lineage: .lineage
    case .help: .help
    case .brief: .brief
    case nil: root.context
    }
  }

  /// The drawing characters of the terminal.
  var glyphs: Glyphs { repertoire.glyphs }
}

/// A view opened over another.
enum Overlay: Hashable, Sendable {
  case reader(Reader)
  case explanation(ExplanationView)
  case findings(FindingsView)
  case weakCells(WeakCellsView)
  case lineage(LineageView)
  case help(HelpView)
  case brief(BriefView)

  /// Whether what it shows has not come yet.
  var isEmpty: Bool {
    switch self {
    case .reader(let reader): reader.record == nil
    case .explanation(let view): view.row == nil
    case .findings(let view): !view.findings.isLoaded
    case .weakCells(let view): !view.entries.isLoaded
    case .lineage(let view): !view.rows.isLoaded
    case .brief(let view): view.page == nil
    case .help: false
    }
  }
}

/// Something to say at the foot of the screen.
struct Remark: Hashable, Sendable {
  var text: SafeText
  /// Whether something went wrong; drawn bold.
  var isAlarm = false
}

/// What was searched for last.
struct Search: Hashable, Sendable {
  var text = ""
  /// Whether hits are marked; lifted by `nohl`.
  var isShown = false
}
