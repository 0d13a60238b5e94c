/// A page of prose, before it is shown, or written as Markdown or as plain text.
///
/// Its words come from outside as they are; showing and writing make them safe.
public struct Page: Hashable, Sendable {
  /// A piece of a line.
  public enum Part: Hashable, Sendable {
    /// Words.
    case words(String)
    /// Words that stand out.
    case strong(String)
    /// Words of a source, exact; quotation marks come around them.
    case quote(String)
    /// Numbers of citations.
    case numbers([Int])
  }

  /// A heading, or a line that is as long as it is.
  public enum Block: Hashable, Sendable {
    /// A heading; level 1 is the page's own.
    case heading(String, level: Int)
    /// A paragraph.
    case paragraph([Part])
    /// An item of a list, and how many items it stands below, from 0.
    case item([Part], depth: Int)
  }

  /// What is on it, in order.
  public var blocks: [Block] = []

  /// Makes an empty page.
  public init() {}

  /// Adds an item of a list.
  public mutating func item(_ parts: Part..., depth: Int = 0) {
    blocks.append(.item(parts, depth: depth))
  }
}

extension Page.Part {
  /// The part as plain text, as it came from outside.
  public var text: String {
    switch self {
    case .words(let words), .strong(let words): words
    case .quote(let words): "\u{201C}\(words)\u{201D}"
    case .numbers(let numbers): numbers.map { "[\($0)]" }.joined(separator: " ")
    }
  }
}
