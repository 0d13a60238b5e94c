/// What a program sent besides the picture: the things a reader of hostile text looks for.
public struct ScreenReport: Hashable, Sendable {
  /// Window titles that were set (OSC 0, 1, 2 and the `ESC k` of GNU screen), in order.
  public internal(set) var titles: [String] = []
  /// Every OSC, DCS, APC, PM and SOS string with its introducer, such as `OSC 52;c;…`, in order.
  public internal(set) var strings: [String] = []
  /// Requests that make a terminal answer (DA, DSR, XTVERSION), in order.
  public internal(set) var queries: [String] = []
  /// Window manipulations (`CSI … t`) other than the title stack, in order.
  public internal(set) var windowOperations: [String] = []
  /// Sequences the emulator does not know, in order.
  public internal(set) var unknown: [String] = []
  /// Bytes that are not UTF-8, C1 controls, sequences broken off; in hexadecimal.
  public internal(set) var malformed: [String] = []
  /// The number of times the bell rang.
  public internal(set) var bells = 0

  /// True if nothing but a picture was drawn: no strings, queries or unknown bytes, no bell.
  public var isQuiet: Bool { self == ScreenReport() }
}
