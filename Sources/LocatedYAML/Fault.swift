/// Something that keeps a file, or a part of it, from being read.
public struct Fault: Hashable, Sendable, Error {
  /// What kind of fault it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Bytes that are not UTF-8.
    case invalidUTF8 = "invalid-utf8"
    /// A zero byte.
    case nulByte = "nul-byte"
    /// A control character that YAML does not allow.
    case controlCharacter = "control-character"
    /// Not YAML.
    case syntax = "yaml-syntax"
    /// More than one document in the file.
    case severalDocuments = "several-documents"
    /// A key given twice in one mapping.
    case duplicateKey = "duplicate-key"
    /// A key that is not plain text.
    case keyNotText = "key-not-text"
    /// An anchor, alias or tag.
    case refused = "yaml-feature"
    /// Lists or mappings nested too deeply.
    case nesting = "nested-too-deep"
  }

  /// What kind of fault it is.
  public let kind: Kind
  /// Where it is.
  public let place: Place
  /// What is wrong.
  public let problem: String
  /// What would be right.
  public let remedy: String

  /// Makes a fault.
  public init(_ kind: Kind, at place: Place, _ problem: String, remedy: String) {
    self.kind = kind
    self.place = place
    self.problem = problem
    self.remedy = remedy
  }
}
