import ArgumentParser

/// `tenggat doctor`.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check terminal, locale, data, permissions, configuration, disk room and clock; says what to do.")
  @OptionGroup var global: GlobalArguments
}
