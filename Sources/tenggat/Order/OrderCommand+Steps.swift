import ArgumentParser
import Commands
import Orders

extension OrderCommand {
  struct Claim: Verb {
    static let configuration = CommandConfiguration(commandName: "claim", abstract: "The buyer says that it is paid.")
    @OptionGroup var global: GlobalArguments
    @Argument var id: String

    func answer(in session: Session) throws(Failure) -> Answer { try session.claimOrder(id.outside) }
  }

  struct Pay: Verb {
    static let configuration = CommandConfiguration(commandName: "pay", abstract: "The money is there.")
    @OptionGroup var global: GlobalArguments
    @Argument var id: String
    @Option(help: "How much; less than is due leaves the order waiting. Without it the order is settled.") var amount: String?

    func answer(in session: Session) throws(Failure) -> Answer { try session.payOrder(id.outside, amount: amount?.outside) }
  }

  struct Cancel: Verb {
    static let configuration = CommandConfiguration(commandName: "cancel", abstract: "Let an order go.")
    @OptionGroup var global: GlobalArguments
    @Argument var id: String
    @Option(help: "Why: vanished, blocked-us, forgot, miscommunication, cheaper-elsewhere, only-asking, …") var reason: String
    @Flag(help: "Count it against the buyer; only for vanished, blocked-us and refused-parcel.") var strike = false

    @Option(help: "What becomes of what was paid: forfeit or refund; else by the reason.") var money: String?

    func answer(in session: Session) throws(Failure) -> Answer {
      try session.cancelOrder(id.outside, reason: reason.outside, strike: strike, money: money?.outside)
    }
  }

  struct Strike: Verb {
    static let configuration = CommandConfiguration(
      commandName: "strike", abstract: "Count a cancelled order against its buyer, such as one that an import offered.")
    @OptionGroup var global: GlobalArguments
    @Argument var id: String
    @Option(help: "Why: vanished, blocked-us or refused-parcel; vanished if absent.") var reason: String?

    func answer(in session: Session) throws(Failure) -> Answer {
      try session.strikeOrder(id.outside, reason: reason?.outside)
    }
  }

  struct Confirm: Verb {
    static let configuration = CommandConfiguration(
      commandName: "confirm", abstract: "The buyer of a cash-on-delivery order has confirmed again: it may be packed.")
    @OptionGroup var global: GlobalArguments
    @Argument var id: String

    func answer(in session: Session) throws(Failure) -> Answer { try session.confirmOrder(id.outside) }
  }

  struct Refund: Verb {
    static let configuration = CommandConfiguration(
      commandName: "refund", abstract: "The money of a cancelled order was given back.")
    @OptionGroup var global: GlobalArguments
    @Argument var id: String

    func answer(in session: Session) throws(Failure) -> Answer { try session.refundOrder(id.outside) }
  }

  struct Extend: Verb {
    static let configuration = CommandConfiguration(
      commandName: "extend", abstract: "Give more time, from the later of the promise and now.")
    @OptionGroup var global: GlobalArguments
    @Argument var id: String
    @Argument(help: "A term: 6h, 1x24, today, …") var by: String

    func answer(in session: Session) throws(Failure) -> Answer { try session.extendOrder(id.outside, by: by.outside) }
  }

  struct Wait: Verb {
    static let configuration = CommandConfiguration(commandName: "wait", abstract: "Still wait: until today's last closing.")
    @OptionGroup var global: GlobalArguments
    @Argument var id: String

    func answer(in session: Session) throws(Failure) -> Answer { try session.keepWaiting(id.outside) }
  }

  struct Revive: Verb {
    static let configuration = CommandConfiguration(
      commandName: "revive", abstract: "Take a cancelled order up again: terms from now, the strike taken back.")
    @OptionGroup var global: GlobalArguments
    @Argument var id: String
    @Option(help: "Other terms than before.") var terms: String?

    func answer(in session: Session) throws(Failure) -> Answer { try session.reviveOrder(id.outside, terms: terms?.outside) }
  }

  struct Ship: Verb {
    static let configuration = CommandConfiguration(commandName: "ship", abstract: "It is on its way.")
    @OptionGroup var global: GlobalArguments
    @Argument var id: String
    @Option(help: "The courier's receipt number.") var receipt: String?

    func answer(in session: Session) throws(Failure) -> Answer { try session.shipOrder(id.outside, receipt: receipt?.outside) }
  }

  struct Done: Verb {
    static let configuration = CommandConfiguration(commandName: "done", abstract: "Nothing is left to do.")
    @OptionGroup var global: GlobalArguments
    @Argument var id: String

    func answer(in session: Session) throws(Failure) -> Answer { try session.finishOrder(id.outside) }
  }
}
