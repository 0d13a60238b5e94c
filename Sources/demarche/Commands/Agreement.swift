import ArgumentParser
import Canvas
import DossierLibrary
import DossierModel

/// Compares two codings of the same texts.
struct Agreement: ParsableCommand {
  /// What the agreement can be printed as.
  enum AgreementFormat: String, ExpressibleByArgument, CaseIterable {
    /// For reading.
    case table
    /// One object, exact.
    case json
  }

  static let configuration = CommandConfiguration(
    abstract: "Say how far two codings of the same texts agree.",
    discussion: """
      A and B are dossiers. Documents are the same when their bytes are; what only one dossier has is \
      named and left out. Statements match one to one when they share at least half of their union, \
      those first that share the largest part of it. Over matched statements, mode, stance, status, \
      party and speaker are compared as the files have them: an absent value is a value, a list is \
      the same in any order. Alpha is Krippendorff's, for nominal data: 1 is perfect agreement, 0 is \
      chance; it is not defined where all values are the same.

      EXAMPLES
        demarche agreement seeds other-coder
        demarche agreement seeds other-coder --format json | jq '.keys'

      EXIT STATUS
        0 done, however far they agree; 2 failed; 64 no common document, or a wrong option
      """
  )

  @Argument(help: "The first dossier's folder.", completion: .directory)
  var a: String
  @Argument(help: "The second dossier's folder.", completion: .directory)
  var b: String
  @Option(help: ArgumentHelp("How to print.", valueName: "format"))
  var format: AgreementFormat = .table

  func run() throws {
    let one = try DossierArgument.open(DossierArgument.checked(a))
    let other = try DossierArgument.open(DossierArgument.checked(b))
    let agreement = one.agreement(with: other)
    guard !agreement.documents.isEmpty else {
      throw Failure.misunderstood(
        "\(a) and \(b) have no document in common, byte for byte; name two dossiers of the same texts"
      )
    }
    switch format {
    case .json: StandardStreams.printExactly(one.json(agreement, with: other))
    case .table:
      let report = AgreementReport(agreement: agreement, paths: (a, b))
      StandardStreams.print(report.lines(in: StandardStreams.repertoire))
    }
    one.sayWhatIsSetAside()
    other.sayWhatIsSetAside()
  }
}
