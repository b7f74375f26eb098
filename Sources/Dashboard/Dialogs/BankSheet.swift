import Orders
import Screen
import Words

/// What is known of one credit: why it is for its order, from whom and how, and whom its payer's name recalls.
struct BankSheet {
  private(set) var sheet: Sheet

  init(_ found: BankView.Found, on frame: Frame, width: Int) {
    let words = frame.words
    let labels = [words.fromLabel, words.buyerField, words.accountField, words.descriptionLabel]
    sheet = Sheet(width: width, labels: labels)
    sheet.add(words.why(found.match, of: found.credit.amount), found.match.kind.role)
    sheet.add(label: words.fromLabel, found.credit.payer.map { frame.shown(name: $0) } ?? words.payerUnknown)
    let buyers = found.match.orders.prefix(3).compactMap { frame.model.book.order($0) }
    if !buyers.isEmpty, found.match.kind != .none {
      let names = buyers.map { "#\($0.id) \(frame.buyer($0.buyer).0)" as CleanText }
      sheet.add(label: words.buyerField, names.joined(separator: ", "))
    }
    for key in frame.model.lookalikes(of: found) {
      let name = frame.model.book.entry(key)?.name.map { frame.shown(name: $0) } ?? .empty
      let who: CleanText = name.isEmpty ? frame.display(key) : "\(name) \(frame.display(key))"
      sheet.add(
        words.payerResembles(who), .blacklistMaybe, after: [Span(.maybe, .blacklistMaybe), Span(" ")], indent: 2)
    }
    let time = found.credit.second.flatMap { ClockTime(minutes: $0 / 60) }.map { " \($0)" as CleanText } ?? ""
    sheet.add(label: words.accountField, "\(found.credit.account) · \(frame.day(found.credit.date))\(time)", .muted)
    sheet.add(label: words.descriptionLabel, frame.shown(private: found.credit.description), .muted)
  }
}
