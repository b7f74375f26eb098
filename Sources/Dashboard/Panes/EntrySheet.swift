import Orders
import Screen
import Words

/// All that is known of one blacklist entry: level and strikes with the evidence.
struct EntrySheet {
  private(set) var sheet: Sheet

  init(_ entry: BlacklistEntry, on frame: Frame, width: Int) {
    let words = frame.words
    sheet = Sheet(
      width: width,
      labels: [
        words.phoneLabel, words.usernameLabel, words.addressLabel, words.reasonsLabel, words.firstLabel, words.lastLabel,
        words.expiryLabel, words.ordersLabel, words.internalNoteLabel, words.outwardTextLabel, words.addedByLabel,
        words.openOrdersLabel, words.adviceLabel,
      ])
    let strikes: CleanText = entry.strikes > 0 ? " · \(words.strikes(entry.strikes))" : ""
    sheet.add([
      Span(entry.level.glyph, entry.level.role), Span(" \(words.name(of: entry.level))\(strikes)", entry.level.role),
    ])
    sheet.add(label: words.reasonsLabel, entry.reasons.map { words.name(of: $0) }.joined(separator: ", "), .blacklistReason)
    sheet.addBlank()
    addPerson(entry, frame)
    addDates(entry, frame)
    let advice = frame.model.advice(for: entry.buyer)
    sheet.add(label: words.adviceLabel, words.sentence(for: advice))
    sheet.addBlank()
    sheet.add(label: words.ordersLabel, entry.orders.map { "#\($0)" as CleanText }.joined(separator: ", "))
    let open = frame.model.book.openOrders(of: entry.key).map { "#\($0)" as CleanText }.joined(separator: ", ")
    sheet.add(label: words.openOrdersLabel, open, .deadlineUrgent)
    sheet.add(label: words.internalNoteLabel, frame.shown(private: entry.internalNote))
    sheet.add(label: words.outwardTextLabel, frame.shown(private: entry.outwardText))
    sheet.add(label: words.addedByLabel, entry.addedBy, .muted)
    sheet.add(frame.model.standing(of: entry.buyer), frame)
    sheet.add(history: entry.history, frame)
  }

  private mutating func addPerson(_ entry: BlacklistEntry, _ frame: Frame) {
    let words = frame.words
    sheet.add(label: words.phoneLabel, entry.phone.map { frame.display($0) })
    let username: CleanText? = entry.username.map { name in
      let shown = frame.shown(username: name)
      return entry.channel.map { "\(shown) · \(words.channel($0))" } ?? shown
    }
    sheet.add(label: words.usernameLabel, username)
    sheet.add(label: words.addressLabel, frame.shown(private: entry.address))
  }

  private mutating func addDates(_ entry: BlacklistEntry, _ frame: Frame) {
    let words = frame.words
    if entry.firstAt != entry.lastAt { sheet.add(label: words.firstLabel, frame.shortDate(entry.firstAt)) }
    sheet.add(label: words.lastLabel, frame.shortDate(entry.lastAt))
    sheet.add(label: words.expiryLabel, entry.expiresAt.map { frame.shortDate($0) } ?? words.neverExpires)
  }
}
