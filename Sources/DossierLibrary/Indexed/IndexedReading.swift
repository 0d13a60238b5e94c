internal import DossierFiles
internal import DossierIndex
internal import DossierModel
internal import DossierText
internal import LocatedYAML

/// What was read of a record, ready to be written into the index, with what the file system said of its
/// files before they were read.
struct IndexedReading: Sendable {
  let record: IndexedRecord
  /// By path inside the folder; nil: the file is gone.
  let stamps: [(file: String, stamp: IndexedFile?)]

  /// Takes what was read of a record.
  ///
  /// - Parameters:
  ///   - reading: The record.
  ///   - state: The folder.
  ///   - frame: The files at the top.
  init(_ reading: RecordReading, in state: FolderState, frame: IndexFrame) {
    let folder = state.folder
    let words = reading.words.map(DocumentText.init)
    var record = IndexedRecord(
      stem: reading.stem,
      isUnread: reading.isUnread,
      document: reading.document
    )
    record.derivationPlaces = reading.derivationPlaces.map(LinePlace.init)
    var sentences = SentenceMemory()
    let settling = reading.document.map { PromptSettling(within: $0, frame: frame) }
    record.statements = reading.statements.map { located in
      let excerpt = words.map {
        ExcerptPlace(of: located.statement.range, in: $0, remembering: &sentences)
      }
      return IndexedStatement(
        statement: located.statement,
        idPlace: LinePlace(located.id),
        repeatsPlace: LinePlace(located.repeats),
        whenPlace: LinePlace(located.when),
        excerpt: excerpt.map { excerpt in
          IndexedExcerpt(
            range: excerpt.range,
            bytes: reading.bytes(of: excerpt.range),
            cutsStart: excerpt.cutsStart,
            cutsEnd: excerpt.cutsEnd
          )
        },
        settling: settling
      )
    }
    func inside(_ finding: Finding) -> Finding {
      var finding = finding
      finding.path = folder.inside(finding.path)
      return finding
    }
    record.setAside = reading.setAside.map { aside in
      var aside = aside
      aside.findings = aside.findings.map(inside)
      return aside
    }
    record.findings = reading.findings.map(inside)
    record.mentions = reading.namedDocuments
    record.lines = words.map { Self.lines(of: $0, reading) } ?? []
    self.record = record
    stamps = FolderState.files(of: reading.stem).map { file in
      (
        file,
        state.files[file].map {
          IndexedFile(stamp: $0, isFresh: FolderState.isFresh($0))
        }
      )
    }
  }

  /// The lines with their words; the words of a quote over several lines stand with the first.
  private static func lines(of text: DocumentText, _ reading: RecordReading) -> [IndexedLine] {
    var spanning: [Int: String] = [:]
    for located in reading.statements {
      let range = located.statement.range.start..<located.statement.range.end
      let lines = text.lines(of: range)
      guard lines.count > 1, let first = lines.first else { continue }
      let quote = text.scalars[range.clamped(to: 0..<text.scalars.count)]
      spanning[first, default: ""] += " " + FoldedText.foldedLine(quote)
    }
    let file = reading.bytes
    return text.lines.enumerated().map { place, line in
      let bytes = reading.bytes(of: line)
      return IndexedLine(
        range: line,
        bytes: bytes,
        words: FoldedText.foldedLine(utf8: file[bytes]) + (spanning[place] ?? "")
      )
    }
  }
}

extension LinePlace {
  fileprivate init(_ place: Place) { self.init(line: place.line, column: place.column) }
}

extension RecordReading {
  /// The bytes of the text's file that some code points take.
  fileprivate func bytes(of range: Range<Int>) -> Range<Int> {
    byte(ofScalar: range.lowerBound)..<byte(ofScalar: range.upperBound)
  }
}
