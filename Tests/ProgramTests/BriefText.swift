/// A brief in plain text, taken apart.
struct BriefText {
  /// A line with the numbers in brackets at its end or in it.
  struct Line {
    let text: String
    let numbers: [Int]

    init(_ text: Substring) {
      self.text = String(text)
      numbers = text.matches(of: #/\[(\d+)\]/#).compactMap { Int($0.output.1) }
    }
  }

  /// What stands at the end under a number.
  struct Citation {
    let document: String
    let statement: String
    let start: Int
    let end: Int
    let line: Int
  }

  /// Every claim: the items of the lists but those that say what there is not.
  let claims: [Line]
  /// The claims that say where somebody stands.
  let positions: [Line]
  /// The claims with words of a source.
  let quoting: [Line]
  /// The list at the end.
  let citations: [Int: Citation]

  init(_ text: String) {
    let parts = text.split(separator: "\nThe words\n", maxSplits: 1)
    // The list of sources stands before the first issue.
    let issues =
      parts[0].split(separator: "\nWithout a statement by then\n")[0]
      .split(separator: "\n---", maxSplits: 1).last ?? ""
    claims = issues.split(separator: "\n").map(Line.init).filter { line in
      let item = line.text.drop { $0 == " " }
      return item.hasPrefix("- ") && !item.hasPrefix("- no statement: ")
        && !item.hasPrefix("- left out: ")
    }
    positions = claims.filter { line in
      line.text.contains(#/^- [^:]+, (own words|said by others): [a-z]+ \(.*origins?: /#)
    }
    quoting = claims.filter { $0.text.contains(": “") && !$0.text.contains(#/^- .* on /#) }
    var citations: [Int: Citation] = [:]
    for line in (parts.count > 1 ? parts[1] : "").split(separator: "\n") {
      let words = #/^- \[(\d+)\] .*code points (\d+) to (\d+), line (\d+); .*document (\S+), /#
      guard let match = line.firstMatch(of: words)?.output, let number = Int(match.1),
        let start = Int(match.2), let end = Int(match.3), let place = Int(match.4),
        let id = line.split(separator: " ").last
      else { continue }
      citations[number] = Citation(
        document: String(match.5),
        statement: String(id),
        start: start,
        end: end,
        line: place
      )
    }
    self.citations = citations
  }
}
