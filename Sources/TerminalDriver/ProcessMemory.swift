/// The memory of a running process, as Linux counts it, in bytes.
public struct ProcessMemory: Hashable, Sendable {
  /// The proportional set size: shared pages are divided among those who share them.
  public var proportional: Int
  /// The part of it that is pages of files, which the system can drop at any time.
  public var fileBacked: Int

  /// What would have to be swapped out: the proportional size less the pages of files.
  public var own: Int { proportional - fileBacked }

  /// Reads the figures of a process; nil where the system does not give them or the process is gone.
  public init?(of identifier: Int32) {
    guard let text = ProcessFile.text("/proc/\(identifier)/smaps_rollup"),
      let proportional = ProcessFile.number("Pss", in: text),
      let fileBacked = ProcessFile.number("Pss_File", in: text)
    else { return nil }
    self.proportional = proportional * 1024
    self.fileBacked = fileBacked * 1024
  }
}
