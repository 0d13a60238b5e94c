import ArgumentParser
import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The restricted mode, for people who are to see one dossier and get no further.
///
/// What leads out inside the workbench is marked in the table of commands; here is what holds before and
/// beside it.
enum Restriction {
  /// Whether the environment asks for it, whatever the command line says.
  static var isAskedFor: Bool { EnvironmentSwitch.isOn("DEMARCHE_RESTRICTED") }

  /// Refuses every command but the one that browses, where the environment asks for it.
  ///
  /// - Throws: ``Failure`` with what is left to do.
  static func check(_ command: any ParsableCommand) throws {
    let isOurs = Demarche.configuration.subcommands.contains { $0 == type(of: command) }
    guard isAskedFor, isOurs, !(command is Browse) else { return }
    throw Failure.misunderstood(
      "\(type(of: command)._commandName) is not available in the restricted mode; "
        + "demarche [DOSSIER] browses"
    )
  }

  /// Closes the ways out that no command leads to.
  ///
  /// To be called before the terminal is taken over: it leaves alone what is ignored already.
  static func closeWaysOut() {
    // Whoever stops the program from outside would have the shell behind it.
    signal(SIGTSTP, SIG_IGN)
    // Swift's reporter of crashes is a program of its own, asks questions and offers a debugger.
    for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGQUIT] {
      signal(number, SIG_DFL)
    }
  }
}

/// A variable of the environment that says yes or no.
enum EnvironmentSwitch {
  /// Whether it says yes: it is set, and neither empty nor `0`.
  static func isOn(_ name: String) -> Bool {
    !["", "0", nil].contains(ProcessInfo.processInfo.environment[name])
  }
}
