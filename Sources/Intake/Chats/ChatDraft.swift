import Orders

/// What was understood of one order in a chat; what is still missing is in `questions`.
package struct ChatDraft: Hashable, Sendable {
  package var name: CleanText?
  /// The name is only the one that the message was sent under.
  package var isNameGuessed = false
  package var phone: PhoneKey?
  package var username: Username?
  /// nil where nothing tells it.
  package var channel: Channel?
  package var address: CleanText?
  package var items: [OrderItem] = []
  /// The places of the items whose price was not in the chat.
  package var guessedPrices: Set<Int> = []
  /// As it was written, or what priced items come to.
  package var total: Rupiah?
  /// What sending costs; part of `total` where that was computed.
  package var shipping: Rupiah?
  package var downPayment: Rupiah?
  /// What is paid in advance, in percent of a total that is not known yet.
  package var downPaymentShare: Int?
  package var payment: PaymentWay?
  /// The bank or wallet that was named.
  package var bank: CleanText?
  package var note: CleanText?
  /// When the message says it was sent.
  package var sentAt: ChatTime?
  /// What could not be read or is missing, in the order of the form's fields.
  package var questions: [ChatQuestion] = []

  package init() {}

  package var isBuyerKnown: Bool { name != nil || phone != nil || username != nil }

  /// Whether it can be kept: a buyer, an item and a total, and nothing that was written is left unread.
  package var isComplete: Bool { isBuyerKnown && !items.isEmpty && total != nil && questions.isEmpty }

  /// The buyer as the order will have it.
  package var buyer: Buyer {
    Buyer(
      name: name, phone: phone, username: username, channel: channel ?? (phone == nil && username != nil ? .other : .whatsapp),
      address: address)
  }
}
