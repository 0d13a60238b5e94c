import DossierModel
import LocatedYAML

extension DossierCheck {
  /// Reads the records with their statements, and notes texts that have none.
  mutating func readDocuments(_ records: [RecordPage]) -> [DocumentDraft] {
    let stems = Set(contents.recordFiles.map(FolderPath.stem))
    for file in contents.textFiles.sorted() where !stems.contains(FolderPath.stem(file)) {
      let record = FolderPath.stem(file) + ".yaml"
      findings.append(
        Finding.textWithoutRecord(
          FolderPath.joined(contents.folder, file),
          record: FolderPath.joined(contents.folder, record)
        )
      )
    }
    return records.compactMap { readDocument($0) }
  }

  private mutating func note(
    _ name: FindingName,
    _ path: String,
    _ problem: String,
    _ remedy: String
  ) {
    findings.append(Finding(name, path, at: .start, problem, remedy))
  }

  mutating func readDocument(_ record: RecordPage) -> DocumentDraft? {
    let page = record.page
    let stem = FolderPath.stem(page.file)
    let name = String(FolderPath.name(stem))
    let isDouble = noteDuplicate(name, page)
    guard DocumentID.isWellFormed(name), name != "own" else {
      note(
        .badIdentifier,
        page.path,
        "\"\(name)\" cannot be a document's identifier",
        name == "own"
          ? "rename the file: \"from: own\" means something else"
          : "rename the file with lower-case ASCII letters, digits, \"-\", \"_\" and \".\""
      )
      findings += page.yaml.faults.map { Finding($0, in: page.path) }
      return nil
    }
    guard record.isReadable, record.item.node.entries != nil, !isDouble else {
      findings += record.item.findings + page.yaml.faults.map { Finding($0, in: page.path) }
      return nil
    }
    let id = DocumentID(name)
    var item = record.item
    let text = contents.texts[stem]
    let textTrouble = readText(stem, text, &item)
    var document = readKeys(of: id, &item)
    document.characters = text?.characters
    document.file = text == nil ? nil : stem + ".txt"
    document.boilerplate = readPassages("boilerplate", "what", text, &item)
    document.uncoded = readPassages("uncoded", "why", text, &item)
    var statements = readStatements(of: id, text, textTrouble, &item)
    item.finish()
    findings += item.findings
    attribute(page, to: &statements)
    noteHiddenCharacters(in: text, stem, statements)
    return DocumentDraft(document: document, path: page.path, item: item, statements: statements)
  }

  private mutating func noteDuplicate(_ id: String, _ page: FolderContents.Page) -> Bool {
    guard let first = names.documents.declarations[id], first.path != page.path else {
      return false
    }
    note(
      .duplicateIdentifier,
      page.path,
      "the document \"\(id)\" stands already in \(first.path)",
      "rename one of the two: the file's name is the document's identifier"
    )
    return true
  }

  // MARK: The text

  /// Compares a record with its text; gives what is wrong with a text that cannot be read.
  private mutating func readText(
    _ stem: String,
    _ text: SourceDocument?,
    _ item: inout Item
  ) -> Finding? {
    let file = stem + ".txt"
    let path = FolderPath.joined(contents.folder, file)
    let says = item.text("text")
    if let says, says != "none" {
      item.note(
        .unknownWord,
        at: item.node["text"]?.value.place,
        "\"text\" cannot be \"\(says)\"",
        "write \"text: none\", or leave the key out where \(path) is the text"
      )
    }
    let hash = item.text("sha256")
    let place = item.node["sha256"]?.value.place
    guard contents.textFiles.contains(file) else {
      if says == nil {
        note(
          .recordWithoutText,
          item.path,
          "there is no text \(path)",
          "put the text there, or say \"text: none\" in its record"
        )
      } else if hash != nil {
        item.note(.wrongHash, at: place, "there is no text to have a sha256", "remove the key")
      }
      return nil
    }
    if says == "none" {
      item.note(
        .recordWithoutText,
        at: item.node["text"]?.value.place,
        "\(path) is there all the same",
        "remove this key, or the text"
      )
    }
    guard let text else { return contents.findings.first { $0.path == path } }
    compare(hash, with: text, at: place, &item)
    return nil
  }

