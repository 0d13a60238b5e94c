/// Numbers of statements, each once; takes eight bytes for one.
public struct NumberSet: Sendable {
  /// The numbers, rising.
  public let numbers: [Int]

  /// - Parameter numbers: Numbers in any order, some perhaps several times.
  public init(_ numbers: [Int]) {
    var last: Int?
    self.numbers = numbers.sorted().filter { number in
      defer { last = number }
      return number != last
    }
  }

  /// How many there are.
  public var count: Int { numbers.count }

  /// Whether a number is among them.
  public func contains(_ number: Int) -> Bool { hasAny(in: number..<number + 1) }

  /// Whether one of them is in a range.
  public func hasAny(in range: Range<Int>) -> Bool {
    // The place of the first that is not lower.
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] < range.upperBound
  }
}
