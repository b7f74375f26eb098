import ArgumentParser
import Commands
import Orders

/// `tenggat bank`.
struct BankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bank", abstract: "Bank statements.",
    subcommands: [Import.self, List.self, Settle.self, Dismiss.self, Seen.self])

  struct Seen: Verb {
    static let configuration = CommandConfiguration(
      commandName: "seen", abstract: "You have looked at a statement; reminders wait for that.")
    @OptionGroup var global: GlobalArguments
    @Option(help: "Any unambiguous part of one of the shop's accounts; else all of them.") var account: String?
    @Option(help: "Up to when it was looked at; else now.") var at: String?

    func answer(in session: Session) throws(Failure) -> Answer {
      try session.noteStatement(account: account?.outside, at: at?.outside)
    }
  }
}
