import Orders

extension ChatDraft {
  /// The draft with prices that the chat does not tell taken from what was last sold, marked as guesses; what was never sold is
  /// asked for. An item that was sold before is called as it was then, so that it is known again.
  package func priced(by prices: PriceIndex) -> ChatDraft {
    var draft = self
    draft.questions.removeAll { $0.field == .total && $0.why == .missing }
    for (place, item) in items.enumerated() {
      let sold = prices.sold(item)
      if let sold { draft.items[place].call(as: sold) }
      guard total == nil, item.price == nil else { continue }
      if let sold {
        draft.items[place].price = sold.price
        draft.guessedPrices.insert(place)
      } else if !draft.questions.contains(where: { $0.field == .total }) {
        draft.questions.append(ChatQuestion(.total, .noPrice(item.name)))
      }
    }
    if total == nil { draft.setTotal(OrderItem.total(of: draft.items)?.adding(shipping ?? 0)) }
    return draft
  }

  /// Sets what the whole costs, and what is paid in advance of it.
  package mutating func setTotal(_ sum: Rupiah?) {
    guard let sum, sum > 0 else { return }
    total = sum
    questions.removeAll { $0.field == .total }
    if let share = downPaymentShare { downPayment = DownPayment.percent(share).sum(of: sum) }
    guard let asked = downPayment, asked > sum else { return }
    questions.append(ChatQuestion(.downPayment, .aboveTotal, written: asked.clean))
    downPayment = nil
  }
}

extension OrderItem {
  /// Takes the name under which it was sold; what more was written of it is its variant.
  fileprivate mutating func call(as sold: PriceIndex.Sold) {
    let said = ChatLabels.folded(name.string).split(separator: " ")
    let known = ChatLabels.folded(sold.name.string).split(separator: " ")
    let kind = sold.variant.map { ChatLabels.folded($0.string) }
    let written = variant.map { ChatLabels.folded($0.string) }
    let extra = said.dropFirst(known.count).joined(separator: " ")
    guard said.starts(with: known) else { return }
    if let kind, [extra, written].compactMap({ $0 }).filter({ !$0.isEmpty }).joined(separator: " ") == kind {
      variant = sold.variant
    } else if !extra.isEmpty {
      let words = name.string.split(separator: " ")
      guard words.count == said.count else { return }
      let more = words.dropFirst(known.count).joined(separator: " ")
      variant = CleanText(cleaning: [more, variant?.string].compactMap { $0 }.joined(separator: " "))
    }
    name = sold.name
  }
}
