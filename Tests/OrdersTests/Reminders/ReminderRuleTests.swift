import Testing

@testable import Orders

/// When a buyer may be reminded, by literal times.
@Suite struct ReminderRuleTests {
  /// Ordered on Monday at 10.00, to be paid by Tuesday at 10.00, decided at 11.00: steps at 22.00, 08.00 and 11.00.
  private func shop(_ now: String) -> (Shop, OrderID) {
    var shop = Shop()
    let id = shop.add(account: "BCA 1")
    shop.now = at(now)
    return (shop, id)
  }

  private func local(_ text: String) -> LocalMoment { LocalMoment(at(text), in: .wib) }

  @Test func noneEarlyInTheTerm() {
    var (shop, id) = shop("2026-11-23 19:59")
    // Half of the term is over at 22.00, in quiet hours.
    #expect(shop.attempt(.remind(id)) == .noReminder(id, .notDue(next: local("2026-11-24 08:00"))))
  }

  @Test func whatFellDueInTheNightIsOneReminder() {
    var (shop, id) = shop("2026-11-24 08:00")
    shop.do(.remind(id))
    #expect(shop.order(id).reminders == [at("2026-11-24 08:00")])
    #expect(shop.order(id).history.last?.note == "2h-before")
    shop.now = at("2026-11-24 08:01")
    #expect(shop.attempt(.remind(id)) == .noReminder(id, .notDue(next: local("2026-11-24 11:00"))))
  }

  @Test func quietHoursAndTheirEdges() {
    for (clock, isQuiet) in [("23 22:00", true), ("24 07:59", true), ("24 08:00", false)] {
      var (shop, id) = shop("2026-11-\(clock)")
      let refusal = shop.attempt(.remind(id))
      #expect(refusal == (isQuiet ? .noReminder(id, .quietHours(next: local("2026-11-24 08:00"))) : nil), "\(clock)")
    }
  }

  @Test func coolDownIsOpeningTime() {
    var (shop, id) = shop("2026-11-24 09:30")
    shop.do(.remind(id))
    shop.now = at("2026-11-24 12:29")
    #expect(shop.attempt(.remind(id)) == .noReminder(id, .coolDown(next: local("2026-11-24 12:30"))))
    shop.now = at("2026-11-24 12:30")
    shop.do(.remind(id))
    #expect(shop.attempt(.remind(id)) == .noReminder(id, .ladderDone))
  }

  @Test func noMoreThanAtMost() {
    var (shop, id) = shop("2026-11-24 08:00")
    shop.policy.reminders.atMost = 1
    shop.do(.remind(id))
    shop.now = at("2026-11-24 16:00")
    #expect(shop.attempt(.remind(id)) == .noReminder(id, .usedUp(1)))
  }

  @Test func notWhoeverPaidOrSaysSoOrPaysTheCourier() {
    var (shop, id) = shop("2026-11-24 08:00")
    shop.do(.claim(id))
    #expect(shop.attempt(.remind(id)) == .noReminder(id, .saysPaid))
    shop.do(.pay(id))
    #expect(shop.attempt(.remind(id)) == .already(id, .paid))
    let other = shop.add()
    shop.now = at("2026-11-25 08:00")
    var order = shop.order(other)
    order.payment = .cashOnDelivery
    shop.book.apply(Change(.edited, .order(before: nil, after: order)))
    #expect(shop.attempt(.remind(other)) == .noReminder(other, .paysOnDelivery))
  }

  @Test func aShortTermHasNoStepBeforeItsBeginning() {
    var shop = Shop()
    var draft = OrderDraft()
    (draft.buyer.name, draft.items, draft.terms) = ("Rani", [OrderItem(name: "Topi", price: 10_000)], "1h".terms)
    shop.do(.add(draft))
    let ladder = ReminderLadder(of: shop.order(1), policy: shop.policy)
    #expect(ladder.rungs.map(\.step) == [.percent(50), .release])
    #expect(ladder.rungs.map(\.at) == [at("2026-11-23 10:30"), at("2026-11-23 12:00")])
  }

  @Test func anExtensionBeginsTheLadderAnewAndItsUndoTheOldOne() {
    var (shop, id) = shop("2026-11-24 09:00")
    shop.do(.extend(id, by: "1x24".terms))
    let half = { ReminderLadder(of: shop.order(id), policy: shop.policy).rungs[0].at }
    #expect(half() == at("2026-11-24 21:30"))
    shop.undo()
    #expect(half() == at("2026-11-23 22:00"))
  }

  @Test func aStatementMustHaveBeenSeenSinceTheStepAndToday() {
    var (shop, id) = shop("2026-11-24 08:30")
    shop.book.apply(Change(.statementSeen, .statement(account: "BCA 1", before: nil, after: at("2026-11-24 07:59"))))
    #expect(shop.attempt(.remind(id)) == .noReminder(id, .statementNotSeen(since: local("2026-11-24 08:00"))))
    shop.do(.seeStatement("BRI 2"))
    #expect(shop.attempt(.remind(id)) == .noReminder(id, .statementNotSeen(since: local("2026-11-24 08:00"))))
    shop.do(.seeStatement("BCA 1", upTo: at("2026-11-24 08:00")))
    #expect(shop.attempt(.remind(id)) == nil)
  }

  @Test func yesterdaysStatementDoesNotServeToday() {
    var (shop, id) = shop("2026-11-24 12:00")
    shop.do(.seeStatement(nil))
    shop.now = at("2026-11-25 09:00")
    #expect(shop.attempt(.remind(id)) == .noReminder(id, .statementNotSeen(since: local("2026-11-25 00:00"))))
    shop.do(.seeStatement(nil))
    #expect(shop.attempt(.remind(id)) == nil)
  }

  @Test func moneyForAnyAccountAsksForAllOfThem() {
    var shop = Shop()
    shop.policy.accounts = ["BCA 1", "BRI 2"]
    let id = shop.add()
    shop.now = at("2026-11-24 08:30")
    shop.do(.seeStatement("BCA 1"))
    guard case .noReminder(id, .statementNotSeen) = shop.attempt(.remind(id)) else {
      Issue.record("allowed with one account unseen")
      return
    }
    shop.do(.seeStatement("BRI 2"))
    #expect(shop.attempt(.remind(id)) == nil)
  }

  @Test func whatWasShownInTimeIsRecordedAlsoInQuietHours() {
    var shop = Shop()
    var draft = OrderDraft()
    (draft.buyer.name, draft.items, draft.terms) = ("Rani", [OrderItem(name: "Topi", price: 10_000)], "12h".terms)
    shop.do(.add(draft))
    shop.now = at("2026-11-23 20:01")
    #expect(shop.attempt(.remind(1)) == .noReminder(1, .quietHours(next: local("2026-11-24 08:00"))))
    shop.do(.remind(1, shownAt: at("2026-11-23 19:59")))
    #expect(shop.order(1).reminders == [at("2026-11-23 20:01")])
    #expect(shop.attempt(.remind(1, shownAt: at("2026-11-23 19:59"))) != nil, "twice")
    shop.undo()
    shop.now = at("2026-11-23 21:30")
    #expect(shop.attempt(.remind(1, shownAt: at("2026-11-23 19:59"))) != nil, "an hour and a half later")
  }
}
