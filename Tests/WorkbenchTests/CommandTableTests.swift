import Canvas
import Testing

@testable import Workbench

/// The table of commands, which everything about keys is made of.
struct `The command table` {
  @Test func `names every command once`() {
    let ids = Command.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(id.allSatisfy { $0.isLowercase || $0 == "-" }, "\(id)")
    }
  }

  @Test func `has only keys that can be pressed`() {
    for command in Command.all {
      for notation in command.keys {
        let keys = KeyNotation.keys(notation)
        #expect(!keys.isEmpty, "\(command.id): \(notation)")
        #expect(keys.map(KeyNotation.text).joined() == notation, "\(command.id): \(notation)")
      }
    }
  }

  @Test func `gives no key two meanings in one place`() {
    for context in Command.Context.allCases {
      let bindings = Command.bindings(in: context)
      for (index, binding) in bindings.enumerated() {
        for other in bindings.dropFirst(index + 1) {
          let clash =
            binding.keys.starts(with: other.keys) || other.keys.starts(with: binding.keys)
          #expect(!clash, "\(context): \(binding.command.id) and \(other.command.id)")
        }
      }
    }
  }

  @Test func `reaches every command by a key or by name`() {
    for command in Command.all {
      let hasKey = command.contexts.contains { context in
        Command.bindings(in: context).contains { $0.command.id == command.id }
      }
      #expect(hasKey || command.keys.isEmpty, "\(command.id)")
      #expect(!command.contexts.isEmpty, "\(command.id)")
    }
  }

  @Test func `offers help, a way back and a way out everywhere`() {
    for context in Command.Context.allCases {
      let ids = Command.bindings(in: context).map(\.command.id)
      for id in ["help", "back", "close", "quit", "command", "redraw"] {
        #expect(ids.contains(id), "\(id) in \(context)")
      }
    }
  }

  @Test func `keeps keys that multiplexers and lines eat as second choices`() {
    for command in Command.all {
      for taken in ["^S", "^Q", "^A", "^B"] where command.keys.contains(taken) {
        #expect(command.keys.first != taken, "\(command.id)")
      }
    }
  }
}
