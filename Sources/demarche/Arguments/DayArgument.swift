import ArgumentParser
import DossierModel

/// A date as an option gives it: EDTF, most often `YYYY-MM-DD`.
///
/// A month or a year has a first and a last day; which of them is meant the option says.
struct DayArgument: ExpressibleByArgument {
  private let date: EDTF

  init?(argument: String) {
    guard let date = EDTF(argument) else { return nil }
    self.date = date
  }

  /// The first possible day.
  ///
  /// - Parameter option: The option it was given to, for the message.
  /// - Returns: The day.
  /// - Throws: ``Failure`` where the date has no first day.
  func first(of option: String) throws -> Day {
    guard let day = date.first else { throw unbounded("first", option) }
    return day
  }

  /// The last possible day.
  ///
  /// - Parameter option: The option it was given to, for the message.
  /// - Returns: The day.
  /// - Throws: ``Failure`` where the date has no last day.
  func last(of option: String) throws -> Day {
    guard let day = date.last else { throw unbounded("last", option) }
    return day
  }

  private func unbounded(_ end: String, _ option: String) -> Failure {
    .misunderstood("--\(option): \(date.text) has no \(end) day; give a day like 2025-12-26")
  }
}
