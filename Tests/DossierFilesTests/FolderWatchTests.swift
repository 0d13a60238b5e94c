#if os(Linux)
@testable import DossierFiles
import Foundation
import TestSupport
import Testing

/// What a watch told, and a way to wait for more of it.
private final class Told: @unchecked Sendable {
  // Every member is used under the condition's lock.
  private let condition = NSCondition()
  private var changes: [FolderChange] = []
  private var isHeld = false

  func take(_ change: FolderChange) {
    condition.withLock {
      changes.append(change)
      condition.broadcast()
      while isHeld { condition.wait() }
    }
  }

  /// Keeps the watch's thread from going on after the next change until told to.
  func hold(_ isHeld: Bool) {
    condition.withLock {
      self.isHeld = isHeld
      condition.broadcast()
    }
  }

  var all: [FolderChange] { condition.withLock { changes } }

  /// All paths that were told, once some path is one of them or ten seconds are over.
  func paths(upTo path: String) -> Set<String> {
    wait { changes in
      let paths = Self.paths(changes)
      return paths.contains(path) ? paths : nil
    } ?? ["timeout"]
  }

  func waitForEverything() -> Bool {
    wait { $0.contains(.everything) ? true : nil } ?? false
  }

  func wait<Result>(for found: ([FolderChange]) -> Result?) -> Result? {
    condition.withLock {
      let limit = Date(timeIntervalSinceNow: 10)
      while true {
        if let result = found(changes) { return result }
        guard condition.wait(until: limit) else { return nil }
      }
    }
  }

  static func paths(_ changes: [FolderChange]) -> Set<String> {
    changes.reduce(into: []) { paths, change in
      if case .files(let files) = change { paths.formUnion(files) }
    }
  }
}

@Suite(.serialized) struct `A watch on a folder` {
  private let folder: TemporaryFolder
  private let told = Told()
  private let watch: FolderWatch

  init() throws {
    folder = try TemporaryFolder()
    for name in ["dossier.yaml", "documents/a.txt", "documents/a.yaml", "documents/x/b.yaml"] {
      try folder.write("old", to: "d/\(name)")
    }
    let told = told
    watch = try #require(FolderWatch(path: folder.path(of: "d")) { told.take($0) })
  }

