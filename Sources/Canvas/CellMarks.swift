/// The marks over the characters of cells, by the cell's number; few cells have any.
struct CellMarks: Hashable, Sendable {
  private var marks: [Int: [Unicode.Scalar]] = [:]

  subscript(cell: Int) -> [Unicode.Scalar] {
    marks[cell] ?? []
  }

  mutating func add(_ mark: Unicode.Scalar, to cell: Int) {
    marks[cell, default: []].append(mark)
  }

  mutating func removeAll(of cell: Int) {
    marks[cell] = nil
  }
}
