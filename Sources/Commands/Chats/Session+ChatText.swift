import Intake
import Orders
import Words

/// What a chat became, as people read it.
extension Session {
  func write(_ drafts: [CheckedDraft], of reading: ChatReading, isPaste: Bool, to writer: inout TextWriter) {
    if drafts.isEmpty { writer.line(words.noOrderInChat) }
    let kept = drafts.compactMap(\.kept)
    if isPaste, !kept.isEmpty { writer.line(words.kept(kept)) }
    let left = drafts.count { $0.kept == nil }
    if isPaste, left > 0 { writer.line(words.leftToAsk(left)) }
    for (index, checked) in drafts.enumerated() {
      if index > 0 || isPaste { writer.line() }
      writer.line(checked.kept.map { "#\($0)" } ?? words.draft(index + 1, nil))
      writer.table(rows(of: checked).map { ["  \($0.0)", $0.1] })
    }
    if reading.unread > 0 { writer.line(words.tooManyLines(reading.unread)) }
    guard !reading.ignored.isEmpty else { return }
    writer.line()
    writer.line("\(words.notPlaced):")
    for line in reading.ignored { writer.line("  \(line)") }
  }

  private func rows(of checked: CheckedDraft) -> [(CleanText, CleanText)] {
    let (draft, order) = (checked.draft, checked.order)
    let name = draft.name.map { draft.isNameGuessed ? "\($0) (\(words.senderName))" : $0 }
    var rows: [(ChatField, CleanText?)] = [
      (.name, name), (.phone, draft.phone.map(written)), (.username, draft.username.map { "@\($0)" }),
      (.channel, draft.channel?.clean), (.address, draft.address),
    ]
    rows += draft.items.enumerated().map { (.items, written($1, isGuessed: draft.guessedPrices.contains($0))) }
    rows += [
      (.total, draft.total?.clean), (.downPayment, order.downPayment?.clean ?? draft.downPaymentShare.map { "\($0)%" }),
      (.payment, order.account ?? draft.payment.map { words.name(of: $0) }), (.note, order.note),
    ]
    let asked = checked.draft.questions.map { ("? \(words.name(of: $0.field))" as CleanText, words.sentence(for: $0)) }
    let refused = checked.refusal.map { [("? \(words.name(of: ChatField.total))" as CleanText, words.sentence(for: $0))] } ?? []
    let warned = checked.warnings.map { ("! \(words.label(.warning))" as CleanText, said($0)) }
    return rows.compactMap { field, text in text.map { (words.name(of: field), $0) } } + asked + refused + warned
  }

  /// `blocked: 2 strikes`.
  private func said(_ found: (warning: Warning, why: CleanText)) -> CleanText {
    switch found.warning.kind {
    case .blacklisted: "\(words.name(of: BlacklistLevel.blocked)): \(found.why)"
    case .suspect: "\(words.name(of: BlacklistLevel.suspect)): \(found.why)"
    case .similar, .duplicate: found.why
    }
  }

  /// `2× Gamis Alya (L navy) Rp185.000`.
  private func written(_ item: OrderItem, isGuessed: Bool) -> CleanText {
    let variant: CleanText = item.variant.map { " (\($0))" } ?? ""
    let price: CleanText = item.price.map { " \($0)" } ?? ""
    return "\(item.quantity)× \(item.name)\(variant)\(price)\(isGuessed ? " (\(words.lastPrice))" as CleanText : "")"
  }
}
