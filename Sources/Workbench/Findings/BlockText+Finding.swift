import Canvas
import DossierModel

extension BlockText {
  /// A finding, whole.
  func finding(_ finding: Finding, width: Int) -> Block {
    let isError = finding.severity == .error
    let place: SafeText = "\(SafeText(finding.path)):\(finding.line):\(finding.column)"
    let head = Line([
      Run(isError ? "error    " : "warning  ", isError ? Theme.alarm : Theme.heading),
      Run(repertoire.cut(place, to: width - 9)),
    ])
    let text =
      finding.problem + "; " + finding.remedy
      + (isError ? "" : " [\(finding.name)]")
    return Block([head] + wrapped(text, width: width, indent: "    "))
  }
}
