import DossierModel
import LocatedYAML

/// The names of what `check` finds.
///
/// A warning's name is printed at its end, and `allow` quiets it by that name; an error's name is for
/// programs.
enum FindingName: String, CaseIterable {
  // Warnings.
  case unknownKey = "unknown-key"
  case hiddenCharacter = "hidden-character"
  case reportedInQuotationMarks = "reported-in-quotation-marks"
  case directOutsideQuotationMarks = "direct-outside-quotation-marks"
  case ownWordingOnly = "own-wording-only"
  case numberWithoutSource = "number-without-source"
  case speakerNotNamed = "speaker-not-named"
  case uncodedSentence = "uncoded-sentence"
  // Files.
  case missingFile = "missing-file"
  case unreadableFile = "unreadable-file"
  case oversizedFile = "oversized-file"
  case outsideFolder = "outside-folder"
  case nestedFolders = "nested-folders"
  case misnamedFile = "misnamed-file"
  case textWithoutRecord = "text-without-record"
  case recordWithoutText = "record-without-text"
  case wrongHash = "wrong-hash"
  // Shape.
  case unknownFormat = "unknown-format"
  case missingKey = "missing-key"
  case emptyValue = "empty-value"
  case wrongShape = "wrong-shape"
  case badIdentifier = "bad-identifier"
  case badDate = "bad-date"
  case badPlace = "bad-place"
  case badHash = "bad-hash"
  case unknownWord = "unknown-word"
  case unknownWarning = "unknown-warning"
  // References.
  case duplicateIdentifier = "duplicate-identifier"
  case unknownIdentifier = "unknown-identifier"
  case notAParty = "not-a-party"
  case cycle
  // Statements.
  case missingPlace = "missing-place"
  case wrongQuote = "wrong-quote"
  case outsideText = "outside-text"
  case outsideQuote = "outside-quote"
  case withoutTopic = "without-topic"
  case stanceWithoutParty = "stance-without-party"
  case conditionalWithoutCondition = "conditional-without-condition"
  case twoConditions = "two-conditions"
  case namedTwice = "named-twice"
  case withoutNote = "without-note"
  case laterThanOrigin = "later-than-origin"

  /// Whether findings of this name are warnings.
  var isWarning: Bool {
    switch self {
    case .unknownKey, .hiddenCharacter, .reportedInQuotationMarks, .directOutsideQuotationMarks,
      .ownWordingOnly, .numberWithoutSource, .speakerNotNamed, .uncodedSentence:
      true
    default: false
    }
  }

  /// The names that `allow` may name: of the warnings that a statement can be the reason for.
  static var warnings: [String] {
    allCases.filter { $0.isWarning && $0 != .uncodedSentence }.map(\.rawValue)
  }
}

extension Finding {
  /// Makes a finding of that name, of the severity that goes with it.
  init(
    _ name: FindingName,
    _ path: String,
    at place: Place,
    _ problem: String,
    _ remedy: String
  ) {
    self.init(
      path: path,
      line: place.line,
      column: place.column,
      severity: name.isWarning ? .warning : .error,
      name: name.rawValue,
      problem: problem,
      remedy: remedy
    )
  }

  /// Makes a finding of what keeps a file from being read.
  init(_ fault: Fault, in path: String) {
    self.init(
      path: path,
      line: fault.place.line,
      column: fault.place.column,
      severity: .error,
      name: fault.kind.rawValue,
      problem: fault.problem,
      remedy: fault.remedy
    )
  }

  /// Makes a finding of a file that was not read.
  init(_ trouble: FileReader.Trouble, in path: String) {
    let (name, problem, remedy): (FindingName, String, String) =
      switch trouble {
      case .missing:
        (.missingFile, "there is no such file", "write it, or remove what leads to it")
      case .notAFile: (.unreadableFile, "this is not a file", "put a plain text file there")
      case .tooLarge(let bytes):
        (
          .oversizedFile,
          "the file has \(bytes) bytes, more than the \(FileReader.bound) a file may have",
          "divide it"
        )
      case .system(let message):
        (.unreadableFile, "the file cannot be read: \(message)", "allow reading it")
      }
    self.init(name, path, at: .start, problem, remedy)
  }
}
