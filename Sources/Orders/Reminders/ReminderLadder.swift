/// The moments at which the steps of `[reminders]` fall due for one order, the earliest first.
package struct ReminderLadder: Hashable, Sendable {
  /// A step and when it falls due.
  package struct Rung: Hashable, Sendable {
    package var step: ReminderPolicy.Step
    package var at: Moment
  }

  package let rungs: [Rung]

  /// Percentages count from the opening at which the promise was given. A step that would be due before that is left out:
  /// two hours before the end of one hour is no time to remind anybody.
  package init(of order: Order, policy: Policy) {
    let start = policy.calendar.nextOpening(notBefore: order.promiseGivenAt) ?? order.promiseGivenAt
    rungs = policy.reminders.steps.compactMap { step in
      let at: Moment =
        switch step {
        case .percent(let percent): start + max(0, order.promised - start) * Int64(percent) / 100
        case .before(let seconds): order.promised - seconds
        case .release: order.release
        }
      return at < start ? nil : Rung(step: step, at: at)
    }.sorted { $0.at < $1.at }
  }

  /// What is to be said of at a moment: the latest rung that fell due since the last reminder. Those that fell due before it
  /// in a night or over a weekend are answered by the same reminder.
  package func due(at now: Moment, since last: Moment?) -> Rung? {
    rungs.last { $0.at <= now && isOpen($0, since: last) }
  }

  /// The rung that falls due next, or has, since the last reminder.
  package func next(since last: Moment?) -> Rung? { rungs.first { isOpen($0, since: last) } }

  private func isOpen(_ rung: Rung, since last: Moment?) -> Bool { last.map { rung.at > $0 } ?? true }
}

extension Order {
  /// When the buyer was told the present promise: at the order, or when it was last extended, revived or paid in advance.
  package var promiseGivenAt: Moment {
    let giving: Set<ChangeKind> = [.extended, .revived, .downPaid]
    return history.last { giving.contains($0.kind) && $0.until == promised }?.at ?? createdAt
  }
}

extension ReminderPolicy.Step {
  /// As the configuration writes it: `50%`, `2h-before`, `release`; what a reminder's place in the history says.
  package var written: CleanText {
    switch self {
    case .percent(let percent): "\(percent)%"
    case .before(let seconds): seconds % 3600 == 0 ? "\(seconds / 3600)h-before" : "\(seconds / 60)m-before"
    case .release: "release"
    }
  }
}
