import Orders
import Statistics
import Words

/// The figures as lines for people.
struct FiguresText {
  private let figures: ShopFigures
  private let words: any Words
  private let zone: Zone

  /// So many rows of a table at most; `--json` has them all.
  private static let rows = 10

  init(_ figures: ShopFigures, _ words: any Words, zone: Zone) { (self.figures, self.words, self.zone) = (figures, words, zone) }

  func write(to writer: inout TextWriter) {
    let (since, until) = (figures.period.since, figures.period.until)
    writer.line(words.period(since: since.map { zone.date(of: $0).clean }, before: until.map { zone.date(of: $0).clean }))
    if figures.unreadable > 0 { writer.line(words.unreadableOrders(figures.unreadable)) }
    guard figures.all.orders + figures.counter.orders > 0 else { return writer.line(words.nothingToCount) }
    writeSummary(to: &writer)
    writeHours(to: &writer)
    writeCauses(to: &writer)
    write(words.lostByChannel, figures.channels.map { (words.channel($0.key), $0.tally) }, to: &writer)
    write(words.lostByProduct, figures.products.map { ($0.key, $0.tally) }, to: &writer)
    writeWeeks(to: &writer)
    writeRemedies(to: &writer)
    if let replay = figures.replay { ReplayText(replay, words).write(to: &writer) }
  }

  private func count(_ number: Int) -> CleanText { words.grouped(Int64(number)) }

  private func writeSummary(to writer: inout TextWriter) {
    let all = figures.all
    writer.table([
      [words.closingRate, all.permille.map(words.percent) ?? "-", words.ofEnded(count(all.ended))],
      [
        "", "",
        [words.won(count(all.won.orders)), words.lost(count(all.lost.orders)), words.stillOpen(count(all.open.orders))]
          .joined(separator: " · "),
      ],
    ])
    writer.line()
    writer.table([
      [words.rupiahLost, figures.rupiahLost.clean], [words.keptOfLost, figures.kept.clean],
      [words.stockHoursLost, words.stockHours(words.grouped(figures.stockHoursLost))],
      [words.savedByReminders, sum(figures.savedByReminders)], [words.lostAfterReminders, sum(figures.lostAfterReminders)],
      [words.returningBuyers, words.part(count(figures.buyers.returning), of: count(figures.buyers.paying))],
      [words.overTheCounter, sum(figures.counter)],
    ])
  }

  private func sum(_ sum: Sum) -> CleanText { words.orders(count(sum.orders), sum.rupiah) }

  private func writeHours(to writer: inout TextWriter) {
    writer.line()
    writer.line(words.closingByHours)
    writer.table(
      [(words.whileOpen, figures.whileOpen), (words.whileClosed, figures.whileClosed)].map { name, tally in
        ["  \(name)", tally.permille.map(words.percent) ?? "-", words.part(count(tally.won.orders), of: count(tally.ended))]
      }, right: [1, 2])
  }

  /// The closing rate of the last weeks.
  private func writeWeeks(to writer: inout TextWriter) {
    writer.line()
    writer.line("\(words.closingRate), \(words.perWeek)")
    writer.table(
      figures.weeks.suffix(Self.rows).map { week in
        let tally = week.tally
        return [
          "  \(week.key)", tally.permille.map(words.percent) ?? "-", words.part(count(tally.won.orders), of: count(tally.ended)),
        ]
      }, right: [1, 2])
  }

  private func writeCauses(to writer: inout TextWriter) {
    guard !figures.causes.isEmpty else { return }
    writer.line()
    writer.line(words.whyLost)
    writer.table(
      figures.causes.map {
        ["  \(words.name(of: $0.reason))", count($0.sum.orders), $0.sum.rupiah.clean]
      }, right: [1, 2])
  }

  private func write(_ title: CleanText, _ rows: [(name: CleanText, tally: Tally)], to writer: inout TextWriter) {
    guard !rows.isEmpty else { return }
    writer.line()
    writer.line(title)
    writer.table(
      rows.prefix(Self.rows).map { name, tally in
        [
          "  \(name)", tally.lostPermille.map(words.percent) ?? "-",
          words.part(count(tally.lost.orders), of: count(tally.ended)),
        ]
      }, right: [1, 2])
    if rows.count > Self.rows { writer.line("  \(words.andMore(rows.count - Self.rows))") }
  }

  private func writeRemedies(to writer: inout TextWriter) {
    guard let reason = figures.leadingCause else { return }
    writer.line()
    writer.line(words.leadingCause(words.name(of: reason)))
    for remedy in words.remedies(for: reason) { writer.line("  • \(remedy)") }
  }
}
