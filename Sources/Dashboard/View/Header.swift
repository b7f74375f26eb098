import Orders
import Screen
import Words

/// The first line: the shop, its hours, the time, what waits and how much money that is.
struct Header {
  /// Draws the line; after all that counts down, so that the clock shows seconds only where something else does.
  static func draw(on frame: inout Frame, in area: Rectangle, showsSeconds: Bool) {
    guard !area.isEmpty else { return }
    frame.canvas.fill(area, role: .header)
    var segments = Segments()
    addShop(to: &segments, &frame, showsSeconds)
    addCounts(to: &segments, &frame)
    addBadges(to: &segments, frame)
    let separator = [Span(" "), Span(.separator, .muted), Span(" ")]
    let (left, right) = segments.fitted(to: area.columns - 1, separator: separator)
    frame.canvas.draw(left, at: area.origin, width: area.columns)
    if showsSeconds { noteSeconds(in: left, at: area.origin, of: &frame) }
    let start = max(area.column, area.endColumn - right.width)
    frame.canvas.draw(right, at: Position(row: area.row, column: start), width: area.endColumn - start)
  }

  private static func addShop(to segments: inout Segments, _ frame: inout Frame, _ showsSeconds: Bool) {
    let date = frame.model.calendar.zone.date(of: frame.now)
    segments.add("Tenggat", .muted, rank: 9)
    segments.add(frame.model.settings.shopName, .title, rank: 6)
    let (hours, isOpen) = openingHours(&frame)
    segments.add(hours, isOpen ? .orderPaid : .orderParked, rank: 4)
    segments.add(frame.day(date), .header, rank: 7)
    let seconds: CleanText = showsSeconds ? ".\(twoDigits(frame.second))" : ""
    if !showsSeconds { frame.holds(until: frame.now + Int64(60 - frame.second)) }
    segments.add(
      [clock(frame), Span(seconds, .header), Span(" \(frame.model.calendar.zone)", .header)], rank: 3)
  }

  /// The hour and the minute.
  private static func clock(_ frame: Frame) -> Span { Span(frame.clock(frame.now), .header) }

  /// Notes where the clock's seconds stand, if they are among what was drawn.
  private static func noteSeconds(in line: [Span], at origin: Position, of frame: inout Frame) {
    guard let index = line.firstIndex(of: clock(frame)) else { return }
    let before = Array(line[...index]).width
    frame.secondsPlace = Position(row: origin.row, column: origin.column + before + 1)
  }

  private static func openingHours(_ frame: inout Frame) -> (CleanText, isOpen: Bool) {
    let calendar = frame.model.calendar
    if calendar.isOpen(at: frame.now) {
      guard let closing = calendar.closing(after: frame.now) else { return (frame.words.open, true) }
      frame.holds(until: closing)
      return (frame.words.open(until: frame.ahead(closing)), true)
    }
    guard let opening = calendar.nextOpening(notBefore: frame.now) else { return (frame.words.closed, false) }
    frame.holds(until: opening)
    return (frame.words.closed(until: frame.ahead(opening)), false)
  }

  private static func addCounts(to segments: inout Segments, _ frame: inout Frame) {
    let standing = frame.model.board.standing(at: frame.now)
    let words = frame.words
    segments.add(words.waiting(standing.waiting), .header, rank: 1, right: true)
    if standing.money > 0 { segments.add(standing.money.clean, .amount, rank: 5, right: true) }
    // The number of all that are over is the same at every width; how many of them overnight is said where there is room.
    let over = standing.overdue + standing.overnight
    if over > 0 { segments.add(words.overdue(over), .deadlineUrgent, rank: 0, right: true) }
    let isOpen = frame.model.calendar.isOpen(at: frame.now)
    if isOpen {
      if standing.overnight > 0 { segments.add(words.overnight(standing.overnight), .orderParked, rank: 7, right: true) }
    } else {
      if standing.parked > 0 { segments.add(words.waitsForOpening(standing.parked), .orderParked, rank: 3, right: true) }
      if standing.newWhileClosed > 0 {
        segments.add(words.newWhileClosed(standing.newWhileClosed), .header, rank: 6, right: true)
      }
    }
    addOwnTurn(standing, to: &segments, &frame)
  }

  /// What is the seller's turn: to send, and to give money back; what is owed stands longer than hours and clock do.
  private static func addOwnTurn(_ standing: DeadlineBoard.Standing, to segments: inout Segments, _ frame: inout Frame) {
    frame.holds(until: frame.model.board.nextLateSending(after: frame.now))
    let words = frame.words
    if standing.toSend > 0 { segments.add(words.toSend(standing.toSend), .muted, rank: 8, right: true) }
    if standing.sendingLate > 0 { segments.add(words.sendingLate(standing.sendingLate), .deadlineUrgent, rank: 2, right: true) }
    if standing.toRefund > 0 { segments.add(words.toRefund(standing.toRefund), .blacklistMaybe, rank: 1, right: true) }
    if standing.balances > 0 { segments.add(words.balances(standing.balances), .blacklistMaybe, rank: 5, right: true) }
    let credits = frame.model.book.bank.credits.count
    if credits > 0 { segments.add(words.creditsWait(credits), .orderPaid, rank: 4, right: true) }
  }

  private static func addBadges(to segments: inout Segments, _ frame: Frame) {
    let words = frame.words
    var badges: [Span] = []
    func badge(_ text: CleanText, _ role: Role) { badges += (badges.isEmpty ? [] : [Span(" ")]) + [Span(text, role)] }
    if frame.model.isDemo { badge(words.demoBadge, .badgeDemo) }
    if frame.model.isClockSet { badge(words.clockSetBadge, .badgeStale) }
    if frame.model.isReadOnly { badge(words.readOnlyBadge, .badgeReadOnly) }
    if frame.model.settings.display.masksPhones { badge(words.maskedBadge, .badgeMasked) }
    if frame.model.storage != .sound { badge(words.storageBadge, .toastError) }
    segments.add(badges, rank: 0, right: true)
  }
}
