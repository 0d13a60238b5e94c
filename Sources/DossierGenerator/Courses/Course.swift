/// What happens on some topics to the stances of some parties: which words are said when, and what their
/// position then is.
///
/// Each of its parties has that position on each of its topics, and no statement but the course's gives
/// them a stance there.
struct Course: Sendable {
  let parties: [Int]
  let topics: [PlannedTopic]
  var statements: [PlannedStatement] = []
  var outcome = Outcome()
}
