/// Collects what a terminal marks as pasted, up to the mark of its end.
struct PasteCollector {
  /// The most bytes that are kept; what a longer paste has beyond them is dropped.
  static let mostBytes = 1 << 20

  private static let end = Array("\u{1B}[201~".utf8)
  private var bytes: [UInt8] = []
  /// How much of the end mark the last bytes are.
  private var matched = 0

  /// Takes the next byte and gives the pasted text if that was the last of the end mark.
  mutating func take(_ byte: UInt8) -> String? {
    if byte == Self.end[matched] {
      matched += 1
      return matched == Self.end.count ? text : nil
    }
    keep(Self.end[..<matched])
    matched = byte == Self.end[0] ? 1 : 0
    if matched == 0 { keep([byte]) }
    return nil
  }

  /// What has come so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func keep(_ more: some Collection<UInt8>) {
    bytes.append(contentsOf: more.prefix(Self.mostBytes - bytes.count))
  }
}
