import Orders
import Settings

/// `r`: the text to a buyer before the seller sends it; recorded as sent only when the seller says so.
package struct MessagePreview: Sendable {
  /// To whom it is, and about what.
  package enum Subject: Hashable, Sendable {
    case order(OrderID)
    /// A place in the queue, whose item has become free.
    case place(Int)
  }

  package var subject: Subject
  /// The texts that make sense now; `Tab` goes through them.
  package var kinds: [TemplateName]
  package var kind: TemplateName
  package var text: MessageText
  /// When it was opened: the rule for reminders is asked for that moment.
  package var openedAt: Moment
  /// Why the buyer may not be reminded now, if so: then there are only other texts.
  package var obstacle: ReminderObstacle?
  /// Whether it goes to the order's second contact: from the start if the first is no phone or has blocked the shop.
  package var usesSecondContact = false
  package var top = 0
  package var showsQR = false
  /// The text while it is being edited.
  package var editor: TextArea?
}

extension Model {
  /// The texts for an order, the one to begin with first.
  func preview(of order: Order) -> MessagePreview {
    var kinds = otherKinds(for: order)
    var obstacle: ReminderObstacle?
    if order.state == .pending {
      do throws(Refusal) {
        _ = try book.reminding(order, at: now.moment, policy: policy)
        kinds.insert(.reminder(for: order, at: now.moment), at: 0)
      } catch {
        if case .noReminder(_, let why) = error { obstacle = why }
      }
    }
    return MessagePreview(
      subject: .order(order.id), kinds: kinds, kind: kinds[0], text: settings.message(kinds[0], about: order, at: now.moment),
      openedAt: now.moment, obstacle: obstacle,
      usesSecondContact: order.secondContact != nil && (order.blockedSince != nil || order.buyer.phone == nil))
  }

  /// The text that offers what has become free.
  func preview(of place: QueuedBuyer) -> MessagePreview {
    MessagePreview(
      subject: .place(place.number), kinds: [.nextInLine], kind: .nextInLine,
      text: settings.message(nextInLine: place, at: now.moment), openedAt: now.moment)
  }

  /// The number that a text goes to; nil if there is none, only an account.
  func phone(of preview: MessagePreview) -> PhoneKey? {
    guard preview.usesSecondContact else { return buyer(of: preview)?.phone }
    return secondContact(of: preview).flatMap { PhoneReading($0.string).key }
  }

  /// Where else the buyer of an order can be reached.
  func secondContact(of preview: MessagePreview) -> CleanText? { preview.subject.order.flatMap(book.order)?.secondContact }

  /// To whom a text is; nil if order or place is gone meanwhile.
  func buyer(of preview: MessagePreview) -> Buyer? {
    switch preview.subject {
    case .order(let id): book.order(id)?.buyer
    case .place(let number): book.queue.first { $0.number == number }?.buyer
    }
  }

  private func otherKinds(for order: Order) -> [TemplateName] {
    switch order.state {
    case .pending:
      // What says by when to pay, and that answers come later, is no use once that time is over.
      now.moment >= order.promised
        ? [.orderCard] : calendar.isOpen(at: now.moment) ? [.orderCard, .afterHours] : [.afterHours, .orderCard]
    case .paid, .shipped, .done: [.thanks]
    case .cancelled: [.letGo]
    }
  }
}
