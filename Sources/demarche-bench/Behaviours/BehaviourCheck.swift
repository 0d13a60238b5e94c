import Foundation
import TerminalDriver

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A manner that any program on a terminal can have or lack.
struct BehaviourCheck: Sendable {
  /// What stands in the table.
  let title: String
  /// Tries it.
  let run: @Sendable (Trial) throws -> Trial.Verdict

  /// Tries it; what never came is a no.
  func verdict(of trial: Trial) -> Trial.Verdict {
    do {
      return try run(trial)
    } catch DriverError.timedOut(let awaited, _, _) {
      return .no("no \(awaited)")
    } catch DriverError.ended(let awaited, _) {
      return .no("it ended before \(awaited)")
    } catch {
      return .no("\(error)")
    }
  }

  /// Every check, in the order of the table.
  static let all: [BehaviourCheck] = [
    BehaviourCheck(title: "leaves nothing behind when told to go") { try $0.leavesNothing() },
    BehaviourCheck(title: "leaves nothing behind on SIGTERM") {
      try $0.leavesNothing(onSignal: SIGTERM)
    },
    BehaviourCheck(title: "leaves nothing behind on SIGHUP") {
      try $0.leavesNothing(onSignal: SIGHUP)
    },
    BehaviourCheck(title: "is gone within a second when the line drops") {
      try $0.isGoneAfterHangUp()
    },
    BehaviourCheck(title: "`^Z` gives the shell its terminal") {
      try $0.givesTheShellItsTerminal()
    },
    BehaviourCheck(title: "`fg` draws it again") { try $0.comesBackDrawn() },
    BehaviourCheck(title: "has its picture back after a storm of sizes") {
      try $0.survivesSizes()
    },
    BehaviourCheck(title: "takes an arrow that a line split by 60 ms") {
      try $0.takesSplitArrows()
    },
    BehaviourCheck(title: "starts with an unknown `TERM`") { try $0.startsOnAnUnknownTerminal() },
    BehaviourCheck(title: "shows Cyrillic in readable ASCII with `LC_ALL=C`") {
      try $0.isReadableInASCII()
    },
    BehaviourCheck(title: "keeps hostile text from the terminal") { try $0.keepsHostileTextIn() },
    BehaviourCheck(title: "sends nothing and never wakes up while idle") {
      try $0.isSilentWhenIdle()
    },
    BehaviourCheck(title: "takes a paste for text, not for keys") {
      try $0.takesPastesForText()
    },
  ]
}
