import Yams

/// A text as it is shown to Yams, and the way back to the text as it is.
///
/// Two things are disguised, each character by one of the private use area, so that places stay:
/// the `*` of an alias, since aliases can make a small file immense, and the first character of a
/// key whose mapping has it again, since Yams gives up at the mapping without a place.
struct Disguise {
  /// The text for Yams.
  private(set) var text: String
  private let source: SourceText
  /// Where Yams sees lines begin, if it sees more of them than editors do.
  private let yamlLineStarts: [Int]?
  /// What stands in for `*`; nil where nothing looks like an alias.
  private let star: Unicode.Scalar?
  /// The characters that renamed keys begin with, in the order they were renamed.
  private var renamed: [Place: (from: Unicode.Scalar, to: Unicode.Scalar)] = [:]

  init(_ source: SourceText) {
    self.source = source
    yamlLineStarts = Self.yamlLineStarts(of: source.bytes)
    // Prose has `*` too, which is why it is only disguised.
    if source.bytes.contains(UInt8(ascii: "*")) {
      let plain = String(decoding: source.bytes, as: UTF8.self)
      let used = Set(plain.unicodeScalars.lazy.filter { (0xE000...0xF8FF).contains($0.value) })
      star = (0xF000...0xF8FF).lazy.compactMap(Unicode.Scalar.init).last { !used.contains($0) }
      text = star.map { Self.replaceStars(in: plain, by: $0) } ?? plain
    } else {
      star = nil
      text = String(decoding: source.bytes, as: UTF8.self)
    }
    text.makeContiguousUTF8()
  }

  // MARK: Places

  /// The place of a mark of Yams in the text as editors count it.
  func place(_ mark: Mark?) -> Place {
    guard let mark else { return .start }
    guard yamlLineStarts != nil, let byte = byte(at: mark) else {
      return Place(line: mark.line, column: mark.column)
    }
    return source.place(ofByte: byte)
  }

  /// The character at a mark, or nil at the end of a line or of the text.
  func character(at mark: Mark?) -> Unicode.Scalar? {
    guard let byte = mark.flatMap({ byte(at: $0) }), byte < source.bytes.count else { return nil }
    let found = String(decoding: source.bytes[byte...].prefix(4), as: UTF8.self)
    return found.unicodeScalars.first.flatMap { $0 == "\n" || $0 == "\r" ? nil : $0 }
  }

  private func byte(at mark: Mark) -> Int? {
    guard let starts = yamlLineStarts else {
      return source.byte(at: Place(line: mark.line, column: mark.column))
    }
    guard mark.line >= 1, mark.line <= starts.count else { return nil }
    return SourceText.advance(starts[mark.line - 1], by: mark.column - 1, in: source.bytes)
  }

  /// YAML 1.1 also ends lines at a lone carriage return, NEL, and Unicode's line and paragraph
  /// separators; nil where the text has none of these.
  private static func yamlLineStarts(of bytes: [UInt8]) -> [Int]? {
    var starts = [0]
    var isSpecial = false
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch byte {
      case 0x0A: starts.append(index + 1)
      case 0x0D where next != 0x0A, 0x85 where index > 0 && bytes[index - 1] == 0xC2,
        0xA8 where index > 1 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2,
        0xA9 where index > 1 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2:
        starts.append(index + 1)
        isSpecial = true
      default: break
      }
    }
    return isSpecial ? starts : nil
  }

  // MARK: Aliases

  private static func replaceStars(in text: String, by star: Unicode.Scalar) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(scalar == "*" ? star : scalar) }
    return String(result)
  }

  /// A scalar as it stands in the file.
  func restored(_ text: String) -> String {
    guard let star else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(scalar == star ? "*" : scalar) }
    return String(result)
  }

  // MARK: Keys

  /// A key as it stands in the file.
  func restoredKey(_ key: String, at mark: Mark?) -> String {
    guard let change = renamed[place(mark)],
      let index = key.unicodeScalars.firstIndex(of: change.to)
    else { return restored(key) }
    var scalars = key.unicodeScalars
    scalars.replaceSubrange(index...index, with: CollectionOfOne(change.from))
    return restored(String(scalars))
  }

  /// Gives the key at `mark` another first character; false where it has none to give away.
  mutating func renameKey(at mark: Mark) -> Bool {
    let place = place(mark)
    guard let byte = byte(at: mark), byte < source.bytes.count, renamed[place] == nil,
      let stand = Unicode.Scalar(0xE000 + UInt32(renamed.count)),
      !text.unicodeScalars.contains(stand)
    else { return false }
    let isQuoted = [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(source.bytes[byte])
    // The text for Yams has other byte offsets than the file, but the same lines and columns.
    var target = Self.index(of: byte, of: source.bytes, in: text.unicodeScalars)
    if isQuoted { target = text.unicodeScalars.index(after: target) }
    guard target < text.unicodeScalars.endIndex else { return false }
    let first = text.unicodeScalars[target]
    guard first != "\"", first != "'", first != "\\", first != ":", first != "[", first != "{",
      !first.properties.isWhitespace
    else { return false }
    var scalars = text.unicodeScalars
    scalars.replaceSubrange(target...target, with: CollectionOfOne(stand))
    text = String(scalars)
    text.makeContiguousUTF8()
    renamed[place] = (first, stand)
    return true
  }

  private static func index(
    of byte: Int,
    of bytes: [UInt8],
    in scalars: String.UnicodeScalarView
  ) -> String.Index {
    let count = bytes[..<byte].count { $0 & 0xC0 != 0x80 }
    return scalars.index(scalars.startIndex, offsetBy: count, limitedBy: scalars.endIndex)
      ?? scalars.endIndex
  }
}
