import DossierFiles
import Foundation
import Workbench

/// The file in which a user's own state says where a dossier was left.
struct SessionFile {
  /// What could be had of it.
  enum Reading {
    /// Where the dossier was left.
    case session(Session)
    /// Nothing is kept yet.
    case nothing
    /// What is kept cannot be used: why, and what becomes of it.
    case unusable(String)
  }

  /// Bytes that are read at most; a session takes a hundredth of it.
  private static let most = 1_000_000

  /// What every version of the format has.
  private struct Head: Decodable {
    let version: Int
  }

  /// The file; nil where the user has no home.
  let path: String?
  /// Whether a newer program wrote it; then it is left alone.
  private(set) var isNewer = false
  /// What was read or written last, and what that means, so that nothing is taken apart twice.
  private var seen: (bytes: Data, session: Session)?

  /// - Parameter dossier: The dossier's folder.
  init(of dossier: String) { path = UserFolder.state.file("session", of: dossier) }

  /// Why nothing can be kept there, in one line; nil where it can.
  var obstacle: String? {
    guard let path else { return "There is no home to keep the session in." }
    let folder = (path as NSString).deletingLastPathComponent
    return UserFolder.canBeMade(folder)
      ? nil : "The session is not kept: \(folder) cannot be written."
  }

  /// Reads the file.
  ///
  /// One that is damaged is moved aside; one of a newer program stays.
  mutating func read() -> Reading {
    guard let path, let bytes = bytes(of: path) else { return .nothing }
    isNewer = false
    if let seen, seen.bytes == bytes { return .session(seen.session) }
    let decoder = JSONDecoder()
    if let session = try? decoder.decode(Session.self, from: bytes),
      session.version == Session.currentVersion
    {
      seen = (bytes, session)
      return .session(session)
    }
    if let head = try? decoder.decode(Head.self, from: bytes),
      head.version > Session.currentVersion
    {
      isNewer = true
      return .unusable("Where you left it was kept by a newer demarche, and stays as it is.")
    }
    let aside = path + ".damaged"
    let isAside = rename(path, aside) == 0
    return .unusable(
      "Where you left it cannot be read\(isAside ? "; that is kept as \(aside)" : "")."
    )
  }

  /// The bytes of a plain file; nil where there is none, empty for one that is too long.
  private func bytes(of path: String) -> Data? {
    // What is no plain file must not keep the program waiting.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard file >= 0 else { return errno == ENOENT || errno == ENOTDIR ? nil : Data() }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size <= Self.most
    else { return Data() }
    return try? FileHandle(fileDescriptor: file, closeOnDealloc: false).read(upToCount: Self.most)
      ?? Data()
  }

  /// Writes it, all at once; of marks that another program set meanwhile none is lost.
  ///
  /// - Parameters:
  ///   - session: Where the dossier is left.
  ///   - known: What this program read from the file or wrote to it last.
  /// - Throws: Where it cannot be written.
  mutating func write(_ session: Session, since known: Session?) throws {
    var session = session
    if case .session(let other) = read() { session.adoptMarks(of: other, since: known) }
    guard let path, !isNewer else { return }
    let folder = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(
      atPath: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let bytes = try encoder.encode(session)
    try SafeFile.write([UInt8](bytes), to: path)
    seen = (bytes, session)
  }
}
