import LocatedYAML
import Testing

/// What a text is read as, in one line a node.
func outline(_ text: String) -> String {
  outline(YAMLFile(Array(text.utf8)))
}

/// What a file was read as, and what is wrong with it.
func outline(_ file: YAMLFile) -> String {
  let faults = file.faults.map {
    "\($0.place.line):\($0.place.column) \($0.kind.rawValue): \($0.problem); \($0.remedy)"
  }
  return (faults + (file.root.map { outline($0) } ?? [])).joined(separator: "\n")
}

/// A node and what it holds, in one line a node.
func outline(_ node: Node) -> [String] {
  let place = "\(node.place.line):\(node.place.column)"
  switch node.content {
  case .scalar(let text): return ["\(place) \(node.style) \(text.debugDescription)"]
  case .sequence(let items): return ["\(place) \(node.style) list"] + items.flatMap { outline($0) }
  case .mapping(let entries):
    return ["\(place) \(node.style) mapping"]
      + entries.flatMap { entry in
        ["\(entry.place.line):\(entry.place.column) key \(entry.key)"] + outline(entry.value)
      }
  }
}

struct `A YAML file` {
  @Test func `has a place for every value`() {
    let text = """
      # a comment
      title: "Žlutý kůň"
      list:
        - id: a
          at: [1, 20]
        - id: b
          what: photo caption
      """
    #expect(
      outline(text) == """
        2:1 block mapping
        2:1 key title
        2:8 doubleQuoted "Žlutý kůň"
        3:1 key list
        4:3 block list
        4:5 block mapping
        4:5 key id
        4:9 plain "a"
        5:5 key at
        5:9 flow list
        5:10 plain "1"
        5:13 plain "20"
        6:5 block mapping
        6:5 key id
        6:9 plain "b"
        7:5 key what
        7:11 plain "photo caption"
        """
    )
  }
}
