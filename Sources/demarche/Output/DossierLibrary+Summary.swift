import DossierLibrary
import DossierModel

extension Answering {
  /// The dossier at a glance.
  var summary: SummaryRow? {
    guard case .summary(let row)? = answer(Question(.summary)).rows.first?.row else { return nil }
    return row
  }
}
