/// The name by which one thing of a kind is known in a dossier.
///
/// Lower-case ASCII letters, digits, `-`, `_` and `.`; unique among its kind. `Kind` only keeps the
/// kinds apart: an actor's identifier cannot stand where a document's is wanted. Ordered by its
/// characters.
public struct Identifier<Kind>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The identifier as it stands in the files.
  public let text: String

  /// Takes an identifier that was checked already, or that only needs to be looked up.
  public init(_ text: String) {
    self.text = text
  }

  /// Says whether `text` has only the characters an identifier may have, and at least one.
  public static func isWellFormed(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }

  /// The identifier itself.
  public var description: String { text }

  /// Orders identifiers by their characters.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// An actor's identifier.
public typealias ActorID = Identifier<Actor>
/// An issue's identifier.
public typealias IssueID = Identifier<Issue>
/// An option's identifier; unique in the dossier.
public typealias OptionID = Identifier<Option>
/// A document's identifier: its file name without the ending; also a record without a text.
public typealias DocumentID = Identifier<Document>
/// A statement's identifier.
public typealias StatementID = Identifier<Statement>
/// An assessment's identifier.
public typealias AssessmentID = Identifier<Assessment>
/// An event's identifier.
public typealias EventID = Identifier<Event>
