import ArgumentParser
import Terminal
import Workbench

/// Whether there is colour, as `--color` says.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Whether there is colour: what was asked for on the command line comes before `NO_COLOR`, and that before
  /// the configuration.
  func isColoured(_ colours: Settings.Colours, in environment: TerminalEnvironment) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: !environment.forbidsColour && colours.isColoured
    }
  }
}
