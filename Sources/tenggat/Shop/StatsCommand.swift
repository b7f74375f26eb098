import ArgumentParser
import Commands
import Orders

struct StatsCommand: LongVerb {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "What became of the orders: closing rate, causes, hours, money; and what-if.",
    discussion: """
      The closing rate is of orders that have ended: what is still open, and what was paid at once over the counter, is not in it.

      With one of the --what-if options the past is played again under that rule: who paid after the new limit, how much sooner \
      stock would have been free, what a down payment would have kept or put at stake. What that assumes is said with it.
      """)
  @OptionGroup var global: GlobalArguments
  @Option(help: ArgumentHelp("Only orders placed on this day or later.", valueName: "date")) var since: String?
  @Option(help: ArgumentHelp("Only orders placed on this day or earlier.", valueName: "date")) var until: String?
  @Option(
    name: .customLong("what-if-terms"),
    help: ArgumentHelp("As if every buyer had had so long: 45m, 6h, 1x24, 24h-open, today or 1-workday.", valueName: "terms"))
  var terms: String?
  @Option(
    name: .customLong("what-if-grace"),
    help: ArgumentHelp("As if you had decided so much opening time after the promise: 0, 30m, 2h.", valueName: "span"))
  var grace: String?
  @Option(
    name: .customLong("what-if-down-payment"),
    help: ArgumentHelp("As if so much had been asked in advance: 30%, 50000.", valueName: "part"))
  var downPayment: String?

  func answer(in session: Session) throws(Failure) -> Answer {
    var fields = StatisticsFields()
    (fields.since, fields.until) = (since?.outside, until?.outside)
    (fields.terms, fields.grace, fields.downPayment) = (terms?.outside, grace?.outside, downPayment?.outside)
    return try session.statistics(fields)
  }
}