  private func append(_ text: String, to name: String) throws {
    let file = try #require(FileHandle(forWritingAtPath: folder.path(of: name)))
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  private func rename(_ old: String, to new: String) {
    #expect(Foundation.rename(folder.path(of: old), folder.path(of: new)) == 0)
  }

  /// Changes one more file, and gives all paths that were told until then.
  private func pathsSoFar() throws -> Set<String> {
    try append(".", to: "d/dossier.yaml")
    return told.paths(upTo: "dossier.yaml").subtracting(["dossier.yaml"])
  }

  @Test func `tells of a file that is written in place`() throws {
    try append("new", to: "d/documents/x/b.yaml")
    try append("new", to: "d/documents/a.txt")
    #expect(try pathsSoFar() == ["documents/x/b.yaml", "documents/a.txt"])
  }

  @Test func `tells of a file that is replaced, and not of the temporary one`() throws {
    try folder.write("new", to: "d/documents/.a.yaml")
    rename("d/documents/.a.yaml", to: "d/documents/a.yaml")
    #expect(try pathsSoFar() == ["documents/a.yaml"])
  }

  @Test func `tells of both names of a file that is renamed`() throws {
    rename("d/documents/a.yaml", to: "d/documents/x/c.yaml")
    #expect(try pathsSoFar() == ["documents/a.yaml", "documents/x/c.yaml"])
  }

  @Test func `tells of files that come and go`() throws {
    try folder.remove("d/documents/x/b.yaml")
    let new = try #require(FileHandle(forWritingAtPath: try folder.write("", to: "d/actors.yaml")))
    try new.close()
    try folder.link("d/documents/l.txt", to: "a.txt")
    #expect(try pathsSoFar() == ["documents/x/b.yaml", "actors.yaml", "documents/l.txt"])
  }

  @Test func `tells of a file that may be read no more`() throws {
    #expect(chmod(folder.path(of: "d/documents/a.txt"), 0) == 0)
    #expect(try pathsSoFar() == ["documents/a.txt"])
  }

  @Test func `passes over what is no part of a dossier`() throws {
    try folder.write("x", to: "d/notes.md")
    try folder.write("x", to: "d/.hidden.yaml")
    try folder.write("x", to: "d/documents/a.txt~")
    try folder.write("x", to: "d/documents/.git/b.yaml")
    try folder.write("x", to: "d/other/b.yaml")
    try folder.link("d/documents/away", to: "../other")
    try folder.write("x", to: "d/other/c.yaml")
    _ = try folder.text(of: "d/documents/a.txt")
    #expect(try pathsSoFar() == [])
    #expect(told.all == [.files(["dossier.yaml"])])
  }

  @Test func `follows a new folder and tells of what is in it already`() throws {
    for number in 0..<50 {
      try folder.write("x", to: "d/documents/n\(number)/deep/er/a.yaml")
    }
    for number in 0..<50 {
      let path = "documents/n\(number)/deep/er"
      #expect(told.paths(upTo: path + "/a.yaml").contains("documents/n\(number)"))
    }
    try append("y", to: "d/documents/n7/deep/er/a.yaml")
    try folder.write("y", to: "d/documents/n7/deep/er/z.yaml")
    #expect(told.paths(upTo: "documents/n7/deep/er/z.yaml").contains("documents/n7/deep/er/z.yaml"))
  }

  @Test func `follows a folder to its new name`() throws {
    rename("d/documents/x", to: "d/documents/y")
    let moved = told.paths(upTo: "documents/y/b.yaml")
    #expect(moved == ["documents/x", "documents/y", "documents/y/b.yaml"])
    try append("y", to: "d/documents/y/b.yaml")
    try folder.write("y", to: "d/documents/y/c.yaml")
    #expect(try pathsSoFar() == moved.union(["documents/y/c.yaml"]))
  }

  @Test func `lets go of a folder that is moved away`() throws {
    rename("d/documents/x", to: "gone")
    #expect(try pathsSoFar() == ["documents/x"])
    try folder.write("y", to: "gone/c.yaml")
    try folder.write("y", to: "d/documents/z.txt")
    #expect(
      told.paths(upTo: "documents/z.txt") == ["documents/x", "documents/z.txt", "dossier.yaml"]
    )
  }

  @Test func `tells of a folder that is removed with all it holds`() throws {
    try folder.remove("d/documents")
    #expect(told.paths(upTo: "documents").contains("documents/x/b.yaml"))
    try folder.write("new", to: "d/documents/n/a.txt")
    #expect(told.paths(upTo: "documents/n/a.txt").contains("documents/n/a.txt"))
    #expect(!told.all.contains(.everything))
  }

  @Test func `tells of many at once in few words`() throws {
    told.hold(true)
    try append("first", to: "d/dossier.yaml")
    #expect(told.paths(upTo: "dossier.yaml").contains("dossier.yaml"))
    let names = (0..<500).map { "documents/m\($0).txt" }
    for name in names { try folder.write("x", to: "d/" + name) }
    told.hold(false)
    #expect(told.paths(upTo: "documents/m499.txt").isSuperset(of: names))
    #expect(told.all.count == 2)
  }

  @Test func `asks to look at everything when too much happened, and goes on watching`() throws {
    let limit = try String(
      contentsOfFile: "/proc/sys/fs/inotify/max_queued_events",
      encoding: .utf8
    )
    let count = try #require(Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)))
    told.hold(true)
    try append("first", to: "d/dossier.yaml")
    #expect(told.paths(upTo: "dossier.yaml").contains("dossier.yaml"))
    for number in 0...count {
      close(open(folder.path(of: "d/documents/a.\(number % 2 == 0 ? "txt" : "yaml")"), O_WRONLY))
    }
    try folder.write("x", to: "d/documents/late/a.txt")
    told.hold(false)
    #expect(told.waitForEverything())
    try folder.write("y", to: "d/documents/late/b.txt")
    #expect(told.paths(upTo: "documents/late/b.txt").contains("documents/late/b.txt"))
  }

