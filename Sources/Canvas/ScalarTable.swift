/// A small value for every Unicode scalar, found in two steps.
///
/// Pages of 256 scalars with one value throughout are stored once, so the table stays small, and a
/// look-up costs two array reads whatever the script.
struct ScalarTable<Value: Hashable & Sendable>: Sendable {
  private var pages: [UInt16]
  private var values: [Value]
  private var uniform: [Value: UInt16]

  init(repeating value: Value) {
    pages = Array(repeating: 0, count: 0x1100)
    values = Array(repeating: value, count: 256)
    uniform = [value: 0]
  }

  subscript(scalar: Unicode.Scalar) -> Value {
    let page = pages[Int(scalar.value >> 8)]
    return values[Int(page) << 8 | Int(scalar.value & 0xFF)]
  }

  /// Gives every scalar of `range` the value.
  mutating func set(_ range: ClosedRange<UInt32>, to value: Value) {
    var first = range.lowerBound
    while first <= range.upperBound {
      let page = first >> 8
      let last = min(range.upperBound, page << 8 | 0xFF)
      if first & 0xFF == 0, last & 0xFF == 0xFF {
        pages[Int(page)] = uniformPage(of: value)
      } else {
        makeOwn(page)
        let base = Int(pages[Int(page)]) << 8
        for low in (first & 0xFF)...(last & 0xFF) {
          values[base | Int(low)] = value
        }
      }
      first = last + 1
    }
  }

  /// Gives every range of a flat list (first, last, first, last) the value.
  mutating func set(_ ends: [UInt32], to value: Value) {
    for first in stride(from: 0, to: ends.count - 1, by: 2) {
      set(ends[first]...ends[first + 1], to: value)
    }
  }

  private mutating func uniformPage(of value: Value) -> UInt16 {
    if let page = uniform[value] { return page }
    let page = UInt16(values.count >> 8)
    values.append(contentsOf: repeatElement(value, count: 256))
    uniform[value] = page
    return page
  }

  private mutating func makeOwn(_ page: UInt32) {
    let shared = pages[Int(page)]
    guard uniform.values.contains(shared) else { return }
    let base = Int(shared) << 8
    pages[Int(page)] = UInt16(values.count >> 8)
    values.append(contentsOf: Array(values[base..<(base + 256)]))
  }
}
