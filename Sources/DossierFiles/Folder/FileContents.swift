import DossierModel
import LocatedYAML

/// The bytes of a file of a dossier, not yet understood, or why there are none.
struct FileContents: Sendable {
  enum Result: Sendable {
    case bytes([UInt8])
    case failed(Finding)
  }

  /// The path inside the folder.
  let file: String
  let result: Result

  /// Reads a file; one that is a link out of the dossier is left alone.
  init(of file: String, in folder: String, listing: FolderListing) {
    self.file = file
    let path = FolderPath.joined(folder, file)
    if let target = listing.escape(of: file) {
      result = .failed(
        Finding(
          .outsideFolder,
          path,
          at: .start,
          "this link leads out of the dossier, to \(target)",
          "put the file itself here"
        )
      )
      return
    }
    do throws(FileReader.Trouble) {
      result = .bytes(try FileReader.read(path))
    } catch {
      result = .failed(Finding(error, in: path))
    }
  }

  /// The bytes; nil where they cannot be read.
  var bytes: [UInt8]? {
    if case .bytes(let bytes) = result { bytes } else { nil }
  }
}
