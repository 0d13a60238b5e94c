import DossierModel
import LocatedYAML
#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The names of a dossier's files, and what is wrong with them.
struct FolderListing {
  /// The records under `documents/`, as paths inside the folder, in order.
  private(set) var records: [String] = []
  /// The texts under `documents/`, as paths inside the folder, in order.
  private(set) var texts: [String] = []
  /// The files at the top that are there.
  private(set) var topLevel: [String] = []
  private(set) var findings: [Finding] = []
  /// What the file system says of each file, by path inside the folder; of a link, what it says of the
  /// file that it leads to.
  private(set) var stamps: [String: FileStamp] = [:]

  /// The files at the top that a dossier may have.
  static let topLevelNames = [
    "dossier.yaml", "actors.yaml", "issues.yaml", "assessments.yaml", "events.yaml",
  ]
  /// How many folders below `documents/` may stand in each other.
  static let depthBound = 16

  private let folder: String
  private let realFolder: String

  /// Lists a folder; without its documents only what stands at its top.
  init(_ folder: String, withDocuments: Bool = true) throws(FolderError) {
    self.folder = folder
    guard let real = Self.realPath(folder) else {
      throw FolderError(
        path: folder,
        problem: "there is no such folder",
        remedy: "name a folder that holds dossier.yaml"
      )
    }
    var status = stat()
    guard stat(real, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw FolderError(
        path: folder,
        problem: "this is not a folder",
        remedy: "name the folder that holds dossier.yaml"
      )
    }
    realFolder = real
    for name in Self.topLevelNames where isThere(name) {
      topLevel.append(name)
      noteStamp(of: name)
    }
    guard topLevel.contains("dossier.yaml") else {
      throw FolderError(
        path: folder,
        problem: "this folder has no dossier.yaml",
        remedy: "name a dossier's folder, or begin one with a dossier.yaml that says \"format: 1\""
      )
    }
    guard withDocuments else { return }
    if isLink("documents"), isFolder("documents") {
      noteLinkedFolder("documents")
    } else {
      list("documents", depth: 0)
    }
    records.sort()
    texts.sort()
  }

  /// Says whether a folder has more records than so many, by their names alone; no more folders are looked
  /// into than that takes.
  static func hasMoreRecords(than most: Int, in folder: String) -> Bool {
    var count = 0
    var waiting = [(path: FolderPath.joined(folder, "documents"), depth: 0)]
    while count <= most, let next = waiting.popLast() {
      for entry in FolderEntry.all(in: next.path) ?? [] where !entry.name.hasPrefix(".") {
        if entry.isFolder, next.depth < depthBound {
          waiting.append((FolderPath.joined(next.path, entry.name), next.depth + 1))
        } else if entry.name.hasSuffix(".yaml") {
          count += 1
        }
      }
    }
    return count > most
  }

  private func isThere(_ name: String) -> Bool {
    var status = stat()
    return lstat(FolderPath.joined(folder, name), &status) == 0
  }

  private mutating func list(_ sub: String, depth: Int) {
    let path = FolderPath.joined(folder, sub)
    guard let names = FolderEntry.all(in: path)?.map(\.name) else {
      if depth > 0 || isThere(sub) {
        error(.unreadableFile, sub, "the folder cannot be read", "allow reading it")
      }
      return
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      take(sub + "/" + name, depth: depth)
    }
  }

  private mutating func take(_ file: String, depth: Int) {
    var status = stat()
    guard lstat(FolderPath.joined(folder, file), &status) == 0 else { return }
    switch status.st_mode & S_IFMT {
    case S_IFDIR where depth >= Self.depthBound:
      error(.nestedFolders, file, "folders are nested too deep", "move it further up")
    case S_IFDIR: list(file, depth: depth + 1)
    case S_IFLNK where isFolder(file):
      noteLinkedFolder(file)
    case S_IFREG:
      takeFile(file)
      stamps[file] = FileStamp(status)
    default:
      takeFile(file)
      noteStamp(of: file)
    }
  }

  private mutating func noteStamp(of file: String) {
    stamps[file] = FileStamp(ofFileAt: FolderPath.joined(folder, file))
  }

  private mutating func noteLinkedFolder(_ link: String) {
    error(
      .outsideFolder,
      link,
      "a link to a folder is not followed",
      "put the folder itself here"
    )
  }

  private func isLink(_ file: String) -> Bool {
    var status = stat()
    return lstat(FolderPath.joined(folder, file), &status) == 0
      && status.st_mode & S_IFMT == S_IFLNK
  }

  private func isFolder(_ link: String) -> Bool {
    var status = stat()
    return stat(FolderPath.joined(folder, link), &status) == 0
      && status.st_mode & S_IFMT == S_IFDIR
  }

  private mutating func takeFile(_ file: String) {
    if file.hasSuffix(".yaml") {
      records.append(file)
    } else if file.hasSuffix(".txt") {
      texts.append(file)
    } else if file.hasSuffix(".yml") || file.lowercased().hasSuffix(".yaml") {
      error(.misnamedFile, file, "a record's name ends in .yaml", "rename the file")
    } else if file.lowercased().hasSuffix(".txt") {
      error(.misnamedFile, file, "a text's name ends in .txt", "rename the file")
    }
  }

  private mutating func error(
    _ name: FindingName,
    _ file: String,
    _ problem: String,
    _ remedy: String
  ) {
    let path = FolderPath.joined(folder, file)
    findings.append(Finding(name, path, at: .start, problem, remedy))
  }

  /// Where a link leads if that is outside the folder; nil for what is inside.
  func escape(of file: String) -> String? {
    guard isLink(file), let real = Self.realPath(FolderPath.joined(folder, file)) else {
      return nil
    }
    let root = realFolder.hasSuffix("/") ? realFolder : realFolder + "/"
    return real.hasPrefix(root) ? nil : real
  }

  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
