/// Why a buyer may not be reminded now, and from when on, where that is known.
package enum ReminderObstacle: Error, Hashable, Sendable {
  /// No step of the ladder has fallen due since the last reminder.
  case notDue(next: LocalMoment)
  case quietHours(next: LocalMoment)
  /// Too little opening time has passed since the last reminder.
  case coolDown(next: LocalMoment)
  /// Every step of the ladder has had its reminder.
  case ladderDone
  /// The order has had as many reminders as one may get.
  case usedUp(Int)
  /// The bank statement has to be looked at first: money may have come since this moment.
  case statementNotSeen(since: LocalMoment)
  /// The buyer says that it is paid: the bank is to be looked at, not the buyer to be reminded.
  case saysPaid
  /// The courier collects the money: there is none to remind of.
  case paysOnDelivery

  /// The stable word of `--json` and `batch`.
  package var code: String {
    switch self {
    case .notDue: "reminder-not-due"
    case .quietHours: "quiet-hours"
    case .coolDown: "cool-down"
    case .ladderDone: "no-reminder-left"
    case .usedUp: "reminders-used-up"
    case .statementNotSeen: "statement-not-seen"
    case .saysPaid: "buyer-says-paid"
    case .paysOnDelivery: "pays-on-delivery"
    }
  }

  /// When it is allowed, if nothing else happens.
  package var next: LocalMoment? {
    switch self {
    case .notDue(let next), .quietHours(let next), .coolDown(let next): next
    case .ladderDone, .usedUp, .statementNotSeen, .saysPaid, .paysOnDelivery: nil
    }
  }
}
