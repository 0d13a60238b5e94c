/// Finds the edges that close a cycle.
public enum Cycles {
  /// Walks a graph from each node in order, and finds the edges that lead back into their own way.
  ///
  /// - Parameter edges: For each node, the nodes it leads to.
  /// - Returns: The edges, without which there is no cycle, by their node and their place among
  ///   its edges.
  public static func closingEdges(of edges: [[Int]]) -> [(node: Int, edge: Int)] {
    enum Mark { case unseen, onTheWay, done }
    var marks = [Mark](repeating: .unseen, count: edges.count)
    var closing: [(node: Int, edge: Int)] = []
    for root in edges.indices where marks[root] == .unseen {
      var way = [(node: root, next: 0)]
      marks[root] = .onTheWay
      while let (node, next) = way.last {
        guard next < edges[node].count else {
          marks[node] = .done
          way.removeLast()
          continue
        }
        way[way.count - 1].next += 1
        let target = edges[node][next]
        switch marks[target] {
        case .unseen:
          marks[target] = .onTheWay
          way.append((target, 0))
        case .onTheWay: closing.append((node, next))
        case .done: break
        }
      }
    }
    return closing
  }
}
