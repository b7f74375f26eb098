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

  var products: Sheet {
    table(words.lostByProduct, figures.products.filter { $0.tally.lost.orders > 0 }.map { ($0.key, $0.tally) }, limit: 8)
  }

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
  /// Rows whose parts stand beneath each other. Where names and figures leave too little between them, each name has a line of
  /// its own; a bar of less than six columns says nothing and is left out.
  mutating func add(rows: [BarRow]) {
    let widths = (rows.first?.figures.indices ?? 0..<0).map { column in rows.reduce(0) { max($0, $1.figures[column].width) } }
    // The line keeps one column free before what stands at its right edge.
    let room = width - widths.reduce(1) { $0 + $1 + 2 }
    let longest = rows.reduce(0) { max($0, $1.name.width) }
    let isOneLine = longest + 1 <= room - 7 || room - 7 >= 16
    let name = isOneLine ? min(longest, room - 7) + 1 : 2
    for row in rows {
      let right = zip(row.figures, widths).enumerated().map { index, figure in
        Span("  \(figure.0.padded(to: figure.1))", index == widths.count - 1 ? .text : .muted)
      }
      if !isOneLine { add([Span(row.name)]) }
      let bar = room - name
      add([Span(isOneLine ? row.name.fitted(to: name - 1) + " " : "  ")] + (bar >= 6 ? row.bar(bar) : []), right: right)
    }
  }

  /// A name at the left and a sum at the right, beneath it where both do not fit one line.
  mutating func add(name: CleanText, sum: CleanText, _ role: Role = .text) {
    guard name.width + 1 + sum.width > width else { return add(label: name, sum: sum, role) }
    add([Span(name, .muted)])
    add([], right: [Span(sum, role)])
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
