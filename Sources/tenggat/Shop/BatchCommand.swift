import ArgumentParser

/// `tenggat batch`.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Run commands from a file or standard input, one a line, one JSON answer a line.")
  @OptionGroup var global: GlobalArguments
  @Argument(help: "A file, or - for standard input.") var file = "-"
}

/// `tenggat setup`.
struct SetupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup", abstract: "Ask the shop's name, zone, hours and accounts, and write the configuration.")
  @OptionGroup var global: GlobalArguments
}

/// `tenggat` and `tenggat dashboard`.
struct DashboardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "dashboard", abstract: "Open the dashboard.")
  @OptionGroup var global: GlobalArguments
  @Flag(help: "A throw-away sample shop; nothing is kept.") var demo = false
}
