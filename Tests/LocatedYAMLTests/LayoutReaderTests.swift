import Foundation
import TestSupport
import Testing

@testable import LocatedYAML

@Suite("Reading the layout without Yams") struct LayoutReaderTests {
  /// The YAML files of the bundled dossier.
  static let files: [String] = {
    let root = Repository.path(of: "seeds")
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { root + "/" + $0 }
  }()

  private static func bytes(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: file)))
  }

  @Test(arguments: files) func `reads the bundled dossier as Yams does`(file: String) throws {
    let bytes = try Self.bytes(file)
    #expect(LayoutReader.read(try SourceText(bytes)) != nil)
    #expect(Self.disagreement(bytes) == nil)
  }

  /// The first line in which the two readers differ on a text that the quick one reads.
  private static func disagreement(_ bytes: [UInt8]) -> String? {
    guard let source = try? SourceText(bytes), let read = LayoutReader.read(source) else {
      return nil
    }
    let quick = outline(read)
    let full = outline(YAMLFile(composing: source)).split(separator: "\n").map(String.init)
    for (one, other) in zip(quick, full) where one != other { return "\(one) | \(other)" }
    return quick.count == full.count ? nil : "\(quick.count) lines | \(full.count) lines"
  }

  @Test func `reads whatever it accepts as Yams does`() throws {
    var random = SeededRandom(seed: 20_251_226)
    var accepted = 0
    let insertions = [
      "\"", "'", ":", ": ", " ", "  ", "\n", "#", " #", "- ", "-", "[", "]", "{", "}", ",", ", ",
      "\\", "\\\"", "|", ">", "&a", "*a", "!", "%", "@", "`", "?", "? ", "---", "...", "\t", "\r",
      "é", "\u{85}", "\u{2028}", "\u{FEFF}", "a", "1", "~", "key: v\n", "  key: v\n", "\n\n",
    ]
    let sources = try Self.files.map { try Self.bytes($0) }
    for _ in 0..<1200 {
      var bytes = Array(sources.randomElement(using: &random)?.prefix(1500) ?? [])
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
          let length = Int.random(in: 1...12, using: &random)
          bytes.removeSubrange(place..<min(bytes.count, place + length))
        default:
          bytes.insert(
            contentsOf: insertions.randomElement(using: &random)?.utf8 ?? "".utf8,
            at: place
          )
        }
        if bytes.isEmpty { break }
      }
      if let source = try? SourceText(bytes), LayoutReader.read(source) != nil { accepted += 1 }
      try #require(Self.disagreement(bytes) == nil)
    }
    #expect(accepted > 100)
  }
}
