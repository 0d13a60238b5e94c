/// The numbers that a text writes in digits.
enum Numbers {
  /// The numbers in a text, each as its ASCII digits.
  ///
  /// Marks between groups of three digits are left out (`600,000`, `600.000` and `600 000` are one
  /// number); any other full stop or comma between digits becomes a full stop.
  static func found(in text: String) -> Set<String> {
    let scalars = Array(text.unicodeScalars)
    var numbers: Set<String> = []
    var index = 0
    while index < scalars.count {
      guard digit(scalars[index]) != nil else {
        index += 1
        continue
      }
      let (number, end) = number(in: scalars, at: index)
      numbers.insert(number)
      index = end
    }
    return numbers
  }

  private static func number(in scalars: [Unicode.Scalar], at start: Int) -> (String, end: Int) {
    var number = ""
    var index = start
    while index < scalars.count {
      if let digit = digit(scalars[index]) {
        number += String(digit)
        index += 1
        continue
      }
      let group = digits(in: scalars, from: index + 1)
      if isGroupMark(scalars[index]), group == 3 {
        index += 1
      } else if scalars[index] == "." || scalars[index] == ",", group > 0 {
        number += "."
        index += 1
      } else {
        break
      }
    }
    return (number, index)
  }

  private static func digits(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    scalars[min(start, scalars.count)...].prefix { digit($0) != nil }.count
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.properties.generalCategory == .decimalNumber else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  private static func isGroupMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ".", "'", "’", " ", "\u{A0}", "\u{2009}", "\u{202F}", "٬": true
    default: false
    }
  }
}
