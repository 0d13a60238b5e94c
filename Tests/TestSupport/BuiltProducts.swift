import Foundation

/// The programs that were built together with the tests.
public enum BuiltProducts {
  /// The absolute path of a program of this package.
  ///
  /// - Throws: ``FixtureError`` if it was not built.
  public static func path(of program: String) throws -> String {
    for folder in folders {
      let path = "\(folder)/\(program)"
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw FixtureError(message: "\(program) is not in \(folders); build it first: swift build")
  }

  /// Where the test runner or its bundle stands.
  private static var folders: [String] {
    #if os(Linux)
    let runner = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return [runner.deletingLastPathComponent().path]
    #else
    let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
    return bundles.map { $0.bundleURL.deletingLastPathComponent().path }
    #endif
  }
}
