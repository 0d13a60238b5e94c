internal import GRDB

/// The tables of the index.
///
/// `document`, `statement`, `set_aside`, `finding` and `line` hold what the files say, as it was read
/// from one record after another. `listing`, `candidate`, `status`, `cell` and the tallies are worked
/// out of them when a statement is *settled*, that is, when its origin and the statement it repeats
/// in the end are known. Whatever is to be settled has no `original`.
///
/// - A document's `number` orders documents as their identifiers do; a statement's is its document's
///   times 2^20 plus its place among the document's statements.
/// - A statement's `voice` is who said it, be it the writer; `speaker` only what the file says.
/// - Days are day numbers; an unbounded first day is `DayKey.unbounded.first`, and so on.
/// - `frame` is a row at most: what the files at the top say, with the fingerprint of their bytes.
/// - What a `cell` holds is the position as of its `day` (`DayKey.unboundedLast`: of the latest), where it was
///   worked out; counting anew (`Tallies`) leaves that out, so no `day` says it is to be worked out again.
/// - `document_mark`, `voice_mark` and `occasion` hold while `noted` in `meta` is what `changes` is.
/// - Lists of identifiers stand with blanks between; ranges are `start-end` in code points.
enum Schema {
  /// Counted up with every change of the tables, or of what is written into them.
  static let version = 9
  /// Bytes of a page in the index of a large dossier: such are fewer to write and to take over.
  static let largePage = 16 << 10
  /// Tells our files from those of other programs: "dmar" in ASCII.
  private static let application = 0x646D_6172

  static func create(in database: Database) throws {
    try database.execute(sql: tables)
    // Bytes that the search gathers before it writes them out: what a transaction adds, not pieces
    // of it that are to be put together again.
    try database.execute(sql: "INSERT INTO search (search, rank) VALUES ('hashsize', 8388608)")
    // The search's own pages fill those of the database; of the usual 4 KB this leaves what FTS5 does.
    let room = try pageSize(of: database) - 46
    try database.execute(sql: "INSERT INTO search (search, rank) VALUES ('pgsz', \(room))")
    try database.execute(sql: "PRAGMA application_id = \(application)")
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// Bytes of a page.
  static func pageSize(of database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 4_096
  }

  /// Whether the tables of this version are there.
  static func isIn(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "PRAGMA application_id") == application
      && Int.fetchOne(database, sql: "PRAGMA user_version") == version
  }

