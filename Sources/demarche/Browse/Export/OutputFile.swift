import DossierFiles
import Foundation

/// A file that somebody named for a text to be written to.
struct OutputFile {
  /// What it was called.
  let name: String
  /// Its absolute path.
  let path: String

  /// Why a text was not written to a file.
  enum Problem: Error {
    /// The file is there already, and nobody said that it gives way.
    case isThere
    /// Somebody broke it off.
    case stopped
    /// It cannot be written: what is wrong; what would be right.
    case failed(String)

    init(_ error: FolderError, of name: String) {
      self = .failed("\(name): \(error.problem); \(error.remedy)")
    }
  }

  /// Finds the file of a name: from where the program was started, or from home where it begins with `~/`.
  init(named name: String) {
    self.name = name
    let home = ProcessInfo.processInfo.environment["HOME"]
    let expanded =
      if name.hasPrefix("~/"), let home { home + name.dropFirst(1) } else { name }
    path = URL(fileURLWithPath: expanded).standardizedFileURL.path
  }

  /// Sees to it that the file can be written, as far as that can be known before.
  func check(replacing: Bool) throws(Problem) {
    let manager = FileManager.default
    let folder = (path as NSString).deletingLastPathComponent
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw .failed("\(name): its folder is not there; make it, or name another")
    }
    // A link that leads nowhere is there too.
    guard let facts = try? manager.attributesOfItem(atPath: path) else { return }
    let kind = facts[.type] as? FileAttributeType
    guard kind == .typeRegular else {
      throw .failed("\(name) is no plain file; name another")
    }
    if !replacing { throw .isThere }
  }

  /// Begins to write the file; nobody sees it before ``finish(_:replacing:)``.
  func begin() throws(Problem) -> FileDraft {
    do throws(FolderError) {
      return try FileDraft(at: path)
    } catch {
      throw Problem(error, of: name)
    }
  }

  /// Writes the next piece.
  func add(_ piece: String, to draft: borrowing FileDraft) throws(Problem) {
    do throws(FolderError) {
      try draft.append(Array(piece.utf8))
    } catch {
      throw Problem(error, of: name)
    }
  }

  /// Puts what was written in its place.
  func finish(_ draft: consuming FileDraft, replacing: Bool) throws(Problem) {
    do throws(FolderError) {
      if replacing { return try draft.replace() }
      if try draft.place() { return }
    } catch {
      throw Problem(error, of: name)
    }
    throw .isThere
  }
}
