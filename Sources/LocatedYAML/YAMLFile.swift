/// A YAML text read into nodes, with everything that was found wrong on the way.
public struct YAMLFile: Sendable {
  /// The text; nil where its bytes are not text.
  public let source: SourceText?
  /// The one document in the file; nil where it is empty or cannot be read.
  public let root: Node?
  /// What is wrong, in file order.
  ///
  /// After a fault of the syntax or of the bytes there is no ``root``; every other fault leaves one,
  /// without the part that is at fault.
  public let faults: [Fault]

  /// How deeply lists and mappings may be nested.
  public static let nestingBound = 32

  /// Reads a file.
  ///
  /// Files in the layout that ``Layout`` writes are read directly; whatever else a file may hold
  /// is left to Yams, with the same result.
  public init(_ bytes: [UInt8]) {
    let source: SourceText
    do throws(Fault) {
      source = try SourceText(bytes)
    } catch {
      self.init(source: nil, root: nil, faults: [error])
      return
    }
    if let node = LayoutReader.read(source) {
      self.init(source: source, root: node, faults: [])
    } else {
      self.init(composing: source)
    }
  }

  /// Reads a text with Yams, whatever its layout.
  init(composing source: SourceText) {
    let composed = Composition.of(source)
    self.init(source: source, root: composed.root, faults: composed.faults)
  }

  private init(source: SourceText?, root: Node?, faults: [Fault]) {
    self.source = source
    self.root = root
    self.faults = faults.sorted { $0.place < $1.place }
  }
}
