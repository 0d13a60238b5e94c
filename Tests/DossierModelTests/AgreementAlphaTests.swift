import DossierModel
import Testing

@Suite struct `Nominal agreement` {
  private func agreement(_ a: String, _ b: String) -> NominalAgreement {
    NominalAgreement(Array(zip(a, b)))
  }

  // The two examples of nominal data with two observers in Krippendorff,
  // "Computing Krippendorff's Alpha-Reliability" (2011), sections A and B.
  @Test(arguments: [
    ("0100000010", "1110010000", 0.095, 6), ("aabbdcccedda", "babbbcccEddd", 0.692, 9),
  ])
  func `has the alpha of the textbook`(
    _ a: String,
    _ b: String,
    _ alpha: Double,
    _ agreed: Int
  )
    throws
  {
    let found = agreement(a, b.lowercased())
    #expect(found.agreed == agreed)
    #expect(abs(try #require(found.alpha) - alpha) < 0.0005)
  }

  @Test func `is perfect at 1 and below 0 for systematic difference`() throws {
    #expect(agreement("aabb", "aabb").alpha == 1)
    // Six values, three of each: 1 - 5 * 6 / (36 - 18).
    let systematic: Double = -2 / 3
    #expect(abs(try #require(agreement("aab", "bba").alpha) - systematic) < 1e-12)
  }

  @Test func `has no alpha where nothing varies or nothing is there`() {
    #expect(agreement("aaa", "aaa").alpha == nil)
    #expect(agreement("aaa", "aaa").share == 1)
    #expect(agreement("", "").alpha == nil)
    #expect(agreement("", "").share == nil)
  }

  @Test func `takes an absent value for a value`() throws {
    let values: [(String?, String?)] = [(nil, nil), (nil, "x"), ("x", "x"), (nil, nil)]
    let found = NominalAgreement(values)
    #expect(found.agreed == 3)
    // Five times nothing, three times x: 1 - 7 * 2 / (64 - 34).
    let alpha: Double = 16 / 30
    #expect(abs(try #require(found.alpha) - alpha) < 1e-12)
  }
}
