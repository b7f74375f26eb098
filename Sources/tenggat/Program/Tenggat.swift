import ArgumentParser

/// The whole command line.
struct Tenggat: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tenggat", abstract: "Who owes what by when: the orders of an online shop, their deadlines, and its blacklist.",
    version: "0.1.0",
    subcommands: [
      DashboardCommand.self, SetupCommand.self, OrderCommand.self, BlacklistCommand.self, QueueCommand.self, BankCommand.self,
      ImportCommand.self, ExportCommand.self, DeadlineCommand.self, StatsCommand.self, JournalCommand.self, UndoCommand.self,
      BatchCommand.self, SnapshotCommand.self, PersonCommand.self, DoctorCommand.self,
    ],
    defaultSubcommand: DashboardCommand.self)

  @OptionGroup var global: GlobalArguments
}
