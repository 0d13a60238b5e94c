import Canvas
import DossierLibrary
import DossierModel

extension Exporting {
  /// Says on standard error what is left out because something is wrong with it.
  func sayWhatIsSetAside() {
    guard let errors = summary?.errorCount, errors > 0 else { return }
    let found = Wording.count(errors, "error")
    let what = "demarche: \(found) in \(path), so something is left out; demarche check says what"
    StandardStreams.complain([SafeText(what)])
  }
}
