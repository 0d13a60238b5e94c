#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Looks for programs where systems keep them.
public enum InstalledProgram {
  /// The folders looked through, in order; also a sound `PATH` for a program that is tried.
  public static let searchPath = "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin"

  /// The path of a program by its name, or nil if it is not installed.
  public static func path(of name: String) -> String? {
    searchPath.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}
