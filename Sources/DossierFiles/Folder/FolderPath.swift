/// How files of a folder are named to the user.
enum FolderPath {
  /// A file's path as reached from the path the folder was named by.
  static func joined(_ folder: String, _ file: String) -> String {
    if folder == "." { return file }
    return folder.hasSuffix("/") ? folder + file : folder + "/" + file
  }

  /// The last part of a path.
  static func name(_ path: String) -> Substring {
    path.split(separator: "/").last ?? Substring(path)
  }

  /// A path without its ending.
  static func stem(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return path }
    return String(path[..<dot])
  }
}
