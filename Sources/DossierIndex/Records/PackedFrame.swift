internal import DossierModel

/// What stands at the top of a dossier as bytes, which are read many times as fast as the files.
///
/// Numbers have seven bits a byte, the lowest first, and the eighth bit where there is more. A text is
/// the number of its bytes of UTF-8 and these; one that may be missing is one more than that number,
/// or 0. A list is the number of its elements and these.
enum PackedFrame {
  /// Packs a dossier; its documents and statements are left out.
  static func pack(_ dossier: Dossier) -> [UInt8] {
    var bytes = ByteWriter()
    bytes.add(dossier.title)
    bytes.add(dossier.summary)
    bytes.add(dossier.parties)
    bytes.add(dossier.others)
    bytes.add(dossier.asOf?.text)
    bytes.add(dossier.actors) { bytes, actor in
      bytes.add(actor.id.text)
      bytes.add(actor.name)
      bytes.add(actor.names) { $0.add($1) }
      bytes.add(actor.kind.rawValue)
      bytes.add(actor.party?.text)
      bytes.add(actor.role)
    }
    bytes.add(dossier.issues) { bytes, issue in
      bytes.add(issue.id.text)
      bytes.add(issue.under?.text)
      bytes.add(issue.title)
      bytes.add(issue.question)
      bytes.add(issue.options) { bytes, option in
        bytes.add(option.id.text)
        bytes.add(option.text)
      }
    }
    bytes.add(dossier.assessments) { bytes, assessment in
      bytes.add(assessment.id.text)
      bytes.add(assessment.party.text)
      bytes.add(assessment.issue.text)
      bytes.add(assessment.summary)
      bytes.add(assessment.statements)
    }
    bytes.add(dossier.events) { bytes, event in
      bytes.add(event.id.text)
      bytes.add(event.title)
      bytes.add(event.when?.text)
      bytes.add(event.place)
      bytes.add(event.participants)
      bytes.add(event.statements)
    }
    return bytes.bytes
  }

  /// The dossier that was packed; nil where the bytes are damaged.
  static func dossier(of bytes: UnsafeRawBufferPointer) -> Dossier? {
    var bytes = ByteReader(bytes)
    do throws(ByteReader.Damage) {
      let dossier = Dossier(
        title: try bytes.text(),
        summary: try bytes.optionalText(),
        parties: try bytes.ids(),
        others: try bytes.ids(),
        asOf: try day(&bytes),
        actors: try bytes.list(actor),
        issues: try bytes.list(issue),
        assessments: try bytes.list(assessment),
        events: try bytes.list(event)
      )
      return bytes.isAtEnd ? dossier : nil
    } catch {
      return nil
    }
  }

  private static func day(_ bytes: inout ByteReader) throws(ByteReader.Damage) -> Day? {
    guard let text = try bytes.optionalText() else { return nil }
    guard let day = Day(text) else { throw ByteReader.Damage() }
    return day
  }

  private static func actor(_ bytes: inout ByteReader) throws(ByteReader.Damage) -> Actor {
    let id = ActorID(try bytes.text())
    let name = try bytes.text()
    let names = try bytes.list { bytes throws(ByteReader.Damage) in try bytes.text() }
    guard let kind = ActorKind(rawValue: try bytes.text()) else { throw ByteReader.Damage() }
    return Actor(
      id: id,
      name: name,
      names: names,
      kind: kind,
      party: try bytes.optionalText().map { ActorID($0) },
      role: try bytes.optionalText()
    )
  }

  private static func issue(_ bytes: inout ByteReader) throws(ByteReader.Damage) -> Issue {
    Issue(
      id: IssueID(try bytes.text()),
      under: try bytes.optionalText().map { IssueID($0) },
      title: try bytes.text(),
      question: try bytes.optionalText(),
      options: try bytes.list { bytes throws(ByteReader.Damage) in
        Option(id: OptionID(try bytes.text()), text: try bytes.text())
      }
    )
  }

  private static func assessment(
    _ bytes: inout ByteReader
  ) throws(ByteReader.Damage) -> Assessment {
    Assessment(
      id: AssessmentID(try bytes.text()),
      party: ActorID(try bytes.text()),
      issue: IssueID(try bytes.text()),
      summary: try bytes.text(),
      statements: try bytes.ids()
    )
  }

  private static func event(_ bytes: inout ByteReader) throws(ByteReader.Damage) -> Event {
    let id = EventID(try bytes.text())
    let title = try bytes.text()
    let when = try bytes.optionalText()
    let date = when.flatMap { EDTF($0) }
    guard (when == nil) == (date == nil) else { throw ByteReader.Damage() }
    return Event(
      id: id,
      title: title,
      when: date,
      place: try bytes.optionalText(),
      participants: try bytes.ids(),
      statements: try bytes.ids()
    )
  }
}
