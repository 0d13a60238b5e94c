internal import DossierModel

/// A dossier, or a part of it, as JSON: version 1 of the format `demarche-dossier`.
///
/// The order of members is fixed; what is unknown is left out; lists are always there. Quotes are
/// exact. Texts end in a line break.
struct JSONExport: Sendable {
  private let dossier: Dossier

  /// Makes an export of a dossier.
  init(_ dossier: Dossier) {
    self.dossier = dossier
  }

  /// The whole dossier.
  ///
  /// - Parameter positions: The positions on the dossier's own day.
  /// - Returns: One object.
  func whole(positions: [PositionRow]) -> String {
    Self.text([
      ("format", .text("demarche-dossier")),
      ("version", .number(1)),
      ("dossier", head),
      ("actors", .list(dossier.actors.map(Self.value))),
      ("issues", .list(dossier.issues.map(Self.value))),
      ("documents", .list(dossier.documents.map(Self.value))),
      ("statements", .list(dossier.statements.map(entry))),
      ("positions", .list(positions.compactMap(Self.value))),
      ("assessments", .list(dossier.assessments.map(Self.value))),
      ("events", .list(dossier.events.map(Self.value))),
    ])
  }

  /// Some positions under the key `positions`; those without a stance are left out.
  func positions(_ rows: [PositionRow]) -> String {
    Self.text([("positions", .list(rows.compactMap(Self.value)))])
  }

  /// Some statements under the key `statements`.
  func statements(_ statements: [Statement]) -> String {
    Self.text([("statements", .list(statements.map(entry)))])
  }

  /// Some documents under the key `documents`.
  func documents(_ documents: [Document]) -> String {
    Self.text([("documents", .list(documents.map(Self.value)))])
  }

  static func text(_ members: [(String, JSONValue?)]) -> String {
    JSONValue.object(members).written + "\n"
  }

  private var head: JSONValue {
    .object([
      ("title", .text(dossier.title)),
      ("summary", .text(dossier.summary)),
      ("parties", .ids(dossier.parties)),
      ("others", .ids(dossier.others)),
      ("asOf", .text(dossier.defaultDay?.text)),
    ])
  }

  func entry(_ statement: Statement) -> JSONValue {
    let from: String? =
      switch statement.from {
      case .unsaid: nil
      case .own: "own"
      case .record(let id): id.text
      }
    return .object([
      ("id", .text(statement.id.text)),
      ("document", .text(statement.document.text)),
      ("start", .number(statement.range.start)),
      ("end", .number(statement.range.end)),
      ("quote", .text(statement.quote)),
      ("omit", .list(statement.omit.map { .range($0) })),
      ("cue", statement.cue.map { .range($0) }),
      ("speaker", .text(statement.speaker?.text)),
      ("via", .ids(statement.via)),
      ("from", .text(from)),
      ("mode", .text(statement.mode.rawValue)),
      ("parties", .ids(statement.parties)),
      ("issues", .ids(dossier.issues(of: statement))),
      ("options", .ids(statement.options)),
      ("stance", .text(statement.stance?.rawValue)),
      ("status", .text(statement.status?.rawValue)),
      ("condition", .text(statement.condition)),
      ("conditionOption", .text(statement.conditionOption?.text)),
      ("when", .text(statement.when?.text)),
      ("repeats", .text(statement.repeats?.text)),
      ("counts", .truth(dossier.exclusion(of: statement) == nil)),
      ("note", .text(statement.note)),
      ("translation", .text(statement.translation)),
      ("coder", .text(statement.coder)),
    ])
  }
}
