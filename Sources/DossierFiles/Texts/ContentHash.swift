import Crypto

/// The hash by which a record knows its text.
public enum ContentHash {
  /// SHA-256 of some bytes, in lower-case hexadecimal.
  public static func sha256(of bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
