import ArgumentParser
import Canvas
import DossierLibrary
import Foundation
import Synchronization

/// Makes a dossier's index, or says how it is.
struct Index: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring the index of a dossier up to date, or say how it is.",
    discussion: """
      The index is what browsing reads. It is a cache, made from the dossier's files and safe to \
      delete; browsing makes it too. ^C breaks off, and what was done stays.

      EXAMPLES
        demarche index seeds
        demarche index seeds --status
        demarche index . --rebuild

      EXIT STATUS
        0 the index says what the files say; 1 it does not yet; 2 failed; 64 a wrong option
      """
  )

  @OptionGroup var dossier: DossierArgument

  @Flag(help: "Say where the index is and how far; change nothing.")
  var status = false
  @Flag(help: "Make it anew from the start.")
  var rebuild = false
  @Option(help: "Keep it in this folder instead of the user's cache.", completion: .directory)
  var path: String?

  func validate() throws {
    if status, rebuild { throw ValidationError("--status changes nothing; leave --rebuild out.") }
  }

  func run() throws {
    let path = try dossier.path()
    guard let cacheFolder = self.path ?? UserFolder.cache.path else {
      throw Failure.failed("there is no home to keep an index in; name a folder with --path")
    }
    do {
      if rebuild { try IndexedDossier.discardIndex(of: path, cacheFolder: cacheFolder) }
      if status {
        try sayStatus(of: path, cacheFolder: cacheFolder)
      } else {
        try update(path, cacheFolder: cacheFolder)
      }
    } catch let code as ExitCode {
      throw code
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure.failed("\(error)")
    }
  }

  private func sayStatus(of path: String, cacheFolder: String) throws {
    let facts = try IndexedDossier.indexFacts(of: path, cacheFolder: cacheFolder)
    StandardStreams.print([
      "index       \(SafeText(facts.file))",
      facts.bytes.map { "size        \($0) bytes" } ?? "size        none; there is no index yet",
      "documents   \(facts.documents) of \(facts.records)",
      "statements  \(facts.statements)",
      "changed     \(facts.changed) files since",
      facts.isUpToDate ? "up to date" : "not up to date; demarche index brings it up to date",
    ])
    if !facts.isUpToDate { throw ExitCode(1) }
  }

  private func update(_ path: String, cacheFolder: String, isAnew: Bool = false) throws {
    let problem = Mutex<String?>(nil)
    let library = try IndexedDossier.open(path, cacheFolder: cacheFolder) { event in
      switch event {
      case .progress(let progress): ProgressLine.show(progress)
      case .inMemory(let reason), .failed(let reason): problem.withLock { $0 = reason }
      case .changed: break
      }
    }
    let isDone = Interrupts.catching {
      library.stop()
    } during: {
      library.update()
    }
    ProgressLine.end()
    if let problem = problem.withLock({ $0 }) {
      throw Failure.failed("the index cannot be kept: \(problem); name another folder with --path")
    }
    guard isDone else {
      StandardStreams.complain(["Stopped. What was done stays; demarche index goes on with it."])
      throw ExitCode(1)
    }
    let facts = try IndexedDossier.indexFacts(
      of: path,
      cacheFolder: cacheFolder,
      comparing: false
    )
    if facts.isDamaged, !isAnew {
      // Damaged where only counting looks.
      try IndexedDossier.discardIndex(of: path, cacheFolder: cacheFolder)
      return try update(path, cacheFolder: cacheFolder, isAnew: true)
    }
    StandardStreams.print([
      "\(facts.documents) documents, \(facts.statements) statements: up to date"
    ])
  }
}

/// The line at the foot of a terminal that says how far something is; nothing where it is no terminal.
private enum ProgressLine {
  static func show(_ progress: IndexProgress) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    let text =
      switch progress {
      case .checking: "checking"
      case .reading(let done, let total): "\(done) of \(total) records"
      case .settling: "putting together"
      case .waiting: "another program is indexing; waiting for it"
      case .upToDate, .stopped: ""
      }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }

  static func end() {
    guard isatty(STDERR_FILENO) == 1 else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}

/// Does something at the first ^C instead of ending; the second ends the program.
private enum Interrupts {
  /// Does `work` with ^C doing `stop`.
  static func catching<Result>(
    _ stop: @escaping @Sendable () -> Void,
    during work: () -> Result
  ) -> Result {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(
      signal: SIGINT,
      queue: DispatchQueue(label: "interrupts")
    )
    source.setEventHandler {
      stop()
      signal(SIGINT, SIG_DFL)
    }
    source.resume()
    defer {
      source.cancel()
      signal(SIGINT, SIG_DFL)
    }
    return work()
  }
}
