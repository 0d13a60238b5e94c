internal import Synchronization

/// Whether files are known to be as the index saw them, because somebody watches the folder and nothing
/// has changed since they were compared.
final class FolderTrust: Sendable {
  private let isVerified = Atomic(false)

  /// Whether files need not be looked at before they are shown.
  var holds: Bool {
    get { isVerified.load(ordering: .acquiring) }
    set { isVerified.store(newValue, ordering: .releasing) }
  }
}
