import ArgumentParser
import Commands
import Orders

extension BankCommand {
  struct Import: LongVerb {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Take in a bank statement and match its credits with the orders.",
      discussion: """
        The layouts of BCA, Mandiri, BRI and BNI are known by their headers. Another one is shown with its columns and the \
        command that teaches it, once.
        """)
    @OptionGroup var global: GlobalArguments
    @Argument(help: "A CSV or .xlsx file of your bank; - is standard input.") var file: String
    @Option(help: "Any unambiguous part of one of the shop's accounts.") var account: String
    @Option(name: .customLong("as"), help: "bca, mandiri, bri or bni, where the account does not say.") var bank: String?
    @OptionGroup var layout: LayoutArguments
    @OptionGroup var choice: ImportArguments
    @Flag(help: "Make no payment of exact ones either; each waits for bank settle or the dashboard.") var hold = false

    func answer(in session: Session) throws(Failure) -> Answer {
      try session.importStatement(
        file, account: account.outside, as: bank?.outside, layout: layout.fields, isRehearsal: choice.isRehearsal, holds: hold,
        skipsBad: choice.skipsBad)
    }
  }

  struct List: Verb {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the money that waits to be matched.")
    @OptionGroup var global: GlobalArguments

    func answer(in session: Session) throws(Failure) -> Answer { try session.listCredits() }
  }

  struct Settle: Verb {
    static let configuration = CommandConfiguration(
      commandName: "settle", abstract: "The money is for an order; a cancelled one is revived.")
    @OptionGroup var global: GlobalArguments
    @Argument(help: "Its number in bank list.") var credit: String
    @Argument(help: "The orders that it pays; without any, those that it matches.") var orders: [String] = []
    @Flag(help: "It is only a part: the order goes on waiting for the rest.") var part = false

    func answer(in session: Session) throws(Failure) -> Answer {
      try session.settleCredit(credit.outside, orders: orders.map(\.outside), isPart: part)
    }
  }

  struct Dismiss: Verb {
    static let configuration = CommandConfiguration(commandName: "dismiss", abstract: "The money is for no order.")
    @OptionGroup var global: GlobalArguments
    @Argument(help: "Its number in bank list.") var credit: String

    func answer(in session: Session) throws(Failure) -> Answer { try session.dismissCredit(credit.outside) }
  }
}

extension OrderCommand {
  struct Balance: Verb {
    static let configuration = CommandConfiguration(
      commandName: "balance", abstract: "What was paid too much has gone back, or too little has come.")
    @OptionGroup var global: GlobalArguments
    @Argument var id: String
    @Flag(help: "No money moves: the difference is let be.") var waive = false

    func answer(in session: Session) throws(Failure) -> Answer { try session.settleBalance(id.outside, waives: waive) }
  }
}