  private static let tables = """
    CREATE TABLE meta (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;

    CREATE TABLE frame (fingerprint TEXT NOT NULL, packed BLOB NOT NULL);

    CREATE TABLE file (
      path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL,
      changed INTEGER NOT NULL, inode INTEGER NOT NULL, is_fresh INTEGER NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE document (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stem TEXT NOT NULL, file TEXT, title TEXT,
      outlet TEXT, agency TEXT, url TEXT, retrieved TEXT, published TEXT, published_basis TEXT,
      published_note TEXT, language TEXT, sha256 TEXT, derives_from TEXT NOT NULL,
      boilerplate TEXT NOT NULL, uncoded TEXT NOT NULL, characters INTEGER, newest_first INTEGER NOT NULL,
      certain_day INTEGER
    );
    CREATE INDEX document_by_stem ON document (stem);
    CREATE INDEX document_by_newest_first ON document (newest_first);
    CREATE INDEX document_by_certain_day ON document (certain_day);
    CREATE INDEX document_by_outlet ON document (outlet);
    CREATE TABLE derivation (
      document INTEGER NOT NULL, position INTEGER NOT NULL, record TEXT NOT NULL,
      line INTEGER NOT NULL, "column" INTEGER NOT NULL, is_closing INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (document, position)
    ) WITHOUT ROWID;
    CREATE INDEX derivation_by_record ON derivation (record);
    CREATE TABLE mention (
      target TEXT NOT NULL, stem TEXT NOT NULL, PRIMARY KEY (target, stem)
    ) WITHOUT ROWID;
    CREATE INDEX mention_by_stem ON mention (stem);
    CREATE TABLE unread (stem TEXT PRIMARY KEY) WITHOUT ROWID;

    CREATE TABLE statement (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL, document TEXT NOT NULL, start INTEGER NOT NULL,
      "end" INTEGER NOT NULL, quote TEXT NOT NULL, omit TEXT, cue TEXT, speaker TEXT, via TEXT,
      source TEXT, mode TEXT NOT NULL, parties TEXT, issues TEXT, options TEXT, stance TEXT,
      status TEXT, condition TEXT, condition_option TEXT, said TEXT, repeats TEXT,
      counts INTEGER NOT NULL, note TEXT, translation TEXT, coder TEXT, allow TEXT, places TEXT NOT NULL,
      excerpt TEXT, original TEXT, origin TEXT, voice TEXT, first INTEGER, last INTEGER
    );
    CREATE INDEX statement_by_id ON statement (id);
    CREATE INDEX statement_by_repeats ON statement (repeats) WHERE repeats IS NOT NULL;
    CREATE INDEX statement_by_original ON statement (original) WHERE repeats IS NOT NULL;
    CREATE INDEX statement_unsettled ON statement (number) WHERE original IS NULL;

    CREATE TABLE set_aside (
      number INTEGER PRIMARY KEY, statement INTEGER, id TEXT, document TEXT NOT NULL,
      quote TEXT NOT NULL, parties TEXT, issues TEXT, options TEXT, findings TEXT NOT NULL
    );
    CREATE INDEX set_aside_by_id ON set_aside (id);
    CREATE INDEX set_aside_by_document ON set_aside (document);
    CREATE TABLE set_aside_listing (
      list INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (list, number)
    ) WITHOUT ROWID;

    CREATE TABLE finding (
      path TEXT NOT NULL, line INTEGER NOT NULL, "column" INTEGER NOT NULL, name TEXT NOT NULL,
      owner TEXT NOT NULL, severity TEXT NOT NULL, problem TEXT NOT NULL, remedy TEXT NOT NULL
    );
    CREATE INDEX finding_by_place ON finding (path, line, "column", name);
    CREATE INDEX finding_by_owner ON finding (owner);

    CREATE TABLE listing (
      list INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, id TEXT NOT NULL,
      statement INTEGER NOT NULL, PRIMARY KEY (list, first, last, id)
    ) WITHOUT ROWID;
    CREATE TABLE status (
      topic INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, id TEXT NOT NULL,
      statement INTEGER NOT NULL, PRIMARY KEY (topic, first, last, id)
    ) WITHOUT ROWID;
    CREATE TABLE candidate (
      topic INTEGER NOT NULL, party INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
      id TEXT NOT NULL, statement INTEGER NOT NULL, stance TEXT NOT NULL, is_own INTEGER NOT NULL,
      origin TEXT NOT NULL, exclusion TEXT, PRIMARY KEY (topic, party, first, last, id)
    ) WITHOUT ROWID;
    CREATE TABLE cell (
      topic INTEGER NOT NULL, party INTEGER NOT NULL, evidence INTEGER NOT NULL,
      set_aside INTEGER NOT NULL, day INTEGER, shown TEXT, first INTEGER, last INTEGER,
      is_undated INTEGER, is_attributed INTEGER, origins INTEGER, later INTEGER, others TEXT,
      others_first INTEGER, others_last INTEGER, others_statements TEXT, PRIMARY KEY (topic, party)
    ) WITHOUT ROWID;
    CREATE TABLE tally (
      list INTEGER PRIMARY KEY, statements INTEGER NOT NULL, set_aside INTEGER NOT NULL,
      listed INTEGER NOT NULL, statuses INTEGER NOT NULL, cells INTEGER NOT NULL
    );
    CREATE TABLE origin (id TEXT PRIMARY KEY, statements INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE count (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;

    CREATE TABLE document_mark (place INTEGER PRIMARY KEY, newest_first INTEGER NOT NULL);
    CREATE INDEX document_mark_by_newest_first ON document_mark (newest_first);
    CREATE TABLE voice_mark (
      actor INTEGER NOT NULL, place INTEGER NOT NULL, list INTEGER NOT NULL,
      PRIMARY KEY (actor, place)
    ) WITHOUT ROWID;
    CREATE TABLE occasion (
      issue INTEGER NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (issue, event)
    ) WITHOUT ROWID;

    CREATE TABLE line (
      number INTEGER PRIMARY KEY, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
      first_byte INTEGER NOT NULL, last_byte INTEGER NOT NULL, words TEXT NOT NULL
    );
    CREATE VIRTUAL TABLE search USING fts5 (
      words, content = 'line', content_rowid = 'number', \(DossierIndex.searchOptions)
    );
    """
}
