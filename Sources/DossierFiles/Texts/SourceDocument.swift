import DossierModel
import Foundation
import LocatedYAML

/// A document's text, addressed by code points.
struct SourceDocument: Sendable {
  /// The text, byte for byte.
  let source: SourceText
  let text: String
  /// SHA-256 of its bytes, in lower-case hexadecimal.
  let sha256: String
  private let marks: ScalarMarks

  /// Code points in the text.
  var characters: Int { marks.count }

  /// Reads a text, or throws what is wrong with its bytes.
  init(_ bytes: [UInt8]) throws(Fault) {
    source = try SourceText(bytes, keepingByteOrderMark: true)
    text = String(decoding: bytes, as: UTF8.self)
    marks = ScalarMarks(bytes)
    sha256 = ContentHash.sha256(of: bytes)
  }

  /// The bytes of a range, or nil where it reaches out of the text.
  func bytes(in range: TextRange) -> ArraySlice<UInt8>? {
    guard range.end <= characters else { return nil }
    let start = marks.byte(ofScalar: range.start, in: source.bytes)
    let end = marks.byte(ofScalar: range.end, in: source.bytes)
    return source.bytes[start..<end]
  }

  /// The byte at which a code point begins; the end of the text for its end.
  func byte(ofScalar scalar: Int) -> Int { marks.byte(ofScalar: scalar, in: source.bytes) }

  /// Says whether the text at `range` is `quote`, to the byte.
  func stands(_ quote: String, at range: TextRange) -> Bool {
    bytes(in: range)?.elementsEqual(quote.utf8) ?? false
  }

  /// The places where `quote` stands, in order, at most `limit`.
  func places(of quote: String, limit: Int) -> [TextRange] {
    let wanted = Array(quote.utf8)
    let bytes = source.bytes
    guard let first = wanted.first, wanted.count <= bytes.count else { return [] }
    let length = quote.unicodeScalars.count
    var places: [TextRange] = []
    var index = 0
    while places.count < limit, index <= bytes.count - wanted.count {
      if bytes[index] == first, bytes[index..<(index + wanted.count)].elementsEqual(wanted) {
        let start = marks.scalar(ofByte: index, in: bytes)
        if let range = TextRange(start: start, end: start + length) { places.append(range) }
      }
      index += 1
    }
    return places
  }

  /// The place of a code point in the file.
  func place(ofScalar scalar: Int) -> Place {
    source.place(ofByte: marks.byte(ofScalar: scalar, in: source.bytes))
  }

  /// The hidden characters, by code point, in order.
  var hiddenCharacters: [(index: Int, scalar: Unicode.Scalar)] {
    guard HiddenCharacter.mayStand(in: source.bytes) else { return [] }
    return text.unicodeScalars.enumerated().compactMap { index, scalar in
      HiddenCharacter.isHidden(scalar) ? (index, scalar) : nil
    }
  }
}
