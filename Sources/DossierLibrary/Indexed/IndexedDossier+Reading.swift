internal import DossierFiles
internal import DossierIndex
internal import Foundation
internal import Synchronization

/// Answering from an index that is there, for whoever looks once.
extension IndexedDossier {
  /// Opens a dossier whose index says what its files say, and writes nothing.
  ///
  /// Nobody follows the folder or the index from then on; see ``isUnchanged``.
  ///
  /// - Parameters:
  ///   - path: Its folder.
  ///   - cacheFolder: Where indices are kept; nil: nowhere.
  /// - Returns: The dossier; nil where there is no index, or it does not say for certain what the
  ///   files say, or cannot be read.
  public static func upToDate(_ path: String, cacheFolder: String?) -> IndexedDossier? {
    let folder = DossierFolder(path: path)
    guard let cacheFolder, let state = try? folder.top().state() else { return nil }
    let file = IndexCache(folder: cacheFolder, dossier: folder).path
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    let top = IndexedState(folder: folder, top: state.top)
    let trust = FolderTrust()
    trust.holds = true
    guard let index = try? DossierIndex.open(file),
      (try? index.says(state, top.frame.fingerprint)) == true,
      let answerer = try? IndexAnswerer(index: index, state: top, trust: trust, replacing: nil)
    else { return nil }
    return IndexedDossier(
      folder: folder,
      cache: nil,
      trust: trust,
      held: Held(index: index, answerer: answerer),
      tell: { _ in }
    )
  }

  /// Whether the index is the one that was opened and nothing was written into it since, so that all
  /// answers are of one state.
  public var isUnchanged: Bool {
    let (index, answerer) = held.withLock { ($0.index, $0.answerer) }
    guard index.path != nil, index.isInPlace else { return false }
    return (try? index.read { try $0.changeCount }) == answerer.changeCount
  }
}

extension DossierIndex {
  /// Whether it says what the files of a folder say; not where a file may have changed without a trace
  /// since it was read.
  fileprivate func says(_ state: FolderState, _ fingerprint: String) throws -> Bool {
    guard try isMade(for: fingerprint) else { return false }
    return try read { reader in
      let known = try reader.files()
      return try known.count == state.files.count && reader.isSettled
        && state.files.allSatisfy { file, stamp in
          known[file].map { $0.stamp == stamp && !$0.isFresh } ?? false
        }
    }
  }
}
