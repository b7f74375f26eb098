import Orders
import Screen
import Statistics
import Words

/// `S`: the shop's figures on one page, and on the other what another rule would have changed. It fills the body.
struct StatisticsDialog {
  let view: StatisticsView

  /// From so many columns on there are two beside each other.
  private static let twoColumns = 98
  private static let gap = 3

  func draw(on frame: inout Frame, in body: Rectangle) {
    let area = frame.openDialog(rows: body.rows, columns: body.columns, title: title(frame), in: body)
    holdWeek(&frame)
    let columns = columns(frame, width: area.columns)
    let length = columns.map(\.lines.count).max() ?? 0
    var place = area
    var shown = 0..<0
    for column in columns {
      var column = column
      // Both end at the same line, so that they scroll together.
      while column.lines.count < length { column.add([]) }
      shown = column.draw(
        on: &frame.canvas, in: Rectangle(row: place.row, column: place.column, rows: place.rows, columns: column.width),
        from: view.top)
      place.column += column.width + Self.gap
    }
    frame.drawScroll(of: length, showing: shown, beside: area.inset(rows: 0, columns: -1))
  }

  /// How many lines the page has in a body.
  func lines(_ frame: Frame, in body: Rectangle) -> Int {
    columns(frame, width: max(1, body.columns - 4)).map(\.lines.count).max() ?? 0
  }

  private func title(_ frame: Frame) -> CleanText {
    let page = view.page == .figures ? frame.words.figuresPage : frame.words.whatIfPage
    return "\(frame.words.statisticsTitle) · \(page) · \(frame.words.period(weeks: view.weeks))"
  }

  /// The period of some weeks begins later once a week is over.
  private func holdWeek(_ frame: inout Frame) {
    guard view.weeks != nil else { return }
    let zone = frame.model.calendar.zone
    frame.holds(until: zone.moment(monday(of: frame.now, in: zone) + 7))
  }

  private func columns(_ frame: Frame, width: Int) -> [Sheet] {
    guard let figures = frame.model.shownFigures else { return [waiting(frame, width)] }
    switch view.page {
    case .whatIf: return [RuleSheet(view.rule, figures.replay, frame.words, width: min(width, 84)).sheet]
    case .figures:
      guard figures.all.orders + figures.counter.orders > 0 else { return [nothing(figures, frame, width)] }
      guard width >= Self.twoColumns else {
        return [
          FigureSheets(figures, frame, width: width).joined([
            \.closing, \.causes, \.hours, \.money, \.channels, \.products, \.maps,
          ])
        ]
      }
      let sheets = FigureSheets(figures, frame, width: (width - Self.gap) / 2)
      return [sheets.joined([\.closing, \.causes, \.products]), sheets.joined([\.hours, \.maps, \.money, \.channels])]
    }
  }

  private func waiting(_ frame: Frame, _ width: Int) -> Sheet {
    var sheet = Sheet(width: width, labels: [])
    let progress = frame.model.statistics.progress ?? (0, frame.model.book.orderCount)
    sheet.add(frame.words.counting(frame.grouped(progress.read), of: frame.grouped(progress.all)), .muted)
    let share = progress.all == 0 ? 0 : progress.read * 1000 / progress.all
    sheet.add(Chart.gauge(share, columns: min(width, 40), role: .gaugeFill))
    return sheet
  }

  private func nothing(_ figures: ShopFigures, _ frame: Frame, _ width: Int) -> Sheet {
    var sheet = Sheet(width: width, labels: [])
    sheet.add(frame.words.nothingToCount, .muted)
    if figures.unreadable > 0 { sheet.add(frame.words.unreadableOrders(figures.unreadable), .deadlineUrgent) }
    return sheet
  }
}
