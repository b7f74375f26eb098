import Orders
import Screen
import Words

/// What the shop's own orders say of a buyer: each strike with its order, reminders and times, and what became of it.
extension Sheet {
  mutating func add(_ standing: Standing, _ frame: Frame) {
    let words = frame.words
    if !standing.strikes.isEmpty || standing.noted > 0 {
      addBlank()
      add([Span(words.strikesHeading, .title)])
    }
    for strike in standing.strikes { add(strike, frame) }
    if standing.noted > 0 { add(words.notedStrikes(standing.noted), .muted, after: [Span("• ", .muted)], indent: 2) }
    var known: [(CleanText, Role)] = []
    if standing.paid > 0 { known.append((words.paidOrders(standing.paid), .orderPaid)) }
    if let last = standing.lastContact { known.append((words.lastContact(frame.stamp(last)), .muted)) }
    if !known.isEmpty { add(pieces: known) }
  }

  private mutating func add(_ strike: Strike, _ frame: Frame) {
    let words = frame.words
    let role: Role = strike.weight == .counts ? .blacklistReason : .muted
    add(
      "#\(strike.order) · \(words.name(of: strike.reason)) · \(frame.stamp(strike.at)) · \(words.name(of: strike.weight))", role,
      after: [Span("• ", role)], indent: 2)
    if strike.lacksReminder {
      add(words.withoutReminder, .blacklistMaybe, after: [Span("  ")], indent: 2)
    } else if !strike.reminders.isEmpty {
      let times = strike.reminders.map { frame.stamp($0) }.joined(separator: ", ")
      add(words.remindedOn(times), .muted, after: [Span("  ")], indent: 2)
    }
  }

  /// What has happened to an entry, the newest last.
  mutating func add(history events: [EntryEvent], _ frame: Frame) {
    guard !events.isEmpty else { return }
    addBlank()
    add([Span(frame.words.entryHistoryHeading, .title)])
    let stamps = events.map { frame.stamp($0.at) }
    let column = stamps.reduce(0) { max($0, $1.width) }
    for (event, stamp) in zip(events, stamps) {
      add(frame.words.sentence(for: event), after: [Span(stamp.padded(to: column), .muted), Span("  ")], indent: column + 2)
    }
  }
}
