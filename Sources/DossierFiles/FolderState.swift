import Crypto
public import DossierModel
import DossierText
import LocatedYAML

/// What stands at the top of a dossier's folder; the documents are not looked at.
public struct FolderTop: Sendable {
  /// The dossier without documents.
  public let frame: Dossier
  /// What is wrong with the files at the top.
  public let findings: [Finding]
  /// What tells this state of the files at the top from any other.
  public let fingerprint: String
  /// Whether ``frame`` is what the files say and nothing else: where they say no title, the folder's
  /// name stands for it.
  public let saysTitle: Bool
  /// What the file system says of the files at the top, by name.
  public let files: [String: FileStamp]

  private let folder: DossierFolder
  private let contents: FolderContents

  /// Understands the files at the top of a folder; every statement they name is taken for known.
  init(_ folder: DossierFolder, _ read: TopFiles) {
    self.folder = folder
    files = read.listing.stamps
    fingerprint = read.fingerprint
    contents = FolderContents.top(of: folder.path, files: read)
    var check = DossierCheck(contents)
    (frame, findings) = check.frameReading(statements: nil)
    saysTitle = check.head?.node["title"]?.value.text?.isEmpty == false
  }

  /// What is wrong with the files at the top, with the statements of all records known.
  public func findings(knowing statements: any DeclaredNames) -> [Finding] {
    var check = DossierCheck(contents)
    return check.frameReading(statements: statements).1
  }

  /// Lists the folder's documents.
  public func state() throws(FolderError) -> FolderState {
    try FolderState(top: self, contents: contents, folder: folder)
  }
}

/// The files of a dossier's folder at one moment.
///
/// The records are read through it a few at a time, by several threads at once if need be.
public struct FolderState: Sendable {
  /// What the file system says of each record and text, by path inside the folder.
  public let files: [String: FileStamp]
  /// The records and texts, as paths inside the folder without ending, in order.
  public let stems: [String]
  /// What is wrong with the folder.
  public let findings: [Finding]
  /// What stands at the top.
  public let top: FolderTop
  /// The folder.
  public let folder: DossierFolder

  private let listing: FolderListing
  private let contents: FolderContents
  private let check: DossierCheck
  private let spellings: Spellings

  init(top: FolderTop, contents: FolderContents, folder: DossierFolder) throws(FolderError) {
    listing = try FolderListing(folder.path)
    self.top = top
    self.folder = folder
    self.contents = contents.knowing(listing)
    check = DossierCheck.ofTop(self.contents)
    spellings = Spellings(of: top.frame.actors)
    files = listing.stamps.filter { $0.key.contains("/") }
    findings = listing.findings
    stems = Set((listing.records + listing.texts).map(FolderPath.stem)).sorted()
  }

  /// Reads some records with their texts.
  ///
  /// - Parameter stems: Which; of one that is gone nothing is read.
  /// - Returns: What was read of each, in order.
  public func records(_ stems: [String]) -> [RecordReading] {
    var check = check.opening(contents.reading(stems, listing: listing))
    return check.recordReadings(of: stems, in: top.frame, spellings)
  }

  /// The records that are, or would be, of some documents, in order.
  public func stems(of documents: Set<DocumentID>) -> [String] {
    stems.filter { documents.contains(Self.document(of: $0)) }
  }

  /// The files that belong to a record, whether or not they are there.
  public static func files(of stem: String) -> [String] { [stem + ".yaml", stem + ".txt"] }

  /// The identifier of the document that a record is of.
  public static func document(of stem: String) -> DocumentID {
    DocumentID(String(FolderPath.name(stem)))
  }

  /// Whether a file changed so shortly ago that its stamp may not show another change.
  public static func isFresh(_ stamp: FileStamp) -> Bool { stamp.isFresh }
}

extension DossierFolder {
  /// Reads the files at the top; every statement they name is taken for known.
  ///
  /// - Throws: Where there is no such folder, or no `dossier.yaml` in it.
  public func top() throws(FolderError) -> FolderTop { top(try topFiles()) }

  /// Understands files at the top of this folder that were read; every statement they name is taken
  /// for known.
  public func top(_ files: TopFiles) -> FolderTop { FolderTop(self, files) }

  /// Whether there are more records than so many; their files are not looked at.
  public func hasMoreRecords(than most: Int) -> Bool {
    FolderListing.hasMoreRecords(than: most, in: path)
  }

  /// What the file system says of a file inside the folder; nil where there is none.
  public func stamp(of file: String) -> FileStamp? {
    FileStamp(ofFileAt: FolderPath.joined(path, file))
  }

  /// Bytes of a file inside the folder; nil where they cannot be read.
  public func bytes(_ range: Range<Int>, of file: String) -> [UInt8]? {
    FileReader.read(range, of: FolderPath.joined(path, file))
  }

  /// The text of a document inside the folder; nil where it cannot be read as one.
  public func text(of file: String) -> String? {
    guard let bytes = try? FileReader.read(FolderPath.joined(path, file)) else { return nil }
    return try? SourceDocument(bytes).text
  }

  /// A file's path as findings name it.
  public func named(_ file: String) -> String { FolderPath.joined(path, file) }

  /// A finding's path as it is inside the folder.
  public func inside(_ path: String) -> String {
    let start = FolderPath.joined(self.path, "")
    return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : path
  }

  /// A name for what is kept of this folder elsewhere: the same for every path that leads to it.
  public var cacheName: String {
    let real = FolderListing.realPath(path) ?? path
    let hash = SHA256.hash(data: Array(real.utf8)).prefix(8)
    let digits = hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let name = FolderPath.name(real).filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return "\(name.prefix(24))-\(digits)"
  }
}