  private func compare(
    _ hash: String?,
    with text: SourceDocument,
    at place: Place?,
    _ item: inout Item
  ) {
    item.missing("sha256", "the text's is sha256: \(text.sha256)")
    guard let hash, hash != text.sha256 else { return }
    guard hash.utf8.count == 64, hash.utf8.allSatisfy(Self.isHexadecimal) else {
      item.note(
        .badHash,
        at: place,
        "\"\(hash)\" is not a SHA-256",
        "write 64 lower-case hexadecimal digits; the text's is \(text.sha256)"
      )
      return
    }
    item.note(
      .wrongHash,
      at: place,
      "the text has another sha256, \(text.sha256)",
      "bring the text back as it was; only a text that was meant to change gets a new one"
    )
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  // MARK: The record's keys

  private mutating func readKeys(of id: DocumentID, _ item: inout Item) -> Document {
    var document = Document(id: id)
    document.title = item.text("title")
    document.outlet = item.reference("outlet", in: names.actors)
    document.agency = item.reference("agency", in: names.actors)
    document.url = item.text("url")
    document.retrieved = item.date("retrieved")
    document.published = item.date("published")
    document.publishedBasis = item.word("published-basis", Basis.self)
    document.publishedNote = item.text("published-note")
    document.language = item.text("language")
    document.sha256 = item.node["sha256"]?.value.text
    if let basis = document.publishedBasis, basis != .stated, document.publishedNote == nil {
      item.note(
        .withoutNote,
        at: item.node["published-basis"]?.value.place,
        "\"published-basis: \(basis.rawValue)\" stands without a \"published-note\"",
        "add one that says how it was found"
      )
    }
    for var derivation in item.items("derives-from", "source") {
      document.derivesFrom += readDerivation(&derivation)
      findings += derivation.findings
    }
    return document
  }

  private func readDerivation(_ item: inout Item) -> [Derivation] {
    item.missing("record", "name the record the words come from")
    item.missing("as", "say what was done: copy, excerpt, translation or rewrite")
    item.missing("basis", "say how it is known: stated or inferred")
    let record: DocumentID? = item.reference("record", in: names.documents)
    let kind = item.word("as", DerivationKind.self)
    let basis = item.word("basis", Basis.self)
    if basis == .outside {
      item.note(
        .unknownWord,
        at: item.node["basis"]?.value.place,
        "\"basis\" cannot be \"outside\" here",
        "it is one of stated, inferred"
      )
    }
    item.finish()
    guard let record, let kind, let basis, basis != .outside else { return [] }
    return [Derivation(record: record, kind: kind, basis: basis)]
  }

  private mutating func readPassages(
    _ key: String,
    _ word: String,
    _ text: SourceDocument?,
    _ record: inout Item
  ) -> [Passage] {
    var passages: [Passage] = []
    for var item in record.items(key, key == "uncoded" ? "passage" : "boilerplate passage") {
      item.missing("at", "say where it stands: at: [313, 457]")
      item.missing(word, "say \(word == "why" ? "why it is not coded" : "what it is")")
      let range = item.range("at")
      let what = item.text(word)
      item.checkEnd(range, at: item.node["at"]?.value.place, in: text)
      item.finish()
      findings += item.findings
      guard let range, let what, !item.hasErrors else { continue }
      passages.append(Passage(range: range, what: what))
    }
    return passages
  }

  // MARK: What stands in a statement's lines

  /// Notes what YAML and hidden characters are about in a record, each with the statement in whose
  /// lines it is.
  private mutating func attribute(
    _ page: FolderContents.Page,
    to statements: inout [StatementDraft]
  ) {
    let faults = page.yaml.faults.map { Finding($0, in: page.path) }
    for finding in faults + HiddenValues.findings(in: page.yaml, path: page.path) {
      // Statements stand in file order; the last that begins before the finding holds it.
      let index = statements.lastIndex { $0.item.node.place.line <= finding.line }
      guard let index, finding.line <= (statements[index].item.lastLine ?? .max) else {
        findings.append(finding)
        continue
      }
      if finding.severity == .error {
        statements[index].others.append(finding)
      } else if statements[index].allow.contains(finding.name) {
        continue
      }
      findings.append(finding)
    }
  }

  /// How many hidden characters of one text are told one by one.
  private static let hiddenBound = 50

  private mutating func noteHiddenCharacters(
    in text: SourceDocument?,
    _ stem: String,
    _ statements: [StatementDraft]
  ) {
    guard let text else { return }
    let hidden = text.hiddenCharacters
    guard !hidden.isEmpty else { return }
    let allowed = statements.filter { $0.allow.contains(FindingName.hiddenCharacter.rawValue) }
      .compactMap(\.statement?.range)
    let path = FolderPath.joined(contents.folder, stem + ".txt")
    let told = hidden.filter { character in
      !allowed.contains { $0.start <= character.index && character.index < $0.end }
    }
    for (number, character) in told.prefix(Self.hiddenBound).enumerated() {
      let more = number == Self.hiddenBound - 1 ? told.count - Self.hiddenBound : 0
      findings.append(
        Finding(
          .hiddenCharacter,
          path,
          at: text.place(ofScalar: character.index),
          "the text has the hidden character \(HiddenCharacter.name(character.scalar))"
            + (more > 0 ? ", and \(more) more" : ""),
          "look whether it belongs there; a statement over it can allow it with a note"
        )
      )
    }
  }
}

extension Finding {
  /// A text stands without a record; both are paths as findings name them.
  static func textWithoutRecord(_ text: String, record: String) -> Finding {
    Finding(.textWithoutRecord, text, at: .start, "this text has no record", "write \(record)")
  }
}
