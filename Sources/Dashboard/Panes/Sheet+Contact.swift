import Orders
import Screen

extension Sheet {
  /// What is to be known before the next word to the buyer: silence, a promise with the time that is left, a block.
  mutating func addContact(of order: Order, _ countdown: CleanText?, _ frame: Frame) {
    guard order.state == .pending else { return }
    let words = frame.words
    if let since = order.blockedSince { add(words.blockedSince(frame.stamp(since)), .blacklistHit, indent: 2) }
    if let promise = order.buyerPromise {
      if let countdown {
        add(words.promisedToPay(frame.ahead(promise), left: countdown), .deadlineSoon, indent: 2)
      } else if order.hasBrokenPromise(at: frame.now) {
        add(words.brokePromise(frame.stamp(promise)), .deadlineOverdue, indent: 2)
      }
    }
    if let since = order.silentSince { add(words.silentSince(frame.stamp(since)), .muted, indent: 2) }
  }
}

extension Order {
  /// By when the buyer wants to pay, while that is still to come.
  func nextPromise(at now: Moment) -> Moment? {
    guard state == .pending, claimedAt == nil else { return nil }
    return buyerPromise.flatMap { $0 > now ? $0 : nil }
  }
}
