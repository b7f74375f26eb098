import ArgumentParser
import Commands

/// `tenggat snapshot`.
struct SnapshotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot", abstract: "The whole book in one file, and the way back to it.",
    subcommands: [Create.self, List.self, Verify.self, Restore.self])
}

extension SnapshotCommand {
  struct Create: Verb {
    static let configuration = CommandConfiguration(commandName: "create", abstract: "Make a snapshot now.")
    @OptionGroup var global: GlobalArguments

    func answer(in session: Session) throws(Failure) -> Answer { try session.createSnapshot() }
  }

  struct List: Verb {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The snapshots that are there, the newest first.")
    @OptionGroup var global: GlobalArguments

    func answer(in session: Session) throws(Failure) -> Answer { try session.listSnapshots() }
  }

  struct Verify: Verb {
    static let configuration = CommandConfiguration(commandName: "verify", abstract: "Prove every byte of a snapshot, or of all.")
    @OptionGroup var global: GlobalArguments
    @Argument var name: String?

    func answer(in session: Session) throws(Failure) -> Answer { try session.verifySnapshots(name) }
  }

  struct Restore: Verb {
    static let configuration = CommandConfiguration(
      commandName: "restore", abstract: "Put the book back to a snapshot; can be undone.")
    @OptionGroup var global: GlobalArguments
    @Argument var name: String

    func answer(in session: Session) throws(Failure) -> Answer { try session.restoreSnapshot(name) }
  }
}
