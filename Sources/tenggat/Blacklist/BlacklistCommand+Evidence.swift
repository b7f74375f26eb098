import ArgumentParser
import Commands
import Orders

extension BlacklistCommand {
  struct Show: Verb {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show an entry with its evidence and history, also one taken off the list.")
    @OptionGroup var global: GlobalArguments
    @Argument var key: String

    func answer(in session: Session) throws(Failure) -> Answer { try session.showEntry(key.outside) }
  }

  struct Appeal: Verb {
    static let configuration = CommandConfiguration(
      commandName: "appeal", abstract: "Note what the buyer says against the entry; it changes nothing else.")
    @OptionGroup var global: GlobalArguments
    @Argument var key: String
    @Option var note: String

    func answer(in session: Session) throws(Failure) -> Answer { try session.appealEntry(key.outside, note: note.outside) }
  }

  struct Forgive: Verb {
    static let configuration = CommandConfiguration(
      commandName: "forgive", abstract: "Take all strikes off an entry; it stays as a suspect's until it is removed.")
    @OptionGroup var global: GlobalArguments
    @Argument var key: String
    @Option var note: String?

    func answer(in session: Session) throws(Failure) -> Answer { try session.forgiveEntry(key.outside, note: note?.outside) }
  }
}
