import Foundation
import TestSupport

/// What somebody may do to the record of the bundled dossier's first quote behind the program's back.
enum FolderEdit: String, CaseIterable {
  case changedInPlace
  case replaced
  case restoredWithItsOldTime
  case renamed
  case removed
  case added

  private static let stem = "dossier/documents/004_4513ffad51d009ea"
  private static let other = "dossier/documents/009_renamed"
  private static let day = "published: \"2026-01?\""
  private static let otherDay = "published: \"2026-02?\""

  /// What a screen shows, and what it does not.
  struct Picture {
    let shows: String
    var hides: String?
  }

  private static let first = "004_4513ffad51d009ea 2026-01?"
  /// A stance that only this record's words give.
  private static let stance = "Ukraine          + supports"

  /// The screen before the edit.
  var before: Picture {
    self == .added ? Picture(shows: "4 documents", hides: Self.stance) : Picture(shows: Self.first)
  }

  /// The screen after the edit.
  var after: Picture {
    switch self {
    case .changedInPlace, .replaced, .restoredWithItsOldTime:
      Picture(shows: "004_4513ffad51d009ea 2026-02?", hides: Self.first)
    case .renamed: Picture(shows: "009_renamed 2026-01?", hides: Self.first)
    case .removed: Picture(shows: "4 documents", hides: Self.first)
    case .added: Picture(shows: Self.stance)
    }
  }

  /// Does what must have been so before the edit.
  func prepare(_ folder: TemporaryFolder) throws {
    if self == .added { try move(from: Self.stem, to: "aside/record", in: folder) }
  }

  /// Does it.
  func perform(in folder: TemporaryFolder) throws {
    let record = Self.stem + ".yaml"
    switch self {
    case .changedInPlace:
      try overwrite(record, in: folder)
    case .replaced:
      try folder.replace(Self.day, with: Self.otherDay, in: record)
    case .restoredWithItsOldTime:
      let path = folder.path(of: record)
      let old = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
      try overwrite(record, in: folder)
      try FileManager.default.setAttributes([.modificationDate: old as Any], ofItemAtPath: path)
    case .renamed:
      try move(from: Self.stem, to: Self.other, in: folder)
    case .removed:
      try move(from: Self.stem, to: "aside/record", in: folder)
    case .added:
      try move(from: "aside/record", to: Self.stem, in: folder)
    }
  }

  /// Writes as many other bytes into the file itself.
  private func overwrite(_ name: String, in folder: TemporaryFolder) throws {
    let text = try folder.text(of: name)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path(of: name)))
    try file.write(contentsOf: Data(text.replacing(Self.day, with: Self.otherDay).utf8))
    try file.close()
  }

  private func move(from old: String, to new: String, in folder: TemporaryFolder) throws {
    if !folder.has("aside") { try folder.makeFolder("aside") }
    for ending in [".txt", ".yaml"] {
      try FileManager.default.moveItem(
        atPath: folder.path(of: old + ending),
        toPath: folder.path(of: new + ending)
      )
    }
  }
}
