import Foundation

/// What a user has seen of a dossier: the state of it that news are held against.
struct Seen: Codable, Equatable {
  /// What a position was.
  struct Stand: Codable, Equatable {
    let word: String
    let isAttributedByOthers: Bool
    let deciding: [String]
  }

  /// The format of the file.
  static let currentVersion = 1

  private(set) var version = Self.currentVersion
  /// The dossier's own day then, as `2025-12-26`; nil where it had none.
  let day: String?
  /// A digest of each document and record, by identifier.
  let documents: [String: String]
  /// A digest of each statement, by identifier.
  let statements: [String: String]
  /// Each position that was shown, by the key of its row.
  let positions: [String: Stand]
}
