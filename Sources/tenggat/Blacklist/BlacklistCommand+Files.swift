import ArgumentParser
import Commands
import Orders

extension BlacklistCommand {
  struct Import: LongVerb {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Take the buyers of a file into the list: numbers, one a line, our own CSV, or another tool's table.",
      discussion: """
        Who is on the list already is merged: the gravest level, the most strikes, the earliest first day, the latest last day. \
        What that comes to is shown by --dry-run.
        """)
    @OptionGroup var global: GlobalArguments
    @Argument(help: "A file, or - for standard input.") var file: String
    @Option(help: "Why the numbers of a plain list are on it: vanished, blocked-us, refused-parcel, …") var reason: String?
    @Option(help: "How grave those of a plain list are: suspect or blocked; else by the reason.") var level: String?
    @Option(help: "Where the @usernames of a plain list are from.") var channel: String?
    @OptionGroup var layout: LayoutArguments
    @OptionGroup var choice: ImportArguments

    func answer(in session: Session) throws(Failure) -> Answer {
      var list = ListFields()
      (list.reason, list.level, list.channel) = (reason?.outside, level?.outside, channel?.outside)
      return try session.importEntries(
        file, list: list, layout: layout.fields, isRehearsal: choice.isRehearsal, skipsBad: choice.skipsBad)
    }
  }

  struct Export: Verb {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write the list to a CSV file of mode 0600; one that is there is replaced.")
    @OptionGroup var global: GlobalArguments
    @Argument var file: String
    @Flag(help: "Hide who it is: digits in the middle, names but their first letters; such a file cannot be imported.")
    var masked = false

    func answer(in session: Session) throws(Failure) -> Answer { try session.exportEntries(to: file, isMasked: masked) }
  }
}
