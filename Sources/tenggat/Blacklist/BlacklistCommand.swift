import ArgumentParser
import Commands
import Orders

/// `tenggat blacklist`.
struct BlacklistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blacklist", abstract: "Know whom not to trust.",
    subcommands: [
      Add.self, Remove.self, Show.self, Appeal.self, Forgive.self, Check.self, Search.self, Import.self, Export.self, Share.self,
    ])
}

extension BlacklistCommand {
  struct Add: Verb {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Put a buyer on the list.")
    @OptionGroup var global: GlobalArguments
    @Argument(help: "A phone in any notation, @username with --channel, or channel:username.") var who: String
    @Option var channel: String?
    @Option(help: "vanished, blocked-us, refused-parcel, …") var reason: String
    @Option(help: "suspect or blocked; else by the number of strikes.") var level: String?
    @Option var name: String?
    @Option var address: String?
    @Option var note: String?

    func answer(in session: Session) throws(Failure) -> Answer {
      var fields = EntryFields(who: who.outside, reason: reason.outside)
      (fields.channel, fields.level, fields.name) = (channel?.outside, level?.outside, name?.outside)
      (fields.address, fields.note) = (address?.outside, note?.outside)
      return try session.addEntry(fields)
    }
  }

  struct Remove: Verb {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Take a buyer off the list.")
    @OptionGroup var global: GlobalArguments
    @Argument var key: String
    @Option(help: "Why; it is shown when the buyer is listed again.") var note: String?

    func answer(in session: Session) throws(Failure) -> Answer { try session.removeEntry(key.outside, note: note?.outside) }
  }

  struct Check: Verb {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Is this one on the list? @username asks every channel.")
    @OptionGroup var global: GlobalArguments
    @Argument var keys: [String]

    func answer(in session: Session) throws(Failure) -> Answer { try session.checkEntries(keys.map(\.outside)) }
  }

  struct Search: Verb {
    static let configuration = CommandConfiguration(
      commandName: "search", abstract: "Find entries by any part of them, or a misspelling; best first.")
    @OptionGroup var global: GlobalArguments
    @Argument var query: String
    @Option(help: "At most so many; 20 if not said.") var limit: String?

    func answer(in session: Session) throws(Failure) -> Answer {
      try session.searchEntries(query.outside, limit: limit?.outside)
    }
  }
}
