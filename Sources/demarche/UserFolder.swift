import DossierFiles
import Foundation

/// The folders of a user that the program keeps things in, as the XDG base directories say.
struct UserFolder {
  /// The folder; nil where the user has no home.
  let path: String?

  /// What can be made anew.
  static var cache: UserFolder { UserFolder(variable: "XDG_CACHE_HOME", inHome: ".cache") }

  /// What the user chose.
  static var config: UserFolder { UserFolder(variable: "XDG_CONFIG_HOME", inHome: ".config") }

  /// What is remembered from one run to the next.
  static var state: UserFolder {
    UserFolder(variable: "XDG_STATE_HOME", inHome: ".local/state")
  }

  /// The file in which something of one dossier is kept; nil where the user has no home.
  ///
  /// - Parameters:
  ///   - kind: What is kept, as the beginning of its name.
  ///   - dossier: The dossier's folder.
  /// - Returns: Its path.
  func file(_ kind: String, of dossier: String) -> String? {
    path.map { "\($0)/\(kind)-\(DossierFolder(path: dossier).cacheName).json" }
  }

  /// Whether a folder, and files in it, can be made: the nearest one that is there can be written.
  static func canBeMade(_ folder: String) -> Bool {
    var folder = folder
    while access(folder, F_OK) != 0, errno == ENOENT, folder.count > 1 {
      folder = (folder as NSString).deletingLastPathComponent
    }
    return access(folder, W_OK | X_OK) == 0
  }

  private init(variable: String, inHome: String) {
    let environment = ProcessInfo.processInfo.environment
    func absolute(_ name: String) -> String? {
      // A relative path in one of these variables is to be ignored.
      environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    path = (absolute(variable) ?? absolute("HOME").map { $0 + "/" + inHome })
      .map { $0 + "/demarche" }
  }
}
