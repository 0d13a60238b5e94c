#if os(Linux)
import Glibc

/// The folders of a dossier that are watched, and what events in them mean.
struct WatchedTree {
  private let root: String
  private let queue: WatchQueue
  /// The watched folders as paths inside the dossier, by their watches; the dossier's own is empty.
  private var folders: [Int32: String] = [:]

  /// Watches all folders of a dossier; nil where not all can be.
  init?(_ root: String, in queue: WatchQueue) {
    self.root = root
    self.queue = queue
    guard watchAll(), folders.values.contains("") else { return nil }
  }

  /// Takes in what happened, watches the folders that came, and says what changed; nil for nothing
  /// that concerns a dossier.
  mutating func take(_ events: [WatchEvent]) -> FolderChange? {
    var changed: Set<String> = []
    var isLost = false
    for event in events {
      guard !event.has(IN_Q_OVERFLOW) else {
        isLost = true
        continue
      }
      guard let folder = folders[event.watch] else { continue }
      if event.has(IN_IGNORED, IN_DELETE_SELF, IN_MOVE_SELF, IN_UNMOUNT) {
        if event.has(IN_IGNORED) { folders[event.watch] = nil }
        if folder.isEmpty { isLost = true } else if event.has(IN_UNMOUNT) { changed.insert(folder) }
      } else if !take(event, in: folder, into: &changed) {
        isLost = true
      }
    }
    if isLost {
      // What cannot be watched now is seen with the next change that can.
      _ = watchAll()
      return .everything
    }
    return changed.isEmpty ? nil : .files(changed)
  }

  /// Takes in what happened to something in a folder; false where not all of it can be watched.
  private mutating func take(
    _ event: WatchEvent,
    in folder: String,
    into changed: inout Set<String>
  ) -> Bool {
    let isFolder = event.has(IN_ISDIR)
    guard Self.isOurs(event.name, in: folder, isFolder: isFolder) else { return true }
    let path = folder.isEmpty ? event.name : folder + "/" + event.name
    guard isFolder else {
      // A new file is empty until it is closed, which is told as well; a link is whole at once.
      if !event.has(IN_CREATE) || !isFresh(path) { changed.insert(path) }
      return true
    }
    changed.insert(path)
    if event.has(IN_DELETE, IN_MOVED_FROM) {
      forget(below: path)
      return true
    }
    return follow(path, into: &changed)
  }

  /// Watches a folder and those below it and adds what is in them; false where there is no room.
  ///
  /// First watched, then listed: what came before the watch is listed, what comes after it is told.
  private mutating func follow(_ folder: String, into found: inout Set<String>) -> Bool {
    guard folder.utf8.count(where: { $0 == UInt8(ascii: "/") }) <= FolderListing.depthBound else {
      return true
    }
    let path = folder.isEmpty ? root : FolderPath.joined(root, folder)
    switch queue.watch(path, followingLinks: folder.isEmpty) {
    case .watched(let watch): folders[watch] = folder
    case .unreachable: return true
    case .full: return false
    }
    for entry in FolderEntry.all(in: path) ?? []
    where Self.isOurs(entry.name, in: folder, isFolder: entry.isFolder) {
      let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
      found.insert(path)
      if entry.isFolder, !follow(path, into: &found) { return false }
    }
    return true
  }

  /// Watches all there is and nothing else; false, and nothing forgotten, where there is no room.
  private mutating func watchAll() -> Bool {
    let before = folders
    folders = [:]
    var found: Set<String> = []
    guard follow("", into: &found) else {
      folders.merge(before) { now, _ in now }
      return false
    }
    for watch in before.keys where folders[watch] == nil { queue.forget(watch) }
    return true
  }

  private mutating func forget(below path: String) {
    for (watch, folder) in folders where folder == path || folder.hasPrefix(path + "/") {
      queue.forget(watch)
      folders[watch] = nil
    }
  }

  /// Says whether something is a file or folder of a dossier, by its name.
  private static func isOurs(_ name: String, in folder: String, isFolder: Bool) -> Bool {
    guard !name.hasPrefix(".") else { return false }
    if isFolder { return !folder.isEmpty || name == "documents" }
    return name.hasSuffix(".yaml") || name.hasSuffix(".txt")
  }

  /// Says whether a path is that of a file which has just been made, not of a link to one.
  private func isFresh(_ path: String) -> Bool {
    var status = stat()
    return lstat(FolderPath.joined(root, path), &status) == 0
      && status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
  }
}
#endif
