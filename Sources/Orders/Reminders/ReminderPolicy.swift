/// `[reminders]`: when a buyer may be reminded.
package struct ReminderPolicy: Hashable, Sendable {
  /// A step of the ladder.
  package enum Step: Hashable, Sendable {
    /// So much of the time between the order and its promise has passed, 1 to 100 percent: `50%`.
    case percent(Int)
    /// So many seconds before the promise: `2h-before`.
    case before(Int64)
    /// When the order asks for the seller's decision: `release`.
    case release
  }

  package var steps: [Step] = [.percent(50), .before(7200), .release]
  /// When nobody is to be disturbed; never the whole day. Nil if there are no quiet hours.
  package var quiet: ClockInterval? = try? ClockInterval(reading: "20.00-08.00")
  /// The most reminders that one order gets, 0 to 20.
  package var atMost = 3
  /// The least time between two reminders of one order, in seconds.
  package var coolDown: Int64 = 3 * 3600

  package init() {}
}

extension ReminderPolicy.Step {
  /// Reads `50%`, `2h-before`, `release`, in any case.
  package init?(reading text: String) {
    let text = text.lowercased()
    if text == "release" {
      self = .release
    } else if text.hasSuffix("%"), let percent = Int(text.dropLast()), (1...100).contains(percent) {
      self = .percent(percent)
    } else if text.hasSuffix("-before"), let span = try? TimeSpan(reading: String(text.dropLast(7))) {
      self = .before(span.seconds)
    } else {
      return nil
    }
  }
}
