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
    case .moment(let row): row.searchedTexts
    case .moved(let moved): [moved.row?.party.name ?? "", moved.row?.topicText ?? ""]
    case .pairing(let row): [row.left.name, row.right?.name ?? ""]
    case .pair(let row): [row.left, row.right].compactMap { $0?.statement.quote }
    case .quote(let row): row.searchedTexts
    case .document(let row): row.searchedTexts
    case .lineage(let row): row.record.searchedTexts
    case .actor(let row):
      [row.actor.name, row.actor.role ?? "", row.party?.name ?? ""] + row.actor.names
    case .voice(let row): row.titles
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

extension DocumentRow {
  fileprivate var searchedTexts: [String] {
    [document.title ?? document.id.text, name, originName ?? ""]
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
