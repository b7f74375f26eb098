import Orders

/// What a chat says that an order costs.
struct ChatTotal {
  var downPayment: ChatDownPayment?
  private(set) var notes: [String] = []
  private var total: Rupiah?
  private var subtotal: Rupiah?
  private var shipping: Rupiah?
  private var price: Rupiah?
  private var unread: CleanText?

  /// The whole as it was written, with what sending costs or without.
  var written: [Rupiah] { [total, subtotal].compactMap { $0 } }

  mutating func take(_ piece: ChatPiece, _ label: ChatLabel) {
    let words = [ChatWord](splitting: piece.text)
    // `ongkir 15rb = 141rb` says what sending costs, and what all comes to.
    let isOne = label == .shipping || label == .price
    if isOne, let equals = words.firstIndex(where: { $0.text == "=" }) { takeTransfer(words[equals...].joined) }
    guard let found = isOne ? ChatMoney.first(in: words) : ChatMoney.last(in: words), found.isMarked || found.amount >= 1000
    else {
      if label == .shipping { return notes.append("Ongkir: \(piece.text)") }
      return unread = unread ?? CleanText(cleaning: piece.text)
    }
    switch label {
    case .total: total = total ?? found.amount
    case .subtotal: subtotal = subtotal ?? found.amount
    case .shipping: shipping = shipping ?? found.amount
    default: price = price ?? found.amount
    }
  }

  /// `tf bca 310.000`: what somebody says to transfer is what it costs, where nothing else says so.
  mutating func takeTransfer(_ text: String) {
    guard total == nil, let found = ChatMoney.last(in: [ChatWord](splitting: text)), found.isMarked, found.amount >= 1000 else {
      return
    }
    total = found.amount
  }

  /// Sets what it costs; a price that stands alone is that of the only item.
  mutating func finish(_ draft: inout ChatDraft) {
    if let price, draft.items.count == 1, draft.items[0].price == nil { draft.items[0].price = price }
    draft.shipping = shipping
    if let shipping { notes.append("Ongkir \(shipping)") }
    switch downPayment {
    case nil: break
    case .sum(let sum): draft.downPayment = sum
    case .percent(let percent): draft.downPaymentShare = percent
    }
    draft.questions.append(ChatQuestion(.total, unread == nil ? .missing : .notMoney, written: unread))
    draft.setTotal(total ?? (subtotal ?? OrderItem.total(of: draft.items)).flatMap { goods in goods.adding(shipping ?? 0) })
    if let unread, draft.total != nil { notes.append(unread.string) }
  }
}
