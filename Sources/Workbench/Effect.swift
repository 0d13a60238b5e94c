public import DossierModel

/// Something the workbench wants done by others; what comes of it returns as a ``Message``.
public enum Effect: Hashable, Sendable {
  /// Answer this question; an older one for the same slot is not wanted any more.
  case ask(Slot, Question)
  /// Put this text on the clipboard of whoever sits at the terminal.
  case send(String)
  /// Read the dossier again from its files.
  case reload
  /// Read what is new since the person last marked everything as seen; ``Message/newsRead(_:)``.
  case readNews
  /// Mark what was read last as seen; ``Message/newsMarked(problem:)``.
  case markNewsSeen
  /// Make a brief; ``Message/briefMade(_:)``.
  case makeBrief(BriefOrder)
  /// Write a pane out; ``Message/exported(_:)``, or ``Message/textSent(_:)`` for the clipboard.
  case export(ExportOrder)
  /// Break off what is being written out; ``Message/exported(_:)`` says when that is done.
  case stopExport
  /// Break off the indexing; what was done stays.
  case stopIndexing
  /// Draw in these colours from now on.
  case colour(Settings.Colours)
  /// Draw every cell anew; in the linear mode, say the selection again.
  case repaint
  /// Say every row in view; of the linear mode alone.
  case sayRows
  /// Stop until the shell continues the program.
  case suspend
  /// Leave with status 0.
  case quit
}

/// A part of the screen that waits for one answer at a time.
public enum Slot: Int, Hashable, Sendable, CaseIterable {
  case summary, issues, stances, quotes, matrix, cellQuotes, timeline, timelineQuotes, documents,
    documentQuotes, actors, voices, compare, compareQuotes, names, hits, newsQuotes, document,
    lineage,
    explanation, findings, weakCells, filter
}
