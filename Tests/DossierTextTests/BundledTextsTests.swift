import DossierModel
import DossierText
import Foundation
import TestSupport
import Testing

@Suite struct `The bundled texts` {
  private static func text(_ name: String) throws -> String {
    let folder = Repository.path(of: "seeds/documents")
    let file = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder)
        .first { $0.hasPrefix(name) && $0.hasSuffix(".txt") }
    )
    return try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
  }

  @Test(arguments: ["000", "001", "002", "003", "004"])
  func `are divided into the sentences a reader sees`(_ name: String) throws {
    let text = try Self.text(name)
    let sentences = Sentences.ranges(in: text).map { range in
      "\(range.start)-\(range.end) \(slice(text, range))"
    }
    expectSnapshot(sentences.joined(separator: "\n"), named: "sentences-\(name)")
  }

  @Test func `hold headings, full stops for commas and other scripts`() throws {
    let copy = try Self.text("001")
    let inCopy = Sentences.ranges(in: copy).map { slice(copy, $0) }
    #expect(inCopy.contains("The unresolved issues include:"))
    #expect(inCopy.contains("Security guarantees"))
    #expect(inCopy.contains("Territory"))
    #expect(inCopy.contains("Zaporizhzhia Nuclear Power Plant"))
    #expect(inCopy.contains { $0.hasSuffix("ISTहिंदी में पढें") })
    let rewrite = try Self.text("002")
    #expect(
      Sentences.ranges(in: rewrite).map { slice(rewrite, $0) }.contains {
        $0.hasPrefix("He said several technical issues remain. including how")
      }
    )
  }

  @Test func `quote where a reader sees quotation marks`() throws {
    let quotations = try ["000", "001", "002", "003", "004"].map { name in
      let text = try Self.text(name)
      return Quotations.ranges(in: text).map { slice(text, $0) }
    }
    #expect(quotations[0] == ["agreed to continue the dialogue"])
    #expect(quotations[1] == [])
    #expect(quotations[2] == ["It was agreed upon to continue the dialogue."])
    #expect(quotations[3].count == 5)
    #expect(
      quotations[3].map { $0.prefix(10) } == [
        "I am in co", "real", "more progr", "This is no", "living and",
      ]
    )
    #expect(quotations[4] == [])
  }
}
