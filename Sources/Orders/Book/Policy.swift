/// How `payable` is told apart from the totals of other open orders.
package enum UniqueCode: Sendable, Equatable {
  case add, subtract, off
}

/// What is asked for in advance.
package enum DownPayment: Hashable, Sendable {
  /// 0 to 100 of the total; 0 asks for nothing.
  case percent(Int)
  case flat(Rupiah)

  /// Reads `30%`, 0 to 100, or a sum such as `50000`, `50rb`, `Rp50.000`; nil for anything else.
  package init?(reading text: String) {
    if text.hasSuffix("%") {
      guard let percent = Int(text.dropLast()), (0...100).contains(percent) else { return nil }
      self = .percent(percent)
    } else if let sum = try? Rupiah(reading: text) {
      self = .flat(sum)
    } else {
      return nil
    }
  }

  /// The sum for an order's total, in whole rupiah rounded up; nil where nothing is asked.
  package func sum(of total: Rupiah) -> Rupiah? {
    switch self {
    case .percent(let percent): percent <= 0 ? nil : Rupiah((total.amount * Int64(percent) + 99) / 100)
    case .flat(let sum): sum.amount <= 0 ? nil : min(sum, total)
    }
  }
}

extension DownPayment: SafeToShow {
  /// `30%`, `Rp50.000`.
  package var clean: CleanText {
    switch self {
    case .percent(let percent): "\(percent)%"
    case .flat(let sum): sum.clean
    }
  }
}

/// The shop's rules at the moment of a decision.
///
/// What a buyer was told is kept in the order: a changed policy changes no promise.
package struct Policy: Sendable {
  package var calendar: ShopCalendar
  package var terms: Terms
  /// Opening time between the promise and the decision, in seconds.
  package var grace: Int64
  package var uniqueCode: UniqueCode
  package var downPayment: DownPayment
  /// How long the shop gives itself to send what is paid.
  package var shipWithin: Terms
  package var accounts: [CleanText]
  /// Strikes at which an entry is proposed as suspect, and as blocked.
  package var suspectAt: Int
  package var blockAt: Int
  package var reminders = ReminderPolicy()
  /// How long after its cancellation a strike still counts, in seconds; nil if it is never forgiven.
  package var forgiveAfter: Int64? = 180 * 86_400
  /// How many orders paid since then redeem one strike; 0 if none does.
  package var redeemAfter = 3
  /// How long the buyer has for the rest once the down payment is there.
  package var balanceWithin = Terms(days: 3)
  /// What the order form offers; the shop's own terms are offered before them.
  package var presets = Terms.presets
  /// For how many seconds after an order closed its sum is not given to another, at most `ClosedTotals.horizon`; 0 for none.
  package var reuseTotalsAfter: Int64 = 3 * 86_400

  package init(
    calendar: ShopCalendar, terms: Terms = .standard, grace: Int64 = 3600, uniqueCode: UniqueCode = .add,
    downPayment: DownPayment = .percent(0), shipWithin: Terms? = nil, accounts: [CleanText] = [], suspectAt: Int = 1,
    blockAt: Int = 2
  ) {
    (self.calendar, self.terms, self.grace, self.uniqueCode) = (calendar, terms, grace, uniqueCode)
    (self.downPayment, self.shipWithin, self.accounts) = (downPayment, shipWithin ?? terms, accounts)
    (self.suspectAt, self.blockAt) = (suspectAt, blockAt)
  }

  /// Both clocks of an order placed at `moment`; refused for a shop that never opens.
  package func deadline(orderedAt moment: Moment, terms: Terms) throws(Refusal) -> Deadline {
    guard let deadline = calendar.deadline(orderedAt: moment, terms: terms, grace: grace) else { throw .neverOpen }
    return deadline
  }

  /// The level that a number of strikes asks for.
  package func level(forStrikes strikes: Int) -> BlacklistLevel { strikes >= blockAt ? .blocked : .suspect }
}
