internal import Foundation

/// Writes dossiers of any size, and knows what it planted in them.
///
/// What is to be true is decided first, from the plan's seed alone: who there is, which documents appear
/// when and copy whom, and for each party and topic what its position comes to and in which statements
/// that shows. Then each document is written by itself, so that no more than one text is held.
public struct DossierGenerator: Sendable {
  private let world: World

  /// Decides everything; nothing is written yet.
  public init(_ plan: DossierPlan) { world = World(plan) }

  /// What is being written.
  public var plan: DossierPlan { world.plan }

  /// What must come out of it.
  public var truth: PlantedTruth { PlantedTruth(world) }

  /// The files at the top of the folder.
  public var topLevelFiles: [DossierFile] { TopLevelFiles(world: world).all }

  /// The path of a document's record in the folder.
  ///
  /// - Parameter number: The document's number, from 0, below the plan's `documents`.
  /// - Returns: The path, with `/` between names.
  public func recordPath(ofDocument number: Int) -> String { stem(ofDocument: number) + ".yaml" }

  private func stem(ofDocument number: Int) -> String {
    "documents/\(world.heads.all[number].folder)/\(world.heads.all[number].id)"
  }

  /// The files of one document: its record, and its text where it has one.
  ///
  /// - Parameter number: The document's number, from 0, below the plan's `documents`.
  /// - Returns: The record, then the text.
  public func files(ofDocument number: Int) -> [DossierFile] {
    let head = world.heads.all[number]
    let text = head.hasText ? DocumentText(of: head, in: world) : nil
    let record = RecordText(world: world, head: head, text: text).file
    return [DossierFile(path: recordPath(ofDocument: number), text: record)]
      + (text.map { [DossierFile(path: stem(ofDocument: number) + ".txt", text: $0.text)] } ?? [])
  }

  /// Writes the whole dossier.
  ///
  /// - Parameter folder: Where to; it is made, and must not exist yet.
  /// - Throws: An error of the file system.
  public func write(into folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for file in topLevelFiles { try write(file, into: folder) }
    var made: Set<String> = []
    for number in 0..<world.plan.documents {
      let place = "\(folder)/documents/\(world.heads.all[number].folder)"
      if made.insert(place).inserted {
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      }
      for file in files(ofDocument: number) { try write(file, into: folder) }
    }
  }

  private func write(_ file: DossierFile, into folder: String) throws {
    try Data(file.text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(file.path)"))
  }
}
