import DossierModel

/// What a record says of the day it appeared on.
struct PublishedDate {
  /// EDTF; nil where the record says nothing.
  let text: String?
  /// The last day it leaves possible; nil for any.
  let last: Day?
  /// Whether it names just the day.
  let isExact: Bool

  /// Says the day itself.
  init(exactly day: Day) {
    self.init(day.text, last: day, isExact: true)
  }

  /// Says the day, in one of the forms in use; most say it exactly.
  init(around day: Day, _ dice: inout Dice) {
    let month = String(day.text.dropLast(3))
    let year = String(day.text.dropLast(6))
    switch dice.below(100) {
    case ..<76: self.init(exactly: day)
    case ..<80: self.init(day.text + "?", last: day, isExact: true)
    case ..<82: self.init(day.text + "~", last: day, isExact: true)
    case ..<83: self.init(day.text + "%", last: day, isExact: true)
    case ..<86: self.init(month, last: day.endOfMonth)
    case ..<87: self.init(month + "~", last: day.endOfMonth)
    case ..<89: self.init(year, last: Day(year: day.year, month: 12, day: 31))
    case ..<90: self.init(day.text + "/..", last: nil)
    case ..<91: self.init(day.text + "/", last: nil)
    case ..<93: self.init("../" + day.text, last: day)
    case ..<95: self.init(day.adding(days: -3).text + "/" + day.text, last: day)
    case ..<96: self.init("[\(day.adding(days: -2).text),\(day.text)]", last: day)
    case ..<97: self.init("{\(day.adding(days: -1).text)..\(day.text)}", last: day)
    default: self.init(nil, last: nil)
    }
  }

  private init(_ text: String?, last: Day?, isExact: Bool = false) {
    self.text = text
    self.last = last
    self.isExact = isExact
  }
}
