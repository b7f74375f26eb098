import Orders

/// What a line of a chat can give of an order; the marks beside the source text and the questions name it.
package enum ChatField: Int, CaseIterable, Hashable, Sendable {
  case name, phone, username, channel, address, items, quantity, total, downPayment, payment, note

  /// The stable word of JSON.
  package var code: CleanText {
    switch self {
    case .name: "name"
    case .phone: "phone"
    case .username: "username"
    case .channel: "channel"
    case .address: "address"
    case .items: "items"
    case .quantity: "quantity"
    case .total: "total"
    case .downPayment: "downPayment"
    case .payment: "payment"
    case .note: "note"
    }
  }
}

/// What has to be asked before a draft is an order, or what in it could not be read.
package struct ChatQuestion: Hashable, Sendable {
  /// Why it is asked.
  package enum Why: Hashable, Sendable {
    case missing
    /// What was written is no whole telephone number.
    case phone(PhoneReading)
    /// What was written is no amount, or could be several: `135`.
    case notMoney
    /// What was written is no number of pieces, or it is not clear of which item.
    case notAQuantity
    /// More is asked for in advance than the whole.
    case aboveTotal
    /// This item was never sold before and has no price.
    case noPrice(CleanText)
  }

  package var field: ChatField
  package var why: Why
  /// What was written instead, if anything was.
  package var written: CleanText?

  package init(_ field: ChatField, _ why: Why, written: CleanText? = nil) {
    (self.field, self.why, self.written) = (field, why, written)
  }
}
