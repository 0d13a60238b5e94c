import DossierFiles
import DossierModel
import Foundation
import TestSupport

/// A small sound dossier, in which tests plant faults.
///
/// Two documents and a record without a text: `wire` is what `copy` derives from.
struct SmallDossier {
  /// Every file, by its path in the folder.
  var files: [String: [UInt8]]

  /// The text of `documents/copy.txt`.
  static let text = """
    Talks continue in Geneva.
    “We will not cede land,” Anna Kovač said. Northland’s envoy said the line could be frozen.
    “We will not cede land,” she said again.

    """

  /// The sha256 of ``text``.
  static let hash = "3310447a49c5877d1fd078615660b9a0596481b2ec2c97e9b007b070992a6f59"

  init() {
    files = [
      "dossier.yaml": """
      format: 1
      title: "Talks on the valley"
      parties: [southland, northland]
      others: [public]
      as-of: "2025-12-31"

      """,
      "actors.yaml": """
      actors:
        - id: southland
          name: "Southland"
          kind: state
        - id: northland
          name: "Northland"
          kind: state
        - id: public
          name: "The public"
          kind: survey
        - id: kovac
          name: "Anna Kovač"
          names: [Kovac]
          kind: person
          party: southland
        - id: agency
          name: "Agency"
          kind: medium

      """,
      "issues.yaml": """
      issues:
        - id: territory
          title: "Territory"
        - id: cession
          under: territory
          title: "Cession"
          options:
            - id: cede
              text: "Southland cedes land"
            - id: freeze
              text: "The line is frozen"

      """,
      "documents/wire.yaml": """
      text: none
      agency: agency
      published: "2025-12-10"
      published-basis: stated

      """,
      "documents/copy.txt": Self.text,
      "documents/copy.yaml": """
      title: "Talks continue"
      published: "2025-12-12"
      published-basis: stated
      language: en
      sha256: \(Self.hash)
      derives-from:
        - record: wire
          as: copy
          basis: stated
      statements:
        - id: st-1
          at: [0, 24]
          quote: "Talks continue in Geneva"
          mode: narrated
          issue: territory
          status: under-discussion
        - id: st-2
          at: [27, 48]
          quote: "We will not cede land"
          cue: [51, 67]
          speaker: kovac
          mode: direct
          party: southland
          option: cede
          stance: opposes
          when: "../2025-12-09"
        - id: st-3
          at: [68, 115]
          quote: "Northland’s envoy said the line could be frozen"
          mode: reported
          party: northland
          option: [freeze]
          stance: open
        - id: st-4
          at: [118, 139]
          quote: "We will not cede land"
          cue: [51, 61]
          speaker: kovac
          mode: direct
          party: southland
          option: cede
          stance: opposes
          repeats: st-2

      """,
      "assessments.yaml": """
      assessments:
        - id: southland-cession
          party: southland
          issue: cession
          summary: "Southland will not cede land."
          statements: [st-2]

      """,
      "events.yaml": """
      events:
        - id: geneva
          title: "Talks in Geneva"
          when: "2025-12-09?"
          place: "Geneva"
          participants: [kovac]
          statements: [st-1]

      """,
    ].mapValues { Array($0.utf8) }
  }

  /// Replaces the first occurrence of `old` in a file; stops the test where there is none.
  mutating func plant(_ new: String, for old: String, in file: String) throws {
    let text = String(decoding: files[file] ?? [], as: UTF8.self)
    guard let range = text.range(of: old) else {
      throw FixtureError(message: "\(file) has no \(old)")
    }
    files[file] = Array(text.replacingCharacters(in: range, with: new).utf8)
  }

  /// Writes a file anew.
  mutating func write(_ text: String, to file: String) { files[file] = Array(text.utf8) }

  /// Lays the files into a folder.
  func lay(into folder: TemporaryFolder) throws {
    for (file, bytes) in files { try folder.write(bytes: bytes, to: "d/" + file) }
  }

  /// Reads the dossier out of a new folder.
  func read(_ prepare: (TemporaryFolder) throws -> Void = { _ in }) throws -> Reading {
    try TemporaryFolder.with { folder in
      try lay(into: folder)
      try prepare(folder)
      return try DossierFolder(path: folder.path(of: "d")).read()
    }
  }

  /// The messages of `check`, without the path of the temporary folder.
  func messages(_ prepare: (TemporaryFolder) throws -> Void = { _ in }) throws -> [String] {
    try TemporaryFolder.with { folder in
      try lay(into: folder)
      try prepare(folder)
      let reading = try DossierFolder(path: folder.path(of: "d")).read()
      return reading.findings.map {
        $0.message.replacingOccurrences(of: folder.path(of: ""), with: "")
      }
    }
  }
}
