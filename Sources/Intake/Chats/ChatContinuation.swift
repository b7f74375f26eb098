import Orders

/// Whether a line without a label goes on with the value above it.
enum ChatContinuation {
  static func fits(_ text: Substring, _ words: [ChatWord], _ label: ChatLabel, isBlank: Bool) -> Bool {
    if ChatText.isAsking(words) || ChatText.isTelling(words) { return false }
    switch label {
    case .address(.whole): return isAddress(text, words)
    case .items, .code: return isGoods(text, words)
    case .note: return ChatPhone.all(in: String(text)).isEmpty && !ChatText.isAddress(words)
    case .name, .recipient: return isBlank && ChatText.isName(String(text))
    case .phone: return isBlank && text.count { $0.isNumber } >= 6
    case .quantity: return isBlank && words.count <= 4 && ChatQuantity.first(in: words) != nil
    case .total, .subtotal, .price, .shipping: return isBlank && ChatMoney.first(in: words) != nil
    case .downPayment: return isBlank && ChatDownPayment(String(text)) != nil
    case .payment, .bank: return isBlank && ChatPayment(String(text)).isKnown
    case .address, .username, .channel, .variant, .courier: return isBlank && words.count <= 6
    }
  }

  /// Anything but goods, money and a number of its own.
  private static func isAddress(_ text: Substring, _ words: [ChatWord]) -> Bool {
    if ChatText.isAddress(words) { return true }
    if ChatText.isOrdering(words) || ChatText.hasQuantity(words) { return false }
    if ChatMoney.first(in: words).map(\.isMarked) ?? false { return false }
    return ChatPhone.all(in: String(text)).isEmpty || words.count > 3
  }

  private static func isGoods(_ text: Substring, _ words: [ChatWord]) -> Bool {
    if let phone = ChatPhone.all(in: String(text)).first, phone.written.count * 2 > text.count { return false }
    if ChatItems.hasListMark(String(text)) || ChatText.hasQuantity(words) { return true }
    let clauses = ChatClauses(String(text))
    if clauses.values.contains(where: { $0.label != .variant && $0.label != .quantity && $0.label != .price }) { return false }
    return !ChatText.isAddress(words)
  }
}
