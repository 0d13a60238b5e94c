/// A program to measure: how it is started, what its first frame holds, and what to press.
struct Subject {
  /// Some keys after which the program is where it should be, then keys pressed one by one, over again.
  struct Walk {
    /// Where it goes, for the list of walks.
    let name: String
    var setup: [String] = []
    /// What stands on the screen where the setup has come to its end; nil: whatever does.
    var shows: String?
    var keys: [String]
  }

  let name: String
  let program: String
  var arguments: [String] = []
  /// Texts that are all on the screen once the first frame is complete.
  let expected: [String]
  /// Moves in panes that no other pane depends on.
  let moves: [Walk]
  /// Moves that other panes follow, where the program has such panes.
  var dependents: [Walk] = []
  /// Turning pages.
  let pages: [Walk]
  /// A key to press 200 times at once.
  let burst: Walk
  /// What makes it leave.
  let quit: String
  /// Whether it reads from an index, which it has to make first.
  var hasIndex = false
}

extension Subject {
  private static let down = "\u{1B}OB"
  private static let pageDown = "\u{1B}[6~"
  private static let pageUp = "\u{1B}[5~"

  /// The program that the budgets are for.
  ///
  /// - Parameters:
  ///   - program: Its path.
  ///   - dossier: The bundled dossier.
  ///   - title: What its first frame shows of the dossier.
  ///   - word: A word that stands in many of its texts.
  /// - Returns: Its walks through the dossier.
  static func demarche(program: String, dossier: String, title: String, word: String) -> Subject {
    // Of a generated dossier the first issue may have no quotes.
    let reader = ProgramKeys.article(word: word)
    return Subject(
      name: "demarche",
      program: program,
      arguments: [dossier],
      expected: [title, "? help"],
      moves: [
        Walk(name: "move in the list of keys", setup: ["?"], keys: ["j", "k"]),
        Walk(
          name: "move in an article",
          setup: reader,
          keys: ["j", "j", "j", "j", "k", "k", "k", "k"]
        ),
      ],
      dependents: [
        Walk(
          name: "move in the issues",
          setup: ["zR"],
          keys: ["j", "j", "j", "j", "k", "k", "k", "k"]
        ),
        Walk(name: "move in the stances", setup: ["\t"], keys: ["j", "k"]),
      ],
      pages: [
        Walk(name: "page in an article", setup: reader, keys: [pageDown, pageUp]),
        Walk(name: "page in the issues", setup: ["zR"], keys: [pageDown, pageUp]),
      ],
      burst: Walk(name: "200 keys", setup: ["zR"], keys: ["j"]),
      quit: "Q",
      hasIndex: true
    )
  }

  /// The pager, on a long text.
  static func less(program: String, text: String) -> Subject {
    Subject(
      name: "less",
      program: program,
      arguments: [text],
      expected: ["line 1 ", "line 23 "],
      moves: [Walk(name: "move", keys: ["j"])],
      pages: [Walk(name: "page", keys: [" "])],
      burst: Walk(name: "200 keys", keys: ["j"]),
      quit: "q"
    )
  }

  /// The browser of Git repositories, on one of a thousand commits.
  static func tig(program: String, repository: String) -> Subject {
    Subject(
      name: "tig",
      program: program,
      arguments: ["-C", repository],
      expected: ["change 1000", "change 980", "[main]"],
      moves: [Walk(name: "move", keys: ["j", "j", "j", "k", "k", "k"])],
      dependents: [Walk(name: "move with a commit shown", setup: ["\r"], keys: [down])],
      pages: [Walk(name: "page", keys: [" "])],
      burst: Walk(name: "200 keys", keys: ["j"]),
      quit: "Q"
    )
  }
}
