/// A scalar under `|` or `>`, moved to another indentation.
enum BlockScalar {
  /// The header and the indented lines, or nil where they do not bear being moved.
  static func lines(of raw: ArraySlice<UInt8>, indent: Int) -> [String]? {
    let lines = raw.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { line in line.last == UInt8(ascii: "\r") ? line.dropLast() : line }
    guard let header = lines.first, isMovable(header) else { return nil }
    let body = lines.dropFirst()
    guard let depth = body.lazy.compactMap(indentation).first else { return nil }
    let margin = String(repeating: " ", count: indent)
    return [String(decoding: header, as: UTF8.self).filter { $0 != " " }]
      + body.map { line in
        indentation(line) == nil
          ? "" : margin + String(decoding: line.dropFirst(depth), as: UTF8.self)
      }
  }

  /// An indentation given as a number, lines kept at the end, and a comment in the header do not
  /// bear being moved.
  private static func isMovable(_ header: ArraySlice<UInt8>) -> Bool {
    header.allSatisfy { Array("|>- ".utf8).contains($0) }
  }

  /// Spaces before the first other character; nil for a blank line.
  private static func indentation(_ line: ArraySlice<UInt8>) -> Int? {
    line.firstIndex { $0 != UInt8(ascii: " ") }.map { $0 - line.startIndex }
  }
}
