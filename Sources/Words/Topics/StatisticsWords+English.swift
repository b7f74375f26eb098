import Orders

extension English: StatisticsWords {
  package var statisticsTitle: CleanText { "Statistics" }
  package var figuresPage: CleanText { "Figures" }
  package var whatIfPage: CleanText { "Under another rule" }
  package func period(weeks: Int?) -> CleanText { weeks.map { "last \($0) weeks" } ?? "all orders" }
  package func period(since: CleanText?, before: CleanText?) -> CleanText {
    switch (since, before) {
    case (nil, nil): "All orders"
    case (let since?, nil): "Orders since \(since)"
    case (nil, let before?): "Orders before \(before)"
    case (let since?, let before?): "Orders since \(since), before \(before)"
    }
  }
  package func counting(_ read: CleanText, of all: CleanText) -> CleanText { "Counting: \(read) of \(all) orders…" }
  package var nothingToCount: CleanText { "There are no orders to count in this period." }
  package func unreadableOrders(_ count: Int) -> CleanText {
    count == 1 ? "1 order is damaged and not counted." : "\(count) orders are damaged and not counted."
  }
  package func percent(_ permille: Int) -> CleanText { "\(permille / 10).\(abs(permille) % 10)%" }
  package var closingRate: CleanText { "Closing rate" }
  package func ofEnded(_ count: CleanText) -> CleanText { "of \(count) orders that have ended" }
  package func won(_ count: CleanText) -> CleanText { "\(count) paid" }
  package func lost(_ count: CleanText) -> CleanText { "\(count) cancelled" }
  package func stillOpen(_ count: CleanText) -> CleanText { "\(count) still open" }
  package var perWeek: CleanText { "by week" }
  package var whyLost: CleanText { "Why they were cancelled" }
  package var lostByChannel: CleanText { "Cancelled by channel" }
  package var lostByProduct: CleanText { "Cancelled by product" }
  package func part(_ count: CleanText, of all: CleanText) -> CleanText { "\(count) of \(all)" }
  package var closingByHours: CleanText { "Closing rate by hour of ordering" }
  package var whileOpen: CleanText { "while open" }
  package var whileClosed: CleanText { "while closed" }
  package var placedMap: CleanText { "When orders come" }
  package var lostMap: CleanText { "When the cancelled came" }
  package var moneyAndTime: CleanText { "Money and stock" }
  package var rupiahLost: CleanText { "lost by cancellations" }
  package var keptOfLost: CleanText { "forfeited down payments" }
  package var stockHoursLost: CleanText { "stock held in vain" }
  package func stockHours(_ count: CleanText) -> CleanText { "\(count) piece-hours" }
  package var savedByReminders: CleanText { "paid after a reminder" }
  package var lostAfterReminders: CleanText { "cancelled despite reminders" }
  package func orders(_ count: CleanText, _ sum: Rupiah) -> CleanText { "\(count) · \(sum)" }
  package var returningBuyers: CleanText { "returning buyers" }
  package var overTheCounter: CleanText { "sold over the counter" }
  package func leadingCause(_ reason: CleanText) -> CleanText { "Leading cause: \(reason)" }
  package var noLeadingCause: CleanText { "No cause stands out yet." }

  package func remedies(for reason: CancelReason) -> [CleanText] {
    switch reason {
    case .vanished:
      [
        "Give a reason to pay now: a promotion that lapses, or a discount from a minimum on.",
        "For those who vanished before: a shorter term, or a down payment.",
      ]
    case .blockedUs: ["Check the blacklist before stock is promised.", "Ask new buyers for a down payment first."]
    case .forgot: ["Confirm again and name the time limit politely.", "Remind before the deadline, not after it."]
    case .miscommunication:
      [
        "Repeat variant, quantity, total, last time to pay and shipping time before you wait.",
        "Follow up until there is a decision; keep the messages.",
      ]
    case .cheaperElsewhere:
      ["Adjust the price, or offer something else of worth.", "Remember which channel the buyer came from."]
    case .onlyAsking:
      ["State the shop's rules at once: asking is not ordering.", "A promotion that lapses helps those in doubt."]
    case .tooManyOffers: ["Offer less at once; find out first what the buyer needs."]
    case .feltPressed: ["Inform, never coerce.", "Send fewer reminders, further apart."]
    case .refusedDownPayment: ["Buyers fear being cheated too: offer escrow, or ask for less."]
    case .refusedParcel:
      ["Have it confirmed again before packing.", "Ask for the freight in advance; no COD after two refusals."]
    case .outOfStock: ["Check the stock before promising; offer it to the queue."]
    case .ourMistake: ["Compare the order with the buyer before packing."]
    case .other: []
    }
  }

  package var ruleTerms: CleanText { "time to pay" }
  package var ruleGrace: CleanText { "grace" }
  package var ruleDownPayment: CleanText { "down payment" }
  package var unchangedRule: CleanText { "as it was" }
  package func hours(_ seconds: Int64) -> CleanText {
    seconds % 3600 == 0 ? "\(seconds / 3600) open hours" : "\(seconds / 60) open minutes"
  }
  package var chooseRule: CleanText { "Choose another rule: t time to pay, g grace, d down payment." }
  package var payersReplayed: CleanText { "payers played again" }
  package var latePayers: CleanText { "paid after the new limit" }
  package var latePayersAsItWas: CleanText { "paid after the limit as it was" }
  package func stockFreed(sooner: Bool) -> CleanText { sooner ? "stock free sooner" : "stock held longer" }
  package func replayUnknown(_ count: CleanText) -> CleanText {
    "\(count) who paid are left out: when is not on record. An import tells it by its paid_at column."
  }
  package var wouldBeAsked: CleanText { "would be asked in advance" }
  package var payersAtStake: CleanText { "of them paid in fact" }
  package var keptOfParcels: CleanText { "kept of refused parcels" }
  package func refusedInFact(_ refused: CleanText, of asked: CleanText, loss: Rupiah) -> CleanText {
    "Of \(asked) who were really asked for a down payment, \(refused) refused. If as many did, about \(loss) would be lost."
  }
  package var nobodyAsked: CleanText { "Nobody was ever asked for a down payment: how many would refuse is not known." }
  package var assumptionsTitle: CleanText { "What this assumes" }
  package func assumptions(downPayment: Bool) -> [CleanText] {
    [
      "Buyers pay when they paid: a shorter time hurries nobody, a longer one saves nobody.",
      "Who paid after the limit counts as lost, though you might have waited.",
      "You let go as long after the limit as you did. Extensions are not played again where the time to pay is another.",
    ] + (downPayment ? ["All who paid are taken to agree to a down payment; some would refuse."] : [])
  }

  package var changesPeriod: CleanText { "period" }
  package var changesTerms: CleanText { "time to pay" }
  package var changesGrace: CleanText { "grace" }
  package var changesDownPayment: CleanText { "down payment" }
  package var resetsRule: CleanText { "as it was" }
  package var otherPage: CleanText { "figures/rule" }
}
