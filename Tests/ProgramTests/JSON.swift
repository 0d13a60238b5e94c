import Foundation
import TestSupport

/// JSON as the tests read it: another parser than the program's writer knows of.
struct JSON {
  let value: Any?

  init(_ text: String) throws {
    value = try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  private init(value: Any?) { self.value = value }

  subscript(_ name: String) -> JSON { JSON(value: (value as? [String: Any])?[name]) }

  var list: [JSON] { (value as? [Any])?.map { JSON(value: $0) } ?? [] }
  var text: String? { value as? String }
  var number: Int? { value as? Int }
  var truth: Bool? { value as? Bool }
  var texts: [String] { value as? [String] ?? [] }
  var names: Set<String> { Set((value as? [String: Any])?.keys.map { $0 } ?? []) }
  var isAbsent: Bool { value == nil }
}
