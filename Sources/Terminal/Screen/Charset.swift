import CNcurses

/// The characters that the C library, and so ncurses, can draw.
enum Charset {
  /// Takes the environment's, or UTF-8 where that is another; ASCII where asked for.
  ///
  /// - Returns: Whether only ASCII can be drawn: it was asked for, or the system has no UTF-8.
  static func adopt(isASCII: Bool) -> Bool {
    !nc_locale(isASCII) || isASCII
  }
}
