import DossierFiles
import Foundation

/// A file that somebody named for a text to be written to.
struct OutputFile {
  /// What it was called.
  let name: String
  /// Its absolute path.
  let path: String

  /// Why a text cannot be written to a file.
  struct Problem: Error {
    /// Whether the file is there already, and nobody said that it gives way.
    var isThere = false
    /// What is wrong; what would be right.
    let reason: String
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
      throw Problem(reason: "\(name): its folder is not there; make it, or name another")
    }
    // A link that leads nowhere is there too.
    guard let facts = try? manager.attributesOfItem(atPath: path) else { return }
    let kind = facts[.type] as? FileAttributeType
    guard kind == .typeRegular else {
      throw Problem(reason: "\(name) is no plain file; name another")
    }
    if !replacing { throw isThere }
  }

  private var isThere: Problem {
    Problem(isThere: true, reason: "\(name) is there already; name another file")
  }

  /// Writes bytes to the file.
  func write(_ bytes: [UInt8], replacing: Bool) throws(Problem) {
    do {
      if replacing {
        try SafeFile.write(bytes, to: path, isPrivate: false)
      } else if try !SafeFile.writeNew(bytes, to: path) {
        throw isThere
      }
    } catch let problem as Problem {
      throw problem
    } catch let error as FolderError {
      throw Problem(reason: "\(name): \(error.problem); \(error.remedy)")
    } catch {
      throw Problem(reason: "\(error)")
    }
  }
}
