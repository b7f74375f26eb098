import ArgumentParser
import Commands
import Orders

/// `tenggat queue`.
struct QueueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "Who waits for what is promised to somebody else.",
    subcommands: [Add.self, List.self, Offer.self, Remove.self])
}

extension QueueCommand {
  struct Add: Verb {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Put a buyer in the queue for an item.")
    @OptionGroup var global: GlobalArguments
    @OptionGroup var order: OrderArguments

    func answer(in session: Session) throws(Failure) -> Answer { try session.enqueue(order.fields) }
  }

  struct List: Verb {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List who waits, the longest first.")
    @OptionGroup var global: GlobalArguments
    @Option(help: "Only for this item: \"Gamis (L navy)\"; the same variant first.") var item: String?

    func answer(in session: Session) throws(Failure) -> Answer { try session.listQueue(item: item?.outside) }
  }

  struct Offer: Verb {
    static let configuration = CommandConfiguration(commandName: "offer", abstract: "It was offered to this buyer.")
    @OptionGroup var global: GlobalArguments
    @Argument var number: String

    func answer(in session: Session) throws(Failure) -> Answer { try session.offer(number.outside) }
  }

  struct Remove: Verb {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Take a buyer out of the queue.")
    @OptionGroup var global: GlobalArguments
    @Argument var number: String

    func answer(in session: Session) throws(Failure) -> Answer { try session.unqueue(number.outside) }
  }
}
