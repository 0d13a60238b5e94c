import Crypto

/// The files at the top of a dossier's folder at one moment, read but not understood.
///
/// Whoever knows already what these bytes say need not ask what they say.
public struct TopFiles: Sendable {
  /// What tells this state of the files from any other.
  public let fingerprint: String

  let listing: FolderListing
  /// Those that are there, in the order of `FolderListing.topLevelNames`.
  let contents: [FileContents]

  init(_ folder: DossierFolder) throws(FolderError) {
    let listing = try FolderListing(folder.path, withDocuments: false)
    self.listing = listing
    contents = listing.topLevel.map { FileContents(of: $0, in: folder.path, listing: listing) }
    var hash = SHA256()
    for file in contents {
      hash.update(data: Array("\(file.file)\0\(file.bytes?.count ?? -1)\0".utf8))
      hash.update(data: file.bytes ?? [])
    }
    fingerprint = hash.finalize().map { String($0, radix: 16) }.joined(separator: " ")
  }
}

extension DossierFolder {
  /// Reads the bytes of the files at the top.
  ///
  /// - Throws: Where there is no such folder, or no `dossier.yaml` in it.
  public func topFiles() throws(FolderError) -> TopFiles { try TopFiles(self) }
}
