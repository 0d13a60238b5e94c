/// Finds the characters that YAML allows nowhere in a file.
enum ControlCharacter {
  /// The first character of `source` that YAML does not allow, as a fault.
  static func first(in source: SourceText) -> Fault? {
    let bytes = source.bytes
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let value: UInt32?
      switch byte {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E: value = nil
      case 0...0x7F: value = UInt32(byte)
      case 0xC2 where bytes[index + 1] < 0xA0 && bytes[index + 1] != 0x85:
        value = UInt32(bytes[index + 1])
      case 0xEF where bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
        value = 0xFFC0 + UInt32(bytes[index + 2] & 0x3F)
      default: value = nil
      }
      if let value {
        return Fault(
          .controlCharacter,
          at: source.place(ofByte: index),
          "the control character U+\(hexadecimal(value, digits: 4)) stands in the file",
          remedy: "remove it, or write it as \"\\x…\" in double quotes if it belongs there"
        )
      }
      index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
    return nil
  }
}
