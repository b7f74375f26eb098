import Orders
import Screen
import Statistics
import Words

extension FigureSheets {
  /// Why orders died, and what sellers do about the leading cause.
  var causes: Sheet {
    var sheet = sheet
    guard let most = figures.causes.first?.sum.orders else { return sheet }
    sheet.add([Span(words.whyLost, .title)])
    sheet.add(
      rows: figures.causes.prefix(7).map { cause in
        BarRow(
          name: words.name(of: cause.reason), bar: { Chart.bar(cause.sum.orders, of: most, columns: $0, role: .chartFailure) },
          figures: [count(cause.sum.orders), words.percent(thousandths(cause.sum.orders, of: figures.all.lost.orders))])
      })
    addMore(than: 7, of: figures.causes.count, to: &sheet)
    guard let leading = figures.leadingCause else { return sheet }
    sheet.add([])
    sheet.add([Span(words.leadingCause(words.name(of: leading)), .title)])
    for remedy in words.remedies(for: leading) { sheet.add(remedy, after: [Span(.bullet, .muted), Span(" ")], indent: 2) }
    return sheet
  }

  var channels: Sheet { table(words.lostByChannel, figures.channels.map { (words.channel($0.key), $0.tally) }, limit: 6) }

  var products: Sheet { table(words.lostByProduct, figures.products.map { ($0.key, $0.tally) }, limit: 8) }

  /// The share that was lost, of those that ended.
  private func table(_ title: CleanText, _ rows: [(name: CleanText, tally: Tally)], limit: Int) -> Sheet {
    var sheet = sheet
    let ended = rows.filter { $0.tally.ended > 0 }
    guard !ended.isEmpty else { return sheet }
    sheet.add([Span(title, .title)])
    sheet.add(
      rows: ended.prefix(limit).map { name, tally in
        BarRow(
          name: name, bar: { Chart.gauge(tally.lostPermille ?? 0, columns: $0, role: .chartFailure) },
          figures: [words.part(count(tally.lost.orders), of: count(tally.ended)), tally.lostPermille.map(words.percent) ?? "–"])
      })
    addMore(than: limit, of: ended.count, to: &sheet)
    return sheet
  }

  private func addMore(than limit: Int, of count: Int, to sheet: inout Sheet) {
    if count > limit { sheet.add([Span(words.andMore(count - limit), .muted)]) }
  }
}

/// A name, a bar and figures at the right edge.
struct BarRow {
  let name: CleanText
  /// The bar for so many columns.
  let bar: (Int) -> [Span]
  let figures: [CleanText]
}

extension Sheet {
  /// Rows whose parts stand beneath each other; the bar takes what names and figures leave, and goes where that is too little.
  mutating func add(rows: [BarRow]) {
    let widths = (rows.first?.figures.indices ?? 0..<0).map { column in rows.reduce(0) { max($0, $1.figures[column].width) } }
    let figures = widths.reduce(0) { $0 + $1 + 2 }
    let name = min(rows.reduce(0) { max($0, $1.name.width) }, max(8, width - figures - 10))
    let bar = width - name - 1 - figures
    for row in rows {
      let right = zip(row.figures, widths).map { Span("  \($0.padded(to: $1))", $1 == widths.last ? .text : .muted) }
      add([Span(row.name.fitted(to: name) + " ")] + (bar >= 6 ? row.bar(bar) : []), right: right)
    }
  }
}

extension CleanText {
  /// The text in just so many columns: blanks after it, or cut with `…`.
  fileprivate func fitted(to columns: Int) -> CleanText {
    guard width > columns else { return self + spaces(columns - width) }
    var text = ""
    for character in string {
      if CleanText(cleaning: text + String(character)).width > columns - 1 { break }
      text.append(character)
    }
    let cut = CleanText(cleaning: text)
    return cut + "…" + spaces(columns - 1 - cut.width)
  }
}
