/// A test's own material is not as the test needs it.
public struct FixtureError: Error, CustomStringConvertible {
  /// What is missing or wrong.
  public let message: String

  /// An error that says this.
  public init(message: String) { self.message = message }

  /// The message.
  public var description: String { message }
}
