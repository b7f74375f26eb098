import ArgumentParser
import Commands
import Orders

/// `tenggat person`.
struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "What is held on one buyer, and how to forget one.",
    subcommands: [Show.self, Erase.self, Sweep.self])
}

/// What goes before something that cannot be undone.
struct ErasingArguments: ParsableArguments {
  @Flag(name: .customLong("dry-run"), help: "Only say what would be erased.") var isRehearsal = false
  @Flag(help: "Do not ask: for scripts.") var yes = false

  var wish: ErasingWish { isRehearsal ? .rehearsal : yes ? .confirmed : .asking }
}

extension PersonCommand {
  struct Show: Verb {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Everything held on one buyer, and what was done with it.")
    @OptionGroup var global: GlobalArguments
    @Argument(help: "A phone, channel:username, @username, or an order: #142.") var key: String

    func answer(in session: Session) throws(Failure) -> Answer { try session.showPerson(key.outside) }
  }

  struct Erase: Verb {
    static let configuration = CommandConfiguration(
      commandName: "erase",
      abstract: "Forget one buyer: out of the book, the journal and every snapshot. Sums stay. Cannot be undone.")
    @OptionGroup var global: GlobalArguments
    @OptionGroup var erasing: ErasingArguments
    @Argument(help: "A phone, channel:username, @username, or an order: #142.") var key: String

    func answer(in session: Session) throws(Failure) -> Answer { try session.erasePerson(key.outside, erasing.wish) }
  }

  struct Sweep: Verb {
    static let configuration = CommandConfiguration(
      commandName: "sweep",
      abstract: "Forget the buyers whose affairs have been over for longer than privacy.keep_buyers. Cannot be undone.")
    @OptionGroup var global: GlobalArguments
    @OptionGroup var erasing: ErasingArguments

    func answer(in session: Session) throws(Failure) -> Answer { try session.sweepPersons(erasing.wish) }
  }
}
