import DossierFiles
import Foundation

/// The file in which a user's own state says what was seen of a dossier.
struct SeenFile {
  /// What could be had of it.
  enum Reading {
    /// What was seen.
    case seen(Seen)
    /// Nothing was marked as seen yet.
    case nothing
    /// Nothing is kept there, and nothing can be: why, and what to do.
    case unwritable(String)
    /// What was kept cannot be used: why, and what becomes of it.
    case damaged(String)
  }

  private static let remedy = "set XDG_STATE_HOME to a folder that can be written"

  /// The file; nil where the user has no home.
  private let path: String?

  /// - Parameter dossier: The dossier's folder.
  init(of dossier: String) {
    path = UserFolder.state.file("seen", of: dossier)
  }

  /// Reads the file.
  ///
  /// One that is damaged is moved aside, never overwritten.
  func read() -> Reading {
    guard let path else {
      return .unwritable("there is no home to remember in what you have seen; \(Self.remedy)")
    }
    guard FileManager.default.fileExists(atPath: path) else {
      return UserFolder.canBeMade((path as NSString).deletingLastPathComponent)
        ? .nothing
        : .unwritable(
          "\(path) cannot be written, so what you see is not remembered; \(Self.remedy)"
        )
    }
    if let data = FileManager.default.contents(atPath: path),
      let seen = try? JSONDecoder().decode(Seen.self, from: data),
      seen.version == Seen.currentVersion
    {
      return .seen(seen)
    }
    let aside = Self.free(path + ".damaged")
    let isAside = (try? FileManager.default.moveItem(atPath: path, toPath: aside)) != nil
    let kept = isAside ? "it is kept as \(aside)" : "it stays as it is"
    return .damaged(
      "\(path) does not say what you have seen; \(kept), and everything counts as new"
    )
  }

  /// Writes it, all at once; what is written outlasts a crash of the machine.
  ///
  /// - Throws: ``Failure`` that says why it cannot be written.
  func write(_ seen: Seen) throws {
    guard let path else {
      throw Failure.failed("there is no home to remember in what you have seen; \(Self.remedy)")
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    do {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
      try SafeFile.write([UInt8](encoder.encode(seen)), to: path)
    } catch {
      throw Failure.failed(
        "\(path) cannot be written, so what you see is not remembered; \(Self.remedy)"
      )
    }
  }

  /// A name that nothing has yet: this one, or with a number after it.
  private static func free(_ path: String) -> String {
    var name = path
    var number = 1
    while FileManager.default.fileExists(atPath: name) {
      number += 1
      name = "\(path)-\(number)"
    }
    return name
  }
}
