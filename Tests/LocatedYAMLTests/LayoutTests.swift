import Foundation
import LocatedYAML
import TestSupport
import Testing

/// A text in the one layout, or nil where it is refused.
private func laidOut(
  _ text: String,
  adding additions: [Layout.Addition] = [],
  ordering orders: [String: [Int]] = [:]
) -> String? {
  let file = YAMLFile(Array(text.utf8))
  return Layout.bytes(of: file, adding: additions, ordering: orders).map {
    String(decoding: $0, as: UTF8.self)
  }
}

struct `The layout` {
  @Test func `has one key a line, two spaces a level`() {
    let text = """
      {title: 'It''s "here"', list: [{id: a, at: [1, 2]}, {at: [3,4], id: b}]}
      """
    #expect(
      laidOut(text) == """
        title: "It's \\"here\\""
        list:
          - id: a
            at: [1, 2]
          - id: b
            at: [3, 4]

        """
    )
  }

  @Test func `indents a list under its key`() {
    let text = """
      a:
      - id: x
        b:
            - 1
            - 2
            -   3
      -
          id: y
      -   id: z
          c:
              d: e
      """
    #expect(
      laidOut(text) == """
        a:
          - id: x
            b:
              - 1
              - 2
              - 3
          - id: y
          - id: z
            c:
              d: e

        """
    )
  }

  @Test func `writes pairs of numbers in brackets`() {
    #expect(laidOut("at:\n- 1\n- 20\nomit:\n- - 3\n  - 4\n") == "at: [1, 20]\nomit:\n  - [3, 4]\n")
  }

  @Test func `puts the id first`() {
    let text = """
      list:
        # of b
        - at: [1, 2]
          # above the id
          id: b # behind it
          c: d
      """
    #expect(
      laidOut(text) == """
        list:
          # of b
          # above the id
          - id: b  # behind it
            at: [1, 2]
            c: d

        """
    )
  }

  @Test func `keeps comments above and behind what they belong to`() {
    let text = """


      # head

      # of the title
      title: x     # behind the title
      list: # behind the list
         # of a
       - id: a   # behind a

         # in a
         b: "#no comment"   # behind b
       # of c
       - id: c
      # at the end
      """
    #expect(
      laidOut(text) == """
        # head

        # of the title
        title: x  # behind the title
        list:  # behind the list
          # of a
          - id: a  # behind a

            # in a
            b: "#no comment"  # behind b
          # of c
          - id: c
        # at the end

        """
    )
  }

  @Test func `joins values over several lines`() {
    let text = "a: one\n  two\n\n  three\nb: \"four\n  five\\\n  \\ six\"\nc: 'seven\n  eight'\n"
    #expect(laidOut(text) == "a: \"one two\\nthree\"\nb: \"four five six\"\nc: \"seven eight\"\n")
  }

  @Test func `keeps block scalars as they are written`() {
    let text =
      "a:\n    b: |\n          one\n            two\n\n          # three\n    c: >-\n      x\n      y\n"
    #expect(
      laidOut(text) == "a:\n  b: |\n    one\n      two\n\n    # three\n  c: >-\n    x\n    y\n"
    )
  }

  @Test func `quotes block scalars that cannot be moved`() {
    #expect(laidOut("a: |2\n    one\n   two\n") == "a: \"  one\\n two\\n\"\n")
    #expect(laidOut("a: |+\n  one\n\n\nb: c\n") == "a: \"one\\n\\n\\n\"\n\nb: c\n")
  }

  @Test func `breaks brackets over several lines only where they are long`() {
    let short = "a: [one,\n  two]\n"
    #expect(laidOut(short) == "a: [one, two]\n")
    let words = (0..<20).map { "word-\($0)" }
    let long = "a: [\(words.joined(separator: ",\n  "))]\n"
    #expect(laidOut(long) == "a:\n" + words.map { "  - \($0)\n" }.joined())
    let oneLine = "a: [\(words.joined(separator: ", "))]\n"
    #expect(laidOut(oneLine) == oneLine)
    #expect(laidOut("a: [one, # first\n  two]\n") == "a:\n  - one  # first\n  - two\n")
  }

  @Test func `keeps empty values, lists and mappings`() {
    #expect(
      laidOut("a:\nb: []\nc: {}\nd: ''\ne: \n- []\n- {}\n-\n")
        == "a:\nb: []\nc: {}\nd: \"\"\ne:\n  - []\n  - {}\n  -\n"
    )
  }

  @Test func `ends lines in line feeds and drops byte order marks`() {
    #expect(laidOut("\u{FEFF}a: b\r\nc:\r\n- d\r\n\r\n\r\n") == "a: b\nc:\n  - d\n")
  }

  @Test func `puts items into an order, each with the comments above it`() {
    let text = """
      # head
      s:
        # of a
        - id: a

        # of b
        - id: b
          x: y
        - id: c # behind c
      z: end
      """
    #expect(
      laidOut(text, ordering: ["s": [2, 1, 0]]) == """
        # head
        s:
          - id: c  # behind c

          # of b
          - id: b
            x: y
          # of a
          - id: a
        z: end

        """
    )
  }

  @Test func `takes a new key behind the id`() throws {
    let text = "s:\n  - quote: q\n    id: a\n"
    let item = try #require(YAMLFile(Array(text.utf8)).root?["s"]?.value.items?.first)
    let addition = Layout.Addition(to: item.place, key: "at", numbers: [1, 2])
    #expect(laidOut(text, adding: [addition]) == "s:\n  - id: a\n    at: [1, 2]\n    quote: q\n")
  }

  @Test(arguments: ["a: &x b\n", "a: b\na: c\n", "a: [\n", "- a\n", "a\n", "", "# only this\n"])
  func `is refused to what is no mapping or has faults`(text: String) {
    #expect(laidOut(text) == nil)
  }

  @Test func `writes hidden characters as escapes`() {
    #expect(Layout.quoted("a\u{1B}\u{202E}\u{E0041}\té\\") == #""a\u001B\u202E\U000E0041\té\\""#)
    let text = "a: 'x\u{200B}y'\n"
    #expect(laidOut(text) == "a: \"x\\u200By\"\n")
  }

  @Test(arguments: LayoutReaderTests.files)
  func `is that of the bundled dossier`(file: String) throws {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    #expect(Layout.bytes(of: YAMLFile(bytes)) == bytes)
  }

  @Test func `loses no comment and changes nothing that is in it`() throws {
    var random = SeededRandom(seed: 7)
    var count = 0
    for _ in 0..<400 {
      let file = LayoutReaderTests.files.randomElement(using: &random) ?? ""
      let text = try String(contentsOfFile: file, encoding: .utf8)
      var lines = text.split(separator: "\n").prefix(60).map(String.init)
      var comments: [String] = []
      for _ in 0..<6 {
        let comment = "# c\(UInt32.random(in: 0..<1_000_000, using: &random))."
        comments.append(comment)
        let line = Int.random(in: 0..<lines.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: lines[line] += "   " + comment
        case 1: lines.insert("      " + comment, at: line)
        default: lines.insert(comment, at: line)
        }
      }
      guard let once = laidOut(lines.joined(separator: "\n")) else { continue }
      count += 1
      #expect(comments.allSatisfy { once.contains($0) })
      #expect(laidOut(once) == once)
    }
    #expect(count > 300)
  }
}
