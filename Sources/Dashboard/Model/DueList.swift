import Orders

/// What falls due by tomorrow's close, by the next of both clocks: tomorrow is the shop's next opening day.
package struct DueList: Sendable {
  /// When something falls due, as a shop's day sees it.
  package enum Time: Int, CaseIterable, Hashable, Sendable {
    /// It asks for a decision already.
    case now
    /// By today's close.
    case today
    /// Between today's close and the next opening day's opening.
    case closed
    /// By the next opening day's close.
    case tomorrow
  }

  /// The orders of one time, the nearest first; none is empty.
  package struct Group: Sendable {
    package let time: Time
    package var rows: [DeadlineBoard.Row] = []
    /// What is still to come of them.
    package var money = Rupiah.zero
  }

  package private(set) var groups: [Group] = []
  /// The two ends that the groups are told by; nil if the shop never opens.
  package let opening: Moment?
  package let closing: Moment?

  package var rows: [DeadlineBoard.Row] { groups.flatMap(\.rows) }

  package init(_ board: DeadlineBoard, _ book: Book, _ calendar: ShopCalendar, at now: Moment) {
    let today = calendar.openingDay(of: now) ?? calendar.zone.date(of: now)
    let next = calendar.nextOpeningDay(after: today)
    let closes = calendar.lastClosing(ofOpeningDay: today) ?? now
    opening = next.flatMap(calendar.firstOpening)
    closing = next.flatMap(calendar.lastClosing)
    let sorted = board.rows.map { (row: $0, due: $0.promised > now ? $0.promised : $0.release) }
      .sorted { ($0.due, $0.row.id) < ($1.due, $1.row.id) }
    for (row, due) in sorted where due <= closing ?? .latest {
      let time: Time = due <= now ? .now : due <= closes ? .today : due < opening ?? .latest ? .closed : .tomorrow
      add(row, to: time, book.order(row.id)?.due ?? 0)
    }
  }

  private mutating func add(_ row: DeadlineBoard.Row, to time: Time, _ money: Rupiah) {
    if groups.last?.time != time { groups.append(Group(time: time)) }
    groups[groups.count - 1].rows.append(row)
    groups[groups.count - 1].money += money
  }
}

/// The list over the panes; the selection is an order.
package struct DueView: Sendable {
  package var selection: OrderID?
}

extension Model {
  /// What falls due by tomorrow's close.
  package var dueList: DueList { DueList(board, book, calendar, at: now.moment) }
}
