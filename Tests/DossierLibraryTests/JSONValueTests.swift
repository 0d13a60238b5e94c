@testable import DossierLibrary
import Testing

struct `A text in JSON` {
  @Test func `has what a terminal would act on escaped, and nothing else`() {
    let scalars = (0x80...0x1_0FFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    let expected = scalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: return String(scalar)
      }
    }
    // Marks would join what stands before them: compared as code points.
    let text = String(String.UnicodeScalarView(scalars))
    let written = JSONValue.list([.text(text)]).written
    #expect(written.unicodeScalars.elementsEqual("[\"\(expected.joined())\"]".unicodeScalars))
  }

  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("\"", "\\\""), ("a\\b", "a\\\\b"), ("\n\r\t", "\\n\\r\\t"),
    ("\u{0}a\u{7F}", "\\u0000a\\u007f"), ("x\u{E0041}y", "x\\udb40\\udc41y"), ("й\"ї", "й\\\"ї"),
  ])
  func `is written as it stands but for what must be escaped`(text: String, written: String) {
    #expect(JSONValue.list([.text(text)]).written == "[\"\(written)\"]")
  }
}
