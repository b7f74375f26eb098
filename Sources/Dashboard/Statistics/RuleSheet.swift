import Orders
import Screen
import Statistics
import Words

/// The rule that is tried, what it would have changed, and what that takes for granted.
struct RuleSheet {
  private let rule: OtherRule
  private let replay: Replay?
  private let words: any Words
  private let width: Int

  init(_ rule: OtherRule, _ replay: Replay?, _ words: any Words, width: Int) {
    (self.rule, self.replay, self.words, self.width) = (rule, replay, words, width)
  }

  var sheet: Sheet {
    var sheet = Sheet(width: width, labels: [])
    add("t", words.ruleTerms, rule.terms.map(words.name), to: &sheet)
    add("g", words.ruleGrace, rule.grace.map(words.hours), to: &sheet)
    add("d", words.ruleDownPayment, rule.downPayment?.clean, to: &sheet)
    sheet.add([])
    guard let replay else {
      sheet.add(words.chooseRule, .muted)
      return sheet
    }
    add(replay, to: &sheet)
    if let asked = replay.downPayment { add(asked, to: &sheet) }
    sheet.add([])
    sheet.add([Span(words.assumptionsTitle, .title)])
    for assumption in words.assumptions(downPayment: replay.downPayment != nil) {
      sheet.add(assumption, .muted, after: [Span(.bullet, .muted), Span(" ")], indent: 2)
    }
    return sheet
  }

  private func add(_ key: CleanText, _ name: CleanText, _ value: CleanText?, to sheet: inout Sheet) {
    let names = [words.ruleTerms, words.ruleGrace, words.ruleDownPayment].reduce(0) { max($0, $1.width) }
    sheet.add([
      Span(key, .key), Span("  \(name)\(spaces(names - name.width))  "),
      Span(value ?? words.unchangedRule, value == nil ? .muted : .titleFocused),
    ])
  }

  private func add(_ replay: Replay, to sheet: inout Sheet) {
    if replay.knowsPayers { addPayers(of: replay, to: &sheet) }
    let hours = replay.stockHours
    sheet.add(
      name: words.stockFreed(sooner: hours >= 0), sum: words.stockHours(words.grouped(abs(hours))),
      hours >= 0 ? .orderPaid : .text)
    if replay.unknown > 0 { sheet.add(words.replayUnknown(words.grouped(Int64(replay.unknown))), .muted) }
  }

  private func addPayers(of replay: Replay, to sheet: inout Sheet) {
    let payers = max(1, replay.payers.orders)
    sheet.add(name: words.payersReplayed, sum: sum(replay.payers))
    sheet.add(
      rows: [(words.latePayers, replay.late), (words.latePayersAsItWas, replay.lateAsItWas)].map { name, late in
        BarRow(
          name: name, bar: { Chart.gauge(late.orders * 1000 / payers, columns: $0, role: .chartFailure) },
          figures: [sum(late), words.percent(thousandths(late.orders, of: payers))])
      })
  }

  private func add(_ asked: DownPaymentReplay, to sheet: inout Sheet) {
    sheet.add([])
    sheet.add(name: words.wouldBeAsked, sum: sum(asked.asked), .amount)
    sheet.add(name: words.payersAtStake, sum: sum(asked.payers))
    sheet.add(name: words.keptOfParcels, sum: sum(asked.kept), .amount)
    sheet.add(words.refusals(asked.refusedInFact, of: asked.askedInFact, loss: asked.expectedLoss))
  }

  private func sum(_ sum: Sum) -> CleanText { words.orders(words.grouped(Int64(sum.orders)), sum.rupiah) }
}
