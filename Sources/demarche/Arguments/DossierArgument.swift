import ArgumentParser
import DossierLibrary

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The dossier a command is about.
struct DossierArgument: ParsableArguments {
  @Argument(
    help: "The dossier's folder. (default: the nearest one upwards that holds dossier.yaml)",
    completion: .directory
  )
  var dossier: String?

  /// Reads the dossier anew.
  ///
  /// - Returns: The dossier.
  /// - Throws: ``Failure`` if there is none, or it cannot be read.
  func open() throws -> DossierLibrary {
    try Self.open(path())
  }

  /// The dossier's folder.
  ///
  /// - Returns: What was given, or the nearest dossier upwards as a relative path.
  /// - Throws: ``Failure`` where neither is a dossier.
  func path() throws -> String { try Self.path(of: dossier) }

  /// The folder of a dossier as it was named; nil: the nearest one upwards.
  static func path(of dossier: String?) throws -> String {
    try dossier.map(checked) ?? nearest()
  }

  /// Reads the dossier at a path anew.
  static func open(_ path: String, withCoverage: Bool = false) throws -> DossierLibrary {
    do {
      return try DossierLibrary.open(path, withCoverage: withCoverage)
    } catch {
      throw Failure.failed("\(error)")
    }
  }

  /// Looks at one state of the dossier at a path: at what its index says where that is for certain what the
  /// files say, and was not written meanwhile; else the files are read.
  ///
  /// - Parameters:
  ///   - path: The dossier's folder.
  ///   - look: What to find out.
  /// - Returns: What was found, and where.
  /// - Throws: ``Failure`` where the dossier cannot be read, and what `look` throws.
  static func looking<Found>(
    at path: String,
    _ look: (any Exporting) throws -> Found
  ) throws -> (found: Found, library: any Exporting) {
    if let index = IndexedDossier.upToDate(path, cacheFolder: UserFolder.cache.path),
      case let found = try look(index), index.isUnchanged
    {
      return (found, index)
    }
    let library = try open(path)
    return (try look(library), library)
  }

  /// A path as it was given, if it is a dossier's folder.
  static func checked(_ path: String) throws -> String {
    guard let kind = kind(of: path) else {
      throw Failure.failed(
        "there is no folder \(path); name a folder that holds a dossier.yaml, or leave it out inside one"
      )
    }
    guard kind == S_IFDIR else {
      throw Failure.failed("\(path) is no folder; name the folder that holds dossier.yaml")
    }
    guard Self.kind(of: path + "/dossier.yaml") != nil else {
      throw Failure.failed(
        "\(path) holds no dossier.yaml; name the folder of a dossier, or write one there"
      )
    }
    return path
  }

  /// The nearest dossier's folder upwards, as a relative path.
  static func nearest() throws -> String {
    var path = "."
    // Each folder that is left has another inode; the top one is its own parent.
    var last: (dev_t, ino_t)?
    while let here = status(of: path) {
      if kind(of: path + "/dossier.yaml") != nil { return path }
      if let last, last == (here.st_dev, here.st_ino) { break }
      last = (here.st_dev, here.st_ino)
      path = path == "." ? ".." : path + "/.."
    }
    throw Failure.failed(
      "no dossier is named, and neither this folder nor one above it holds a dossier.yaml; "
        + "name the dossier's folder"
    )
  }

  private static func kind(of path: String) -> mode_t? {
    status(of: path).map { $0.st_mode & S_IFMT }
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }
}
