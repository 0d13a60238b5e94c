import ArgumentParser
import Canvas
import DossierLibrary
import DossierModel

/// Finds words in the texts.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find the passages and statements that hold every one of the words.",
    discussion: """
      Words are found in any case, with or without accents, and as the beginning of a longer word; \
      words in double quotes only whole and one after the other. Best first: the words as they \
      stand, whole words, beginnings of words; then what is coded before what is not, and the \
      newest publication first. Each line gives file, line and column of the passage, the passage, \
      its medium, and the id of its statement.

      EXAMPLES
        demarche search seeds security guarantees
        demarche search seeds --newest '"security guarantees" ukraine'
        demarche search . Зеленський

      EXIT STATUS
        0 something was found; 1 nothing was; 2 failed; 64 a wrong option
      """
  )

  @Argument(help: "The dossier's folder; a dot for this one.", completion: .directory)
  var dossier: String
  @Flag(help: "The newest publication first, in the order of its text.")
  var newest = false
  @Argument(help: "The words; all of them must stand in the passage.")
  var words: [String]

  func run() throws {
    let question = Question(.search(words.joined(separator: " "), newest ? .newest : .best))
    let (lines, library) = try DossierArgument.looking(at: DossierArgument.checked(dossier)) {
      library in
      library.answer(question).rows.compactMap { row -> SafeText? in
        guard case .hit(let hit) = row.row else { return nil }
        return line(for: hit, in: library)
      }
    }
    StandardStreams.print(lines)
    library.sayWhatIsSetAside()
    if lines.isEmpty {
      let nothing = "Nothing in \(dossier) holds all of: " + words.joined(separator: " ")
      StandardStreams.complain([SafeText(nothing)])
      throw ExitCode(1)
    }
  }

  private func line(for hit: HitRow, in library: any Exporting) -> SafeText {
    let file = library.file(of: hit.document) ?? hit.document.text
    let source = [hit.outlet?.name, hit.statement?.text].compactMap(\.self).joined(separator: ", ")
    let ending = source.isEmpty ? "" : "  (\(source))"
    let place = "\(file):\(hit.line):\(hit.column): "
    return SafeText(place + hit.passage + ending)
  }
}
