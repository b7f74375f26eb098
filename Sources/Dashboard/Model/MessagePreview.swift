import Orders
import Settings

/// `r`: the text to an order's buyer before the seller sends it; recorded as sent only when the seller says so.
package struct MessagePreview: Sendable {
  package var order: OrderID
  /// The texts that make sense now; `Tab` goes through them.
  package var kinds: [TemplateName]
  package var kind: TemplateName
  package var text: MessageText
  /// When it was opened: the rule for reminders is asked for that moment.
  package var openedAt: Moment
  /// Why the buyer may not be reminded now, if so: then there are only other texts.
  package var obstacle: ReminderObstacle?
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
      order: order.id, kinds: kinds, kind: kinds[0], text: settings.message(kinds[0], about: order, at: now.moment),
      openedAt: now.moment, obstacle: obstacle)
  }

  private func otherKinds(for order: Order) -> [TemplateName] {
    switch order.state {
    case .pending: calendar.isOpen(at: now.moment) ? [.orderCard, .afterHours] : [.afterHours, .orderCard]
    case .paid, .shipped, .done: [.thanks]
    case .cancelled: [.letGo]
    }
  }
}
