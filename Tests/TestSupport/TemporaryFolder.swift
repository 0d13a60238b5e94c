import Foundation

/// A new folder outside the repository that is removed, with all it holds, when this object goes away.
///
/// Paths given to its methods are relative to it; folders on the way are made as needed.
public final class TemporaryFolder: Sendable {
  /// The folder's real path, without links.
  public let path: String

  /// Makes a new, empty folder that nobody else can read.
  public init() throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    let url = base.appendingPathComponent("demarche-test-\(UUID().uuidString.prefix(13))")
    let mode: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
    try FileManager.default.createDirectory(
      at: url,
      withIntermediateDirectories: true,
      attributes: mode
    )
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Makes a folder for as long as the given work takes.
  public static func with<Result>(_ body: (TemporaryFolder) throws -> Result) throws -> Result {
    let folder = try TemporaryFolder()
    return try withExtendedLifetime(folder) { try body(folder) }
  }

  /// The absolute path of something in this folder.
  public func path(of name: String) -> String { "\(path)/\(name)" }

  /// Writes a text as UTF-8 and gives the file's absolute path.
  @discardableResult public func write(_ text: String, to name: String) throws -> String {
    try write(bytes: Array(text.utf8), to: name)
  }

  /// Writes bytes as they are and gives the file's absolute path.
  @discardableResult public func write(bytes: [UInt8], to name: String) throws -> String {
    try makeParent(of: name)
    try Data(bytes).write(to: URL(fileURLWithPath: path(of: name)))
    return path(of: name)
  }

  /// Makes a symbolic link that says `target`, which need not exist.
  public func link(_ name: String, to target: String) throws {
    try makeParent(of: name)
    try FileManager.default.createSymbolicLink(
      atPath: path(of: name),
      withDestinationPath: target
    )
  }

  /// Makes a folder and gives its absolute path.
  @discardableResult public func makeFolder(_ name: String) throws -> String {
    try FileManager.default.createDirectory(
      atPath: path(of: name),
      withIntermediateDirectories: true
    )
    return path(of: name)
  }

  /// Reads a file as UTF-8.
  public func text(of name: String) throws -> String {
    try String(contentsOfFile: path(of: name), encoding: .utf8)
  }

  /// Reads a file's bytes.
  public func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path(of: name))))
  }

  /// True if something of this name is there.
  public func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(of: name)) }

  /// Removes a file or a folder.
  public func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path(of: name))
  }

  /// The names of all files below, relative and in order; folders and hidden files are left out.
  public func fileNames() -> [String] {
    let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return all.filter { name in
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(
        atPath: path(of: name),
        isDirectory: &isFolder
      )
      return isThere && !isFolder.boolValue
        && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }.sorted()
  }

  /// Replaces the one place where a text stands in a file.
  ///
  /// - Throws: ``FixtureError`` if it stands there never or more than once: the fixture has changed and
  ///   the fault would not be where the test thinks.
  public func replace(_ old: String, with new: String, in name: String) throws {
    let text = try text(of: name)
    let places = text.ranges(of: old)
    guard places.count == 1, let place = places.first else {
      throw FixtureError(message: "\(name) holds \(places.count) times: \(old)")
    }
    try write(text.replacingCharacters(in: place, with: new), to: name)
  }

  /// Copies a dossier into this folder, the bundled one unless another is named.
  ///
  /// - Parameters:
  ///   - source: The dossier's folder.
  ///   - name: The name of the copy.
  /// - Returns: The absolute path of the copy.
  /// - Throws: An error of the file system.
  @discardableResult public func copyDossier(
    _ source: String = Repository.path(of: "seeds"),
    as name: String = "dossier"
  ) throws -> String {
    try makeParent(of: name)
    try FileManager.default.copyItem(atPath: source, toPath: path(of: name))
    return path(of: name)
  }

  private func makeParent(of name: String) throws {
    let parent = URL(fileURLWithPath: path(of: name)).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
  }
}
