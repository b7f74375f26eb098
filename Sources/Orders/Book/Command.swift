/// What somebody wants done; `Book.decide` turns it into changes or refuses it.
package enum Command: Sendable {
  case add(OrderDraft)
  /// The buyer says that it is paid.
  case claim(OrderID)
  /// Without an amount, or with `settles`, the order is paid whatever is missing; else less than is due leaves it pending.
  case pay(OrderID, amount: Rupiah? = nil, settles: Bool = false)
  /// `money` says what becomes of what was paid; by the reason if nil (`Order.money(cancelledFor:)`).
  case cancel(OrderID, CancelReason, strike: Bool = false, money: CancelledMoney? = nil)
  /// The buyer has confirmed a cash-on-delivery order again.
  case confirm(OrderID)
  /// Counts a cancelled order against its buyer afterwards, such as one that an import offered.
  case strike(OrderID, CancelReason)
  /// The money of a cancelled order was given back.
  case refund(OrderID)
  /// From the later of the promise and now.
  case extend(OrderID, by: Terms)
  /// Until today's last closing.
  case wait(OrderID)
  case revive(OrderID, terms: Terms? = nil)
  case ship(OrderID, receipt: CleanText? = nil)
  case finish(OrderID)
  case edit(OrderID, Correction)
  /// A reminder went out; its text was on the screen at `shownAt`, or just now.
  case remind(OrderID, shownAt: Moment? = nil)
  /// Another text went out, by its name.
  case message(OrderID, CleanText)
  case answer(OrderID, note: CleanText? = nil)
  /// The buyer says by when it will be paid.
  case promise(OrderID, by: Moment)
  case findBlocked(OrderID)
  /// The buyer can also be reached under this number or account; nil takes it off.
  case noteSecondContact(OrderID, CleanText?)
  /// A statement was looked at, all of them without an account; up to now without a moment.
  case seeStatement(CleanText?, upTo: Moment? = nil)
  /// Takes the credits of a bank statement in.
  case importStatement(StatementImport)
  /// An unsettled credit is the money of these orders, or a part of it.
  case settleCredit(Int, [OrderID], isPart: Bool = false)
  /// An unsettled credit is no order's.
  case dismissCredit(Int)
  /// What was paid too much has gone back, or too little has come; or with `waives`, it is let be.
  case settleBalance(OrderID, waives: Bool = false)
  case list(EntryDraft)
  case correctEntry(BuyerKey, EntryCorrection)
  case delist(BuyerKey, note: CleanText? = nil)
  /// Notes what the buyer says against the entry.
  case appeal(BuyerKey, note: CleanText)
  /// Takes all strikes off the entry: a person's decision.
  case forgive(BuyerKey, note: CleanText? = nil)
  /// A buyer waits for an item.
  case enqueue(QueueDraft)
  /// What a buyer in the queue waits for was offered to them.
  case offer(Int)
  case unqueue(Int)
  case importOrders([ImportedOrder])
  case importEntries([BlacklistEntry])
  /// The changes of one commit, oldest first, and the number of its first row.
  case takeBack([Change], commit: Int64)
  /// One step: all of them or none.
  case all([Command])
}

/// An order as it is taken down; what is nil is filled in by the policy.
package struct OrderDraft: Hashable, Sendable {
  package var buyer = Buyer()
  package var items: [OrderItem] = []
  /// Computed from the items' prices if nil.
  package var total: Rupiah?
  package var account: CleanText?
  package var terms: Terms?
  /// Cash for the channel `toko`, else a transfer, if nil.
  package var payment: PaymentWay?
  /// 0 asks for nothing in advance, whatever the policy says.
  package var downPayment: Rupiah?
  package var note: CleanText?
  package var promo: CleanText?
  /// Now if nil.
  package var createdAt: Moment?
  /// When the buyer wrote the message that it was taken down from; goes to the history alone.
  package var writtenAt: Moment?

  package init() {}
}

/// What `edit` changes of an order: nil leaves as it is, an empty text removes.
package struct Correction: Hashable, Sendable {
  package var name: CleanText?
  package var phone: PhoneKey?
  /// Takes the phone away, unless there is a new one.
  package var removesPhone = false
  package var username: Username?
  /// Takes the username away, unless there is a new one.
  package var removesUsername = false
  package var channel: Channel?
  package var address: CleanText?
  package var items: [OrderItem]?
  package var note: CleanText?
  package var honorific: CleanText?
  package var promo: CleanText?
  package var receipt: CleanText?

  package init() {}
}

/// A blacklist entry as a person makes it.
package struct EntryDraft: Hashable, Sendable {
  package var buyer: Buyer
  package var reason: CancelReason
  /// By the policy's counts if nil.
  package var level: BlacklistLevel?
  package var note: CleanText?
  /// The order that is the evidence.
  package var order: OrderID?
  package var addedBy: CleanText?

  package init(buyer: Buyer, reason: CancelReason) { (self.buyer, self.reason) = (buyer, reason) }
}

/// What is corrected in an entry: nil leaves as it is, an empty text removes.
package struct EntryCorrection: Hashable, Sendable {
  package var name: CleanText?
  package var address: CleanText?
  package var level: BlacklistLevel?
  package var reason: CancelReason?
  package var internalNote: CleanText?
  package var outwardText: CleanText?

  package init() {}
}
