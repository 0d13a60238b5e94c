import DossierModel

/// The matrix of the bridge: a cell of each kind that is drawn differently.
extension ScriptedLibrary {
  var amounts: [Option] {
    [
      Option(id: OptionID("five"), text: "Everyone pays five crowns to cross the bridge"),
      Option(id: OptionID("nothing"), text: "Nobody pays anything"),
    ]
  }

  var exemptions: [Option] {
    [Option(id: OptionID("children"), text: "Children cross without paying")]
  }

  /// A row of the matrix, with the cells of the parties that a filter names.
  func matrix(_ topic: Topic, under filter: Filter) -> KeyedRow {
    let cells: [PositionRow]
    switch topic {
    case .option(OptionID("five")):
      cells =
        [position(north, .stance(.opposes)), position(south, .mixed, origins: 2)]
        + [position(city, nil)]
    case .option(OptionID("nothing")):
      cells = [
        cell(north, topic, .conditional, on: Day(year: 2030, month: 12, day: 1), origins: 3),
        cell(south, topic, .open, isOwn: false),
        cell(city, topic, .supports, on: Day(year: 2031, month: 5, day: 2), isOwn: false),
      ]
    case .issue(IssueID("repair")):
      cells =
        [cell(north, topic, .unclear, on: Day(year: 2031, month: 5, day: 1))]
        + [cell(south, topic, nil), cell(city, topic, nil)]
    default: cells = [north, south, city].map { cell($0, topic, nil) }
    }
    let more = moreOthers.map { cell($0, topic, .supports, isOwn: false) }
    let shown = (cells + more).filter { cell in
      filter.parties.isEmpty || filter.parties.contains(cell.party.id)
    }
    let matrixCells = shown.map { row in
      var cell = MatrixCell(row.position, setAsideCount: row.setAsideCount)
      cell.laterCount = row.laterCount
      return cell
    }
    return keyed("matrix:\(topic)", .matrix(MatrixRow(topic: topic, cells: matrixCells)))
  }

  private func cell(
    _ party: NamedActor,
    _ topic: Topic,
    _ stance: Stance?,
    on day: Day? = nil,
    isOwn: Bool = true,
    origins: Int = 1
  ) -> PositionRow {
    let evidence = stance.map { stance in
      (0..<origins).map { index in
        Evidence(
          statement: StatementID("c-\(index)"),
          stance: stance,
          isOwnWords: isOwn,
          span: DaySpan(first: day, last: day),
          origin: DocumentID("origin-\(index)")
        )
      }
    }
    return PositionRow(
      party: party,
      issue: IssueID("amount"),
      topic: topic,
      topicText: "",
      position: .derive(of: party.id, on: topic, asOf: nil, from: evidence ?? []),
      laterCount: 0,
      setAsideCount: 0
    )
  }
}
