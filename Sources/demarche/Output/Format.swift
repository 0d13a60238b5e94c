import ArgumentParser

/// How a list is printed.
enum Format: String, ExpressibleByArgument, CaseIterable {
  /// Aligned columns, for reading.
  case table
  /// The objects of `export`, exact.
  case json
  /// RFC 4180, for spreadsheets.
  case csv
  /// Markdown, for briefs.
  case md
}
