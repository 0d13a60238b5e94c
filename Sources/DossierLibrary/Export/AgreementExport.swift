internal import DossierModel

/// The agreement of two dossiers as JSON.
struct AgreementExport {
  private let agreement: Agreement
  private let paths: (a: String, b: String)

  init(_ agreement: Agreement, paths: (a: String, b: String)) {
    self.agreement = agreement
    self.paths = paths
  }

  /// One object, with a line break at the end.
  var text: String {
    let value = JSONValue.object([
      ("format", .text("demarche-agreement")),
      ("version", .number(1)),
      ("a", .text(paths.a)),
      ("b", .text(paths.b)),
      ("documents", documents),
      ("statements", statements),
      ("keys", .list(agreement.figures.map(Self.value))),
      ("disagreements", .list(agreement.disagreements.map(Self.value))),
      ("unmatched", unmatched),
    ])
    return value.written + "\n"
  }

  private var documents: JSONValue {
    .object([
      (
        "common",
        .list(
          agreement.documents.map { pair in
            .object([("a", .text(pair.a.text)), ("b", .text(pair.b.text))])
          }
        )
      ),
      ("onlyA", .ids(agreement.documentsOnlyInA)),
      ("onlyB", .ids(agreement.documentsOnlyInB)),
    ])
  }

  private var statements: JSONValue {
    .object([
      ("a", .number(agreement.countA)),
      ("b", .number(agreement.countB)),
      ("matched", .number(agreement.pairs.count)),
      ("shareOfA", agreement.shareOfA.map(JSONValue.decimal)),
      ("shareOfB", agreement.shareOfB.map(JSONValue.decimal)),
      ("shareOfAll", agreement.shareOfAll.map(JSONValue.decimal)),
    ])
  }

  private var unmatched: JSONValue {
    .object([
      ("a", .list(agreement.unmatchedA.map(Self.value))),
      ("b", .list(agreement.unmatchedB.map(Self.value))),
    ])
  }

  private static func value(_ figure: Agreement.Figure) -> JSONValue {
    .object([
      ("key", .text(figure.key.rawValue)),
      ("compared", .number(figure.agreement.count)),
      ("agreed", .number(figure.agreement.agreed)),
      ("share", figure.agreement.share.map(JSONValue.decimal)),
      ("alpha", figure.agreement.alpha.map(JSONValue.decimal)),
    ])
  }

  private static func value(_ disagreement: Agreement.Disagreement) -> JSONValue {
    .object([
      ("key", .text(disagreement.key.rawValue)),
      ("a", value(disagreement.pair.a, with: disagreement.a)),
      ("b", value(disagreement.pair.b, with: disagreement.b)),
    ])
  }

  private static func value(_ statement: Statement) -> JSONValue { value(statement, with: nil) }

  private static func value(_ statement: Statement, with value: String?) -> JSONValue {
    .object([
      ("id", .text(statement.id.text)),
      ("document", .text(statement.document.text)),
      ("start", .number(statement.range.start)),
      ("end", .number(statement.range.end)),
      ("quote", .text(statement.quote)),
      ("value", .text(value)),
    ])
  }
}
