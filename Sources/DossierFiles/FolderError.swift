/// Why a dossier's folder cannot be read or written at all.
public struct FolderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or folder, as reached from the path that was given.
  public let path: String
  /// What is wrong.
  public let problem: String
  /// What to do about it.
  public let remedy: String

  /// Makes an error.
  public init(path: String, problem: String, remedy: String) {
    self.path = path
    self.problem = problem
    self.remedy = remedy
  }

  /// The error in one line.
  public var description: String { "\(path): \(problem); \(remedy)" }
}
