public import DossierModel
public import LocatedYAML

/// What is wrong with something only beside other records, in words.
///
/// Paths are as findings name them.
extension Finding {
  /// A document derives from itself, by way of a record.
  public static func derivesFromItself(
    _ document: DocumentID,
    by record: DocumentID,
    _ path: String,
    at place: Place
  ) -> Finding {
    Finding(
      .cycle,
      path,
      at: place,
      "\"\(document)\" would derive from itself, by way of \"\(record)\"",
      "of two documents only one can have its words from the other"
    )
  }

  /// A statement repeats itself, by way of others.
  public static func repeatsItself(_ path: String, at place: Place) -> Finding {
    Finding(
      .cycle,
      path,
      at: place,
      "this statement would repeat itself",
      "the first of several same utterances repeats nothing"
    )
  }

  /// A statement was said after the last day on which its origin can have appeared.
  public static func laterThanOrigin(
    _ when: String,
    origin: DocumentID,
    last: Day,
    _ path: String,
    at place: Place
  ) -> Finding {
    Finding(
      .laterThanOrigin,
      path,
      at: place,
      "\"\(when)\" is after \(last.text), the last day its origin \"\(origin)\" can have appeared",
      "correct the date, or name with \"from\" where the words come from"
    )
  }

  /// An identifier stands already elsewhere.
  ///
  /// - Parameters:
  ///   - what: What has it: "statement".
  ///   - id: The identifier.
  ///   - first: Where it stands first, as `path:line`.
  ///   - path: The file in which it stands again.
  ///   - place: Where in it.
  /// - Returns: The finding.
  public static func duplicate(
    _ what: String,
    _ id: String,
    first: String,
    _ path: String,
    at place: Place
  ) -> Finding {
    Finding(
      .duplicateIdentifier,
      path,
      at: place,
      "the \(what) \"\(id)\" stands already in \(first)",
      "give one of them another identifier"
    )
  }

  /// Something names what is not there.
  ///
  /// - Parameters:
  ///   - what: What is named: "statement".
  ///   - id: The identifier.
  ///   - declared: What there is, of which the nearest is suggested.
  ///   - path: The file that names it.
  ///   - place: Where in it.
  /// - Returns: The finding.
  public static func unknown(
    _ what: String,
    _ id: String,
    among declared: [String],
    _ path: String,
    at place: Place
  ) -> Finding {
    Finding(
      .unknownIdentifier,
      path,
      at: place,
      "there is no \(what) \"\(id)\"",
      Nearest.of(id, among: declared).map { "did you mean \"\($0)\"?" }
        ?? "name one there is, or add it"
    )
  }
}
