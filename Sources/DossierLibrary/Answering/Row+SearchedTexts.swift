internal import DossierModel

extension Row {
  /// The words a search within a pane looks through: what the row shows.
  var searchedTexts: [String] {
    switch self {
    case .summary(let row): [row.title, row.summary]
    case .issue(let row): [row.title]
    case .heading(let row): row.titles
    case .status(let row):
      [row.status.rawValue] + ([row.speaker].compactMap(\.self) + row.relays).map(\.name)
    case .topic(let row): [row.text]
    case .position(let row): [row.party.name, row.position.shown?.word ?? "no statement"]
    case .matrix(let row): row.cells.map { $0.shown?.word ?? "no statement" }
    case .quote(let row): row.searchedTexts
    case .document(let row): [row.document.title ?? row.document.id.text]
    case .paragraph(let row): [row.text]
    case .explanation(let row): row.lines.map(\.quote)
    case .statement(let row): [row.statement.quote, row.speaker?.name ?? ""] + row.topicTexts
    case .assessment(let row): [row.party.name, row.assessment.summary]
    case .hit(let row): [row.passage]
    case .name(let row): [row.name] + [row.spelling].compactMap(\.self)
    case .filter(let row): [row.text]
    case .finding(let finding): [finding.message]
    }
  }
}

extension QuoteRow {
  fileprivate var searchedTexts: [String] {
    let names = ([speaker, outlet].compactMap(\.self) + relays + parties).map(\.name)
    let remarks = [condition, coded?.note, coded?.translation].compactMap(\.self)
    return [excerpt] + names + optionTexts + remarks
      + repeats.filter { !$0.isSameWording }.map(\.quote) + findings.map(\.message)
  }
}