  @Test func `asks to look at everything when the folder is replaced, and watches the new one`()
    throws
  {
    try folder.write("new", to: "e/dossier.yaml")
    told.hold(true)
    try append("first", to: "d/dossier.yaml")
    #expect(told.paths(upTo: "dossier.yaml").contains("dossier.yaml"))
    rename("d", to: "old")
    rename("e", to: "d")
    told.hold(false)
    #expect(told.waitForEverything())
    try folder.write("x", to: "d/issues.yaml")
    #expect(told.paths(upTo: "issues.yaml") == ["dossier.yaml", "issues.yaml"])
  }

  @Test func `asks to look at everything when the folder is removed`() throws {
    try folder.remove("d")
    #expect(told.waitForEverything())
  }

  @Test func `tells nothing once it is stopped`() throws {
    let other = Told()
    let second = try #require(FolderWatch(path: folder.path(of: "d")) { other.take($0) })
    watch.stop()
    watch.stop()
    try append("new", to: "d/documents/a.txt")
    #expect(other.paths(upTo: "documents/a.txt") == ["documents/a.txt"])
    #expect(told.all.isEmpty)
    second.stop()
  }

  @Test func `can be stopped by whoever it tells`() throws {
    let other = Told()
    let box = Box()
    box.watch = FolderWatch(path: folder.path(of: "d")) { change in
      box.watch?.stop()
      box.watch = nil
      other.take(change)
    }
    try append("new", to: "d/documents/a.txt")
    #expect(other.paths(upTo: "documents/a.txt") == ["documents/a.txt"])
    try append("new", to: "d/documents/a.yaml")
    #expect(told.paths(upTo: "documents/a.yaml").contains("documents/a.txt"))
    #expect(other.all.count == 1)
  }

  @Test func `leaves nothing open behind`() throws {
    func open() throws -> Int {
      let files = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
      return files.count { name in
        let target = try? FileManager.default.destinationOfSymbolicLink(
          atPath: "/proc/self/fd/" + name
        )
        return target?.contains("inotify") == true
      }
    }
    let before = try open()
    for _ in 0..<20 { FolderWatch(path: folder.path(of: "d")) { _ in }?.stop() }
    let limit = ContinuousClock.now + .seconds(10)
    while try open() > before, ContinuousClock.now < limit { sched_yield() }
    #expect(try open() == before)
  }

  @Test func `is none where the folder is not there or there is no room`() throws {
    #expect(FolderWatch(path: folder.path(of: "nowhere")) { _ in } == nil)
    #expect(FolderWatch(path: folder.path(of: "d/dossier.yaml")) { _ in } == nil)
    #expect(FolderWatch(path: folder.path(of: "d"), maximum: 2) { _ in } == nil)
    #expect(FolderWatch(path: folder.path(of: "d"), maximum: 3) { _ in } != nil)
  }

  @Test func `asks to look at everything where there is no room for a new folder`() throws {
    let told = Told()
    let small = FolderWatch(path: folder.path(of: "d"), maximum: 3) { told.take($0) }
    try folder.write("x", to: "d/documents/more/a.txt")
    #expect(told.waitForEverything())
    try append("y", to: "d/documents/x/b.yaml")
    #expect(told.paths(upTo: "documents/x/b.yaml").contains("documents/x/b.yaml"))
    small?.stop()
  }
}

/// Holds the watch that stops itself.
private final class Box: @unchecked Sendable {
  // Set before the first change is made, and taken away by the watch's thread alone.
  var watch: FolderWatch?
}
#endif
