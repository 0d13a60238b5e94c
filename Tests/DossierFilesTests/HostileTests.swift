import DossierFiles
import DossierModel
import TestSupport
import Testing

struct `A hostile dossier` {
  @Test func `of random bytes never stops the program, nor yields a quote that is not there`()
    throws
  {
    var random = SeededRandom(seed: 99)
    let dossier = SmallDossier()
    let files = dossier.files.keys.sorted()
    for _ in 0..<300 {
      var mutated = dossier
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let file = files.randomElement(using: &random) ?? ""
        mutated.files[file] = Self.mutate(mutated.files[file] ?? [], &random)
      }
      let reading = try mutated.read()
      for statement in reading.dossier.statements {
        let text = try #require(reading.texts[statement.document])
        let scalars = Array(text.unicodeScalars)
        let there = scalars[statement.range.start..<statement.range.end]
        #expect(there.elementsEqual(statement.quote.unicodeScalars))
      }
      for setAside in reading.dossier.setAside { #expect(!setAside.findings.isEmpty) }
    }
  }

  private static func mutate(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    guard !bytes.isEmpty else { return [0] }
    var bytes = bytes
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + 9))
    case 2: bytes.insert(UInt8.random(in: 32...126, using: &random), at: place)
    case 3: bytes.removeLast(bytes.count - place)
    default:
      let end = min(bytes.count, place + 60)
      bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0..<end, using: &random))
    }
    return bytes
  }

  @Test func `of immense numbers and endless lists is told as such`() throws {
    var dossier = SmallDossier()
    let record = "documents/copy.yaml"
    try dossier.plant("[0, 99999999999999999999]", for: "[0, 24]", in: record)
    try dossier.plant("[999999999998, 999999999999]", for: "[27, 48]", in: record)
    try dossier.plant("[-1, 5]", for: "[68, 115]", in: record)
    let reading = try dossier.read()
    #expect(reading.findings.map(\.name) == ["bad-place", "outside-text", "bad-place"])
  }

  @Test func `of aliases upon aliases is refused at once`() throws {
    var text = "issues:\n  - id: &a0 [x, x]\n"
    for level in 1...40 {
      text += "  - ? &a\(level) [*a\(level - 1), *a\(level - 1)]\n    : *a\(level - 1)\n"
    }
    var dossier = SmallDossier()
    dossier.write(text, to: "issues.yaml")
    #expect(try dossier.read().findings.contains { $0.name == "yaml-feature" })
  }
}
