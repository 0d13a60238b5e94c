import ArgumentParser

/// The measured figures of several programs beside the budgets.
struct FigureTable {
  /// How a table is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table
    case md
  }

  private(set) var names: [String] = []
  private var columns: [[Figure: Double]] = []

  /// Adds a program; the first one is held to the budgets.
  mutating func add(_ name: String, _ figures: [Figure: Double]) {
    names.append(name)
    columns.append(figures)
  }

  /// The figures in which the first program is over its budget.
  var broken: [Figure] {
    Figure.allCases.filter { figure in
      guard let value = columns.first?[figure], let budget = figure.budget else { return false }
      return value > budget
    }
  }

  /// The figures that the first program lacks: a budget nobody looked at is not kept.
  var missing: [Figure] {
    Figure.allCases.filter { $0.isMeasurable && columns.first?[$0] == nil }
  }

  private var rows: [[String]] {
    let broken = Set(broken)
    return Figure.allCases.map { figure in
      let values = columns.enumerated().map { index, column in
        let text = column[figure].map { figure.text(of: $0) } ?? "-"
        return index == 0 && broken.contains(figure) ? "! \(text)" : text
      }
      return [figure.label, figure.budget.map { figure.text(of: $0) } ?? "-"] + values
    }
  }

  /// The table as text, a row a line; `!` stands before a value over its budget.
  func text(_ format: Format) -> String {
    let all = [["", "budget"] + names] + rows
    let widths = all[0].indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    var lines = all.map { line(of: $0, widths, format) }
    if format == .md {
      let rules = widths.enumerated().map { index, width in
        String(repeating: "-", count: width - (index == 0 ? 0 : 1)) + (index == 0 ? "" : ":")
      }
      lines.insert(line(of: rules, widths, format), at: 1)
    }
    return lines.joined(separator: "\n")
  }

  private func line(of cells: [String], _ widths: [Int], _ format: Format) -> String {
    let padded = zip(cells, widths).enumerated().map { index, pair in
      let blanks = String(repeating: " ", count: pair.1 - pair.0.count)
      return index == 0 ? pair.0 + blanks : blanks + pair.0
    }
    return format == .md
      ? "| \(padded.joined(separator: " | ")) |" : padded.joined(separator: "  ")
  }
}
