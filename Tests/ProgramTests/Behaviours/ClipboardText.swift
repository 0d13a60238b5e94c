import Foundation

/// What a clipboard sequence (OSC 52) carries.
struct ClipboardText {
  let text: String

  /// Reads a string sequence as the emulator reports it; nil if it is none for the clipboard, or no text.
  init?(_ string: String) {
    let lead = "OSC 52;c;"
    guard string.hasPrefix(lead),
      let data = Data(base64Encoded: String(string.dropFirst(lead.count))),
      let text = String(data: data, encoding: .utf8)
    else { return nil }
    self.text = text
  }
}
