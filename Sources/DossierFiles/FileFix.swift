import DossierModel
import LocatedYAML

/// What `check --fix` makes of one file.
struct FileFix {
  /// The file, as findings name it.
  let path: String
  /// Its bytes as they were read.
  let before: [UInt8]
  /// Its bytes as they should be; others than before.
  let after: [UInt8]

  /// The fixes of a folder, in the order of its files; none for a file that cannot be read as YAML.
  static func all(of contents: FolderContents) -> [FileFix] {
    let top = FolderListing.topLevelNames.compactMap { contents.topLevel[$0] }
    return (top + contents.records).compactMap { page in
      let text = contents.texts[FolderPath.stem(page.file)]
      return FileFix(page, text: page.file.contains("/") ? text : nil)
    }
  }

  /// The fix of a file, or nil where there is nothing to fix.
  private init?(_ page: FolderContents.Page, text: SourceDocument?) {
    let statements = page.file.contains("/") ? page.yaml.root?["statements"]?.value.items ?? [] : []
    var additions: [Layout.Addition] = []
    var starts: [Int] = []
    for item in statements {
      var range = Self.range(of: item)
      if item["at"] == nil, item.entries != nil, let quote = item["quote"]?.value.text,
        let text, let only = Self.onlyPlace(of: quote, in: text)
      {
        range = (only.start, only.end)
        additions.append(
          Layout.Addition(to: item.place, key: "at", numbers: [only.start, only.end])
        )
      }
      // What has no place stays behind what it stood behind.
      starts.append(range?.start ?? starts.last ?? 0)
    }
    let order = starts.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
    let orders = order == Array(starts.indices) ? [:] : ["statements": order]
    guard let bytes = Layout.bytes(of: page.yaml, adding: additions, ordering: orders),
      bytes != page.bytes
    else { return nil }
    path = page.path
    before = page.bytes
    after = bytes
  }

  private static func range(of item: Node) -> (start: Int, end: Int)? {
    let numbers = item["at"]?.value.items?.compactMap { $0.text.flatMap { Int($0) } } ?? []
    return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
  }

  private static func onlyPlace(of quote: String, in text: SourceDocument) -> TextRange? {
    let places = text.places(of: quote, limit: 2)
    return places.count == 1 ? places[0] : nil
  }
}
