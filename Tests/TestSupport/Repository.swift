import Foundation

/// The checkout that the tests were built from.
public enum Repository {
  /// The absolute path of its top folder.
  public static let root: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.path
  }()

  /// The absolute path of something in it.
  public static func path(of name: String) -> String { "\(root)/\(name)" }
}
