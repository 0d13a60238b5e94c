import Foundation
import Synchronization
import Yams

/// What Yams makes of a text, with places, and with what this format refuses found in it.
struct Composition: Sendable {
  var root: Node?
  var faults: [Fault] = []

  /// How many keys given twice are told apart in one file before it is given up.
  private static let duplicateBound = 50

  /// Composes on a thread of its own: Yams recurses, and is let down to libyaml's 1000 levels.
  static func of(_ source: SourceText) -> Composition {
    let result = Mutex(Composition())
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      let composition = Composition(source)
      result.withLock { $0 = composition }
      done.signal()
    }
    thread.stackSize = 32 << 20
    thread.start()
    done.wait()
    return result.withLock { $0 }
  }

  private init() {}

  private init(_ source: SourceText) {
    if let fault = ControlCharacter.first(in: source) {
      faults = [fault]
      return
    }
    var disguise = Disguise(source)
    for _ in 0..<Self.duplicateBound {
      do {
        let parser = try Parser(yaml: disguise.text, resolver: .basic, encoding: .utf8)
        guard let node = try parser.singleRoot() else { return }
        // An empty document is an empty file; Yams makes it a scalar that stands nowhere.
        if case .scalar(let scalar) = node, scalar.string.isEmpty, scalar.style == .plain,
          disguise.character(at: scalar.mark) == nil
        {
          return
        }
        var conversion = Conversion(disguise: disguise)
        root = conversion.node(node, depth: 1)
        faults = conversion.faults
        return
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        guard disguise.renameKey(at: context.mark) else {
          let key = keys.first ?? ""
          faults = [
            Fault(
              .duplicateKey,
              at: disguise.place(context.mark),
              "the key \"\(key)\" is given twice in one mapping",
              remedy: "keep one of them"
            )
          ]
          return
        }
      } catch {
        faults = [SyntaxFault.of(error, in: disguise)]
        return
      }
    }
    faults = [
      Fault(
        .duplicateKey,
        at: .start,
        "more than \(Self.duplicateBound) keys are given twice",
        remedy: "keep each key of a mapping once"
      )
    ]
  }
}
