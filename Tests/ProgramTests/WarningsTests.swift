import Foundation
import TerminalDriver
import TestSupport
import Testing

struct `A warning of check` {
  /// A change of the bundled dossier that is unusual.
  struct Oddity: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    /// The item that is changed, and what in it.
    let item: String
    let old: String
    let new: String
    /// How the line that offends begins.
    let offending: String
    /// The statement whose `allow` quiets the warning, where it is another.
    var quietedBy: String?
    var quietedIn: String?

    var testDescription: String { name }
  }

  private static let oddities = [
    Oddity(
      name: "reported-in-quotation-marks",
      file: "documents/003_3c3671ea3a800da7.yaml",
      item: "xc-lv9pox",
      old: "mode: direct",
      new: "mode: reported",
      offending: "    mode: reported"
    ),
    Oddity(
      name: "direct-outside-quotation-marks",
      file: "documents/001_2748d6b88bc82ad4.yaml",
      item: "bs-c5te9k",
      old: "mode: reported",
      new: "mode: direct",
      offending: "    mode: direct"
    ),
    Oddity(
      name: "own-wording-only",
      file: "documents/002_de3578db003816b6.yaml",
      item: "xb-rn00c0",
      old: "mode: opinion",
      new: "mode: narrated",
      offending: "    from: own"
    ),
    Oddity(
      name: "speaker-not-named",
      file: "documents/001_2748d6b88bc82ad4.yaml",
      item: "bs-hi10r4",
      old: "speaker: peskov",
      new: "speaker: umerov",
      offending: "    speaker: umerov"
    ),
    Oddity(
      name: "number-without-source",
      file: "issues.yaml",
      item: "over-15-years",
      old: "more than 15 years",
      new: "more than 20 years",
      offending: "        text: \"The guarantees last more than 20 years\"",
      quietedBy: "xd-uqrtz5",
      quietedIn: "documents/004_4513ffad51d009ea.yaml"
    ),
  ]

  @Test(arguments: oddities)
  func `stands at its place, until a statement allows it`(_ oddity: Oddity) throws {
    try TemporaryFolder.with { folder in
      try folder.copyDossier(as: "d")
      try change(oddity.item, in: "d/" + oddity.file, of: folder) { item in
        #expect(item.contains(oddity.old))
        return item.replacing(oddity.old, with: oddity.new)
      }
      let odd = try Program.run(["check", "--strict", "d"], in: folder.path)
      #expect(odd.status == .exited(1))
      let complaint = try #require(odd.errors.split(separator: "\n").first)
      #expect(odd.errors.split(separator: "\n").count == 2, "\(odd)")
      #expect(complaint.hasSuffix(" [\(oddity.name)]"), "\(complaint)")
      let place = complaint.split(separator: ":").prefix(3).map(String.init)
      #expect(place[0] == "d/" + oddity.file)
      let lines = try folder.text(of: place[0]).split(
        separator: "\n",
        omittingEmptySubsequences: false
      )
      let line = lines[try #require(Int(place[1])) - 1]
      #expect(line.hasPrefix(oddity.offending), "\(complaint)\n\(line)")
      let value = line.dropFirst(try #require(Int(place[2])) - 1)
      #expect(oddity.offending.hasSuffix(value), "\(value)")

      let quieting = oddity.quietedIn ?? oddity.file
      try change(oddity.quietedBy ?? oddity.item, in: "d/" + quieting, of: folder) { item in
        let note = item.contains("    note: ") ? "" : "    note: right here\n"
        return item + note + "    allow: [\(oddity.name)]\n"
      }
      let allowed = try Program.run(["check", "--strict", "d"], in: folder.path)
      #expect(allowed.status == .exited(0), "\(allowed)")
    }
  }

  /// Changes the text of one item, from its identifier up to the next item's.
  private func change(
    _ id: String,
    in file: String,
    of folder: TemporaryFolder,
    _ change: (String) -> String
  ) throws {
    var items = try folder.text(of: file).components(separatedBy: "- id: ")
    let index = try #require(items.firstIndex { $0.hasPrefix(id + "\n") })
    // The blanks before the next item stay where they are.
    let body = items[index].components(separatedBy: "\n")
    let item = body.dropLast().joined(separator: "\n") + "\n"
    items[index] = change(item) + (body.last ?? "")
    try folder.write(items.joined(separator: "- id: "), to: file)
  }
}
