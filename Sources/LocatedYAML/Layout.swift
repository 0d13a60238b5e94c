/// The one layout in which files are written.
///
/// Block style, one key a line, two spaces a level; an item begins with its `id`; a list of numbers,
/// and a list that the file has in brackets on one line, stays in brackets. Values keep the quotation
/// marks they have, save that single ones become double. Comments stay above what they stood above,
/// or behind it; keys and their order stay, known or not.
public enum Layout {
  /// A key to be written into an item that does not have it, behind the item's first key.
  public struct Addition: Hashable, Sendable {
    /// The place of the item: its mapping's.
    public let item: Place
    /// The key.
    public let key: String
    /// The numbers that are its value.
    public let numbers: [Int]

    /// Makes an addition.
    public init(to item: Place, key: String, numbers: [Int]) {
      self.item = item
      self.key = key
      self.numbers = numbers
    }
  }

  /// The file in the one layout.
  ///
  /// - Parameters:
  ///   - file: A file that was read without a fault.
  ///   - additions: Keys to be added on the way.
  ///   - orders: For lists at the top of the file, by their key, the indices of their items in the
  ///     order in which these are to stand.
  /// - Returns: The bytes, ending in a line feed; nil where the file has faults, is no mapping, or
  ///   would not say the same in the layout.
  public static func bytes(
    of file: YAMLFile,
    adding additions: [Addition] = [],
    ordering orders: [String: [Int]] = [:]
  ) -> [UInt8]? {
    guard let source = file.source, let root = file.root, file.faults.isEmpty,
      root.entries != nil
    else { return nil }
    var writer = LayoutWriter(source: source, additions: additions, orders: orders)
    let bytes = Array((writer.document(root).joined(separator: "\n") + "\n").utf8)
    let expected = LayoutWriter.inOrder(root, additions: additions, orders: orders)
    guard let written = YAMLFile(bytes).root, written.says(expected) else { return nil }
    return bytes
  }

  /// A text as it is written in double quotes.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if isShown(scalar) {
          result.unicodeScalars.append(scalar)
        } else if scalar.value > 0xFFFF {
          result += "\\U" + hexadecimal(scalar.value, digits: 8)
        } else {
          result += "\\u" + hexadecimal(scalar.value, digits: 4)
        }
      }
    }
    return result + "\""
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }
}
