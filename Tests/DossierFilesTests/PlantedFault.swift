import Foundation
import Testing

/// A fault planted in the small dossier, and all that `check` is to say of it.
struct PlantedFault: Sendable, CustomTestStringConvertible {
  let name: String
  let file: String
  let old: String
  let new: String
  let messages: [String]

  /// Describes a fault: `new` in place of the first `old`; `HASH` stands for the text's sha256.
  init(_ name: String, in file: String, _ old: String, _ new: String, _ messages: String...) {
    self.name = name
    self.file = file
    self.old = old
    self.new = new
    self.messages = messages
  }

  var testDescription: String { name }

  /// Plants the fault, checks, and compares.
  func check() throws {
    var dossier = SmallDossier()
    func filled(_ text: String) -> String {
      text.replacingOccurrences(of: "HASH", with: SmallDossier.hash)
    }
    try dossier.plant(filled(new), for: filled(old), in: file)
    #expect(try dossier.messages() == messages.map(filled))
  }
}
