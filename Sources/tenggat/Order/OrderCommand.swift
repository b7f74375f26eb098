import ArgumentParser
import Commands
import Orders

/// `tenggat order`.
struct OrderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order", abstract: "Take down orders and move them on.",
    subcommands: [
      Add.self, List.self, Show.self, Claim.self, Pay.self, Confirm.self, Cancel.self, Strike.self, Refund.self, Extend.self,
      Wait.self, Revive.self, Ship.self, Done.self, Edit.self, Remind.self, Message.self, AnswerNote.self, Promise.self,
      Blocked.self, Contact.self, Parse.self, Paste.self, Balance.self,
    ])
}

extension OrderCommand {
  struct List: Verb {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List orders: those that wait for money, nearest deadline first.")
    @OptionGroup var global: GlobalArguments
    @Option(help: "pending, parked, paid, shipped, done, cancelled, to-refund or all.") var state: String?
    @Option(help: "Only orders that this finds.") var search: String?

    func answer(in session: Session) throws(Failure) -> Answer {
      try session.listOrders(state: state?.outside, search: search?.outside)
    }
  }

  struct Show: Verb {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one order.")
    @OptionGroup var global: GlobalArguments
    @Argument var id: String

    func answer(in session: Session) throws(Failure) -> Answer { try session.showOrder(id.outside) }
  }
}
