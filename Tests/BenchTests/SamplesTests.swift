import Testing

@testable import demarche_bench

struct `The samples of a walk` {
  @Test func `have percentiles by nearest rank`() {
    var samples = Samples()
    #expect(samples.percentile(50) == nil)
    for value in (1...20).reversed() { samples.add(Double(value)) }
    #expect(samples.percentile(50) == 10)
    #expect(samples.percentile(95) == 19)
    #expect(samples.percentile(100) == 20)
    samples.add(.microseconds(-500))
    #expect(samples.percentile(1) == -0.5)
  }
}
