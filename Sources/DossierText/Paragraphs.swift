public import DossierModel

/// Where the paragraphs of a text stand: its lines that hold anything.
public enum Paragraphs {
  /// The paragraphs of a text in code points, in order, without the white space around them.
  public static func ranges(in scalars: [Unicode.Scalar]) -> [TextRange] {
    var found: [TextRange] = []
    var start = 0
    while start < scalars.count {
      let end = scalars[start...].firstIndex { $0.endsLine } ?? scalars.count
      let line = scalars[start..<end]
      if let first = line.firstIndex(where: { !$0.isBlank }),
        let last = line.lastIndex(where: { !$0.isBlank })
      {
        found.append(TextRange(first..<last + 1))
      }
      start = end + 1
    }
    return found
  }
}
