import Orders
import Statistics
import Words

/// What another rule would have changed, and what that takes for granted, as lines for people.
struct ReplayText {
  private let replay: Replay
  private let words: any Words

  init(_ replay: Replay, _ words: any Words) { (self.replay, self.words) = (replay, words) }

  func write(to writer: inout TextWriter) {
    writer.line()
    writer.line(words.whatIfPage)
    let rule = replay.rule
    writer.table([
      ["  \(words.ruleTerms)", rule.terms.map(words.name) ?? words.unchangedRule],
      ["  \(words.ruleGrace)", rule.grace.map(words.hours) ?? words.unchangedRule],
      ["  \(words.ruleDownPayment)", rule.downPayment?.clean ?? words.unchangedRule],
    ])
    writer.line()
    let payers = [
      ["  \(words.payersReplayed)", sum(replay.payers)], ["  \(words.latePayers)", sum(replay.late)],
      ["  \(words.latePayersAsItWas)", sum(replay.lateAsItWas)],
    ]
    writer.table(
      (replay.knowsPayers ? payers : []) + [
        [
          "  \(words.stockFreed(sooner: replay.stockHours >= 0))",
          words.stockHours(words.grouped(abs(replay.stockHours))),
        ]
      ])
    if replay.unknown > 0 { writer.line("  \(words.replayUnknown(words.grouped(Int64(replay.unknown))))") }
    if let asked = replay.downPayment { write(asked, to: &writer) }
    writer.line()
    writer.line(words.assumptionsTitle)
    for assumption in words.assumptions(downPayment: replay.downPayment != nil) { writer.line("  • \(assumption)") }
  }

  private func write(_ asked: DownPaymentReplay, to writer: inout TextWriter) {
    writer.line()
    writer.table([
      ["  \(words.wouldBeAsked)", sum(asked.asked)], ["  \(words.payersAtStake)", sum(asked.payers)],
      ["  \(words.keptOfParcels)", sum(asked.kept)],
    ])
    writer.line("  \(words.refusals(asked.refusedInFact, of: asked.askedInFact, loss: asked.expectedLoss))")
  }

  private func sum(_ sum: Sum) -> CleanText { words.orders(words.grouped(Int64(sum.orders)), sum.rupiah) }
}
