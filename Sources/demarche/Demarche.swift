import ArgumentParser

@main
struct Demarche: ParsableCommand {
  func run() throws {}
}
