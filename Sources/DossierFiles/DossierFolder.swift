/// A dossier's folder: the plain-text files that are the truth.
public struct DossierFolder: Sendable {
  /// The folder, as it was given; findings name files as reached from it.
  public let path: String

  /// Names a folder; nothing is read yet.
  public init(path: String) {
    self.path = path
  }

  /// Reads and checks the whole folder.
  ///
  /// - Parameter withCoverage: Whether sentences that nothing is coded in are findings too.
  /// - Returns: What is sound, and what is wrong with the rest.
  /// - Throws: Where there is no such folder, or no `dossier.yaml` in it.
  public func read(withCoverage: Bool = false) throws(FolderError) -> Reading {
    let contents = try FolderContents(path: path)
    var check = DossierCheck(contents)
    return check.reading(withCoverage: withCoverage)
  }

  /// Writes missing places of quotes that occur exactly once, and brings every file into the one
  /// layout.
  ///
  /// Files that cannot be read as YAML are left alone.
  ///
  /// - Returns: The files that were changed, as reached from ``path``.
  /// - Throws: Where the folder cannot be read, another program is writing, or a file cannot be
  ///   written or was changed by someone else meanwhile; files changed until then stay changed.
  public func fix() throws(FolderError) -> [String] {
    try FolderLock.holding(path) { () throws(FolderError) in
      var changed: [String] = []
      for fix in FileFix.all(of: try FolderContents(path: path)) {
        try FileReplacement.replace(fix.path, reading: fix.before, by: fix.after)
        changed.append(fix.path)
      }
      return changed
    }
  }
}
