import DossierModel
import LocatedYAML
import Synchronization

/// Everything that is in a dossier's folder, read but not yet understood.
struct FolderContents: Sendable {
  /// A YAML file.
  struct Page: Sendable {
    /// The path inside the folder.
    let file: String
    /// The path as findings name it.
    let path: String
    let bytes: [UInt8]
    let yaml: YAMLFile
  }

  /// The files at the top that could be read, by name.
  private(set) var topLevel: [String: Page] = [:]
  /// The records that could be read, in the order of their paths.
  private(set) var records: [Page] = []
  /// The texts that could be read, by path inside the folder without ending.
  private(set) var texts: [String: SourceDocument] = [:]
  /// Every text there is, readable or not, as paths inside the folder.
  private(set) var textFiles: Set<String>
  /// Every record there is, readable or not, as paths inside the folder, in order.
  private(set) var recordFiles: [String]
  /// What kept files from being read.
  private(set) var findings: [Finding]
  /// The folder, as it was named.
  let folder: String
  /// Whether the files at the top are so large that reading them on two threads is worth its while.
  private(set) var isLargeAtTop = false

  private enum Loaded: Sendable {
    case page(Page)
    case text(SourceDocument)
    case failed(Finding)
  }

  /// What came of each file, shared by the threads that read them.
  private final class Slots: Sendable {
    let values: Mutex<[Loaded?]>

    init(_ count: Int) { values = Mutex([Loaded?](repeating: nil, count: count)) }
  }

  /// Reads every file of a folder, several at a time.
  init(path: String) throws(FolderError) {
    let listing = try FolderListing(path)
    self.init(path: path, listing: listing)
    take(Self.load(listing.topLevel + listing.records + listing.texts, in: path, listing: listing))
  }

  /// Reads some files, several at a time.
  private static func load(
    _ files: [String],
    in path: String,
    listing: FolderListing
  ) -> [(String, Loaded?)] {
    let loaded = Slots(files.count)
    SideBySide.perform(files.count) { index in
      let result = load(files[index], in: path, listing: listing)
      loaded.values.withLock { $0[index] = result }
    }
    return Array(zip(files, loaded.values.withLock { $0 }))
  }

  /// Bytes from which on starting a thread costs less than it saves.
  private static let enoughForTwo = 200_000

  /// The names of a folder's files; nothing is read.
  private init(path: String, listing: FolderListing) {
    folder = path
    findings = listing.findings
    textFiles = Set(listing.texts)
    recordFiles = listing.records
  }

  /// Reads what stands in the files at the top of a folder.
  static func top(of path: String, files: TopFiles) -> FolderContents {
    var contents = FolderContents(path: path, listing: files.listing)
    let size = files.contents.reduce(0) { $0 + ($1.bytes?.count ?? 0) }
    contents.isLargeAtTop = size >= enoughForTwo
    let loaded = Slots(files.contents.count)
    let load: @Sendable (Int) -> Void = { index in
      let result = Self.load(files.contents[index], in: path)
      loaded.values.withLock { $0[index] = result }
    }
    let pieces = files.contents.count
    if contents.isLargeAtTop {
      SideBySide.perform(pieces, load)
    } else {
      (0..<pieces).forEach(load)
    }
    contents.take(Array(zip(files.contents.map(\.file), loaded.values.withLock { $0 })))
    return contents
  }

  /// The same with the documents' names known.
  func knowing(_ listing: FolderListing) -> FolderContents {
    var contents = self
    contents.textFiles = Set(listing.texts)
    contents.recordFiles = listing.records
    return contents
  }

  /// The same with some records and their texts read too, one after the other.
  ///
  /// - Parameters:
  ///   - stems: The records' paths inside the folder without ending.
  ///   - listing: The folder's.
  /// - Returns: These contents with theirs; of findings only theirs.
  func reading(_ stems: [String], listing: FolderListing) -> FolderContents {
    var contents = self
    contents.findings = []
    for stem in stems {
      let files = [stem + ".yaml", stem + ".txt"].filter { listing.stamps[$0] != nil }
      contents.take(files.map { ($0, Self.load($0, in: folder, listing: listing)) })
    }
    return contents
  }

  private mutating func take(_ files: [(String, Loaded?)]) {
    for (file, result) in files {
      switch result {
      case .page(let page) where file.contains("/"): records.append(page)
      case .page(let page): topLevel[file] = page
      case .text(let text): texts[FolderPath.stem(file)] = text
      case .failed(let finding): findings.append(finding)
      case nil: break
      }
    }
  }

  private static func load(_ file: String, in folder: String, listing: FolderListing) -> Loaded {
    load(FileContents(of: file, in: folder, listing: listing), in: folder)
  }

  private static func load(_ contents: FileContents, in folder: String) -> Loaded {
    let path = FolderPath.joined(folder, contents.file)
    switch contents.result {
    case .failed(let finding): return .failed(finding)
    case .bytes(let bytes) where !contents.file.hasSuffix(".txt"):
      return .page(Page(file: contents.file, path: path, bytes: bytes, yaml: YAMLFile(bytes)))
    case .bytes(let bytes):
      do throws(Fault) {
        return .text(try SourceDocument(bytes))
      } catch {
        return .failed(Finding(error, in: path))
      }
    }
  }
}
