import Orders
import Screen
import Statistics
import Words

/// The figures as sheets of one width, each about one question.
struct FigureSheets {
  let figures: ShopFigures
  let frame: Frame
  let width: Int
  var words: any Words { frame.words }

  init(_ figures: ShopFigures, _ frame: Frame, width: Int) { (self.figures, self.frame, self.width) = (figures, frame, width) }

  /// Some of them beneath each other.
  func joined(_ parts: [KeyPath<FigureSheets, Sheet>]) -> Sheet {
    var sheet = self.sheet
    for part in parts {
      let next = self[keyPath: part]
      guard !next.lines.isEmpty else { continue }
      if !sheet.lines.isEmpty { sheet.add([]) }
      sheet.add(next)
    }
    if figures.unreadable > 0 { sheet.add(words.unreadableOrders(figures.unreadable), .deadlineUrgent) }
    return sheet
  }

  var sheet: Sheet { Sheet(width: width, labels: []) }

  func count(_ number: Int) -> CleanText { frame.grouped(number) }

  /// How the orders ended, and how that was week by week.
  var closing: Sheet {
    var sheet = sheet
    let all = figures.all
    let rate = all.permille.map(words.percent) ?? "–"
    sheet.add([Span(words.closingRate, .title)], right: [Span(rate, .titleFocused)])
    sheet.add(Chart.gauge(all.permille ?? 0, columns: width))
    sheet.add(words.ofEnded(count(all.ended)), .muted)
    sheet.add(pieces: [
      (words.won(count(all.won.orders)), .orderPaid), (words.lost(count(all.lost.orders)), .orderCancelled),
      (words.stillOpen(count(all.open.orders)), .orderPending),
    ])
    sheet.add(trend)
    return sheet
  }

  /// The closing rate of the last weeks, as many as there is room for, up to half a year.
  private var trend: Sheet {
    var sheet = sheet
    guard let first = figures.weeks.first?.key, let last = figures.weeks.last?.key, first < last else { return sheet }
    let weeks = min((last - first) / 7 + 1, 26, width)
    let rates = Dictionary(uniqueKeysWithValues: figures.weeks.map { ($0.key, $0.tally.permille) })
    let days = (0..<weeks).map { last + -7 * (weeks - 1 - $0) }
    let shares = days.map { rates[$0] ?? nil }
    let columns = min(4, max(1, (width - 7) / weeks))
    for line in Chart.columns(shares, rows: 2, width: columns) { sheet.add(line) }
    let ends = [Span(frame.shortDate(days[0]), .axis), Span(" \(words.perWeek)", .muted)]
    let latest = shares.last.flatMap { $0 }.map { " \(words.percent($0))" as CleanText } ?? .empty
    let right = [Span(frame.shortDate(last), .axis), Span(latest, .text)]
    let gap = max(1, weeks * columns - ends.width - frame.shortDate(last).width)
    sheet.add(ends + [Span(spaces(gap))] + right)
    return sheet
  }

  var hours: Sheet {
    var sheet = sheet
    sheet.add([Span(words.closingByHours, .title)])
    sheet.add(
      rows: [(words.whileOpen, figures.whileOpen), (words.whileClosed, figures.whileClosed)].map { name, tally in
        BarRow(
          name: name, bar: { Chart.gauge(tally.permille ?? 0, columns: $0) },
          figures: [words.part(count(tally.won.orders), of: count(tally.ended)), tally.permille.map(words.percent) ?? "–"])
      })
    return sheet
  }

  /// Beside each other where both fit.
  var maps: Sheet {
    var sheet = sheet
    let placed = HeatMap(title: words.placedMap, map: figures.placed, words: words)
    var lost = HeatMap(title: words.lostMap, map: figures.lost, words: words)
    if width >= placed.width + 2 + HeatMap.hours {
      // The days are named once for both.
      lost.namesDays = false
      for (left, right) in zip(placed.lines, lost.lines) { sheet.add(left + [Span("  ")] + right) }
    } else {
      for line in placed.lines { sheet.add(line) }
      sheet.add([])
      for line in lost.lines { sheet.add(line) }
    }
    return sheet
  }

  var money: Sheet {
    var sheet = sheet
    sheet.add([Span(words.moneyAndTime, .title)])
    sheet.add(name: words.rupiahLost, sum: figures.rupiahLost.clean, .amount)
    if figures.kept > 0 { sheet.add(name: words.keptOfLost, sum: figures.kept.clean, .amount) }
    sheet.add(name: words.stockHoursLost, sum: words.stockHours(words.grouped(figures.stockHoursLost)))
    sheet.add(name: words.savedByReminders, sum: sum(figures.savedByReminders), .amount)
    sheet.add(name: words.lostAfterReminders, sum: sum(figures.lostAfterReminders))
    let buyers = figures.buyers
    sheet.add(name: words.returningBuyers, sum: words.part(count(buyers.returning), of: count(buyers.paying)))
    if figures.counter.orders > 0 { sheet.add(name: words.overTheCounter, sum: sum(figures.counter)) }
    return sheet
  }

  private func sum(_ sum: Sum) -> CleanText { words.orders(count(sum.orders), sum.rupiah) }
}
