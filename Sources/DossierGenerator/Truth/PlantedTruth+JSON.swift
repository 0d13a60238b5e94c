import DossierModel

extension PlantedTruth {
  /// The truth as JSON: the keys are those that `positions --format json` and `export` have, where they
  /// have them; what is absent is nothing.
  ///
  /// Written line by line, a position, count, origin or search each, so that it can be read with line
  /// tools too.
  public var json: String {
    var text = "{ \"title\": \(Self.quoted(title)), \"asOf\": \(Self.quoted(day.text)),\n"
    text += "\"documents\": \(textCount), \"statements\": \(statementCount),\n"
    text += Self.list("positions", positions.map(\.json)) + ",\n"
    text += Self.list("counts", counts.map(\.json)) + ",\n"
    text += Self.list("origins", origins.map(\.json)) + ",\n"
    text += Self.list("searches", searches.map(\.json)) + " }\n"
    return text
  }

  private static func list(_ key: String, _ lines: [String]) -> String {
    "\"\(key)\": [\n" + lines.joined(separator: ",\n") + "\n]"
  }

  /// A text in quotation marks.
  static func quoted(_ text: String) -> String {
    // Only names and words of ours come here, but for the two that JSON itself needs.
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  /// A list of texts in brackets.
  static func texts(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }

  /// An object of what is there.
  static func object(_ entries: [(key: String, value: String?)]) -> String {
    let written = entries.compactMap { entry in
      entry.value.map { "\"\(entry.key)\": \($0)" }
    }
    return "{" + written.joined(separator: ", ") + "}"
  }
}

extension PlantedPosition {
  /// The position as an object.
  var json: String {
    var issue: String?
    var option: String?
    switch topic {
    case .issue(let id): issue = id.text
    case .option(let id): option = id.text
    }
    let shows = shown != nil
    return PlantedTruth.object([
      ("party", PlantedTruth.quoted(party.text)),
      ("issue", issue.map(PlantedTruth.quoted)),
      ("option", option.map(PlantedTruth.quoted)),
      ("stance", shown.map { PlantedTruth.quoted($0.word) }),
      ("day", shows && !isUndated ? PlantedTruth.quoted(span.text) : nil),
      ("undated", "\(isUndated)"),
      ("attributedByOthers", "\(isAttributedByOthers)"),
      ("statements", PlantedTruth.texts(evidence.map(\.text))),
      ("deciding", PlantedTruth.texts(deciding.map(\.text))),
      ("origins", PlantedTruth.texts(origins.map(\.text))),
      (
        "others",
        others.map { others in
          PlantedTruth.object([
            ("stance", PlantedTruth.quoted(others.shown.word)),
            ("day", PlantedTruth.quoted(others.span.text)),
          ])
        }
      ),
    ])
  }
}

extension PlantedTruth.Count {
  /// The count as an object.
  var json: String {
    PlantedTruth.object([
      ("issue", PlantedTruth.quoted(issue.text)), ("statements", "\(statements)"),
    ])
  }
}

extension PlantedOrigin {
  /// The origin as an object.
  var json: String {
    PlantedTruth.object([
      ("statement", PlantedTruth.quoted(statement.text)),
      ("document", PlantedTruth.quoted(document.text)),
      ("origin", PlantedTruth.quoted(origin.text)),
      ("repeats", repeats.map { PlantedTruth.quoted($0.text) }),
    ])
  }
}

extension PlantedSearch {
  /// The search as an object.
  var json: String {
    PlantedTruth.object([
      ("name", PlantedTruth.quoted(name)),
      ("queries", PlantedTruth.texts(queries)),
      ("documents", PlantedTruth.texts(documents.map(\.text))),
      ("scattered", PlantedTruth.texts(scattered.map(\.text))),
      ("statements", PlantedTruth.texts(statements.map(\.text))),
    ])
  }
}
