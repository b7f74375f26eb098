import Orders
import Testing

@testable import Statistics

/// The past under another rule, checked by hand. All orders are of Monday, 10.00, due on Tuesday 10.00, decided at 11.00.
@Suite struct ReplayTests {
  private func replay(_ past: Past, _ rule: OtherRule) -> Replay {
    past.count(.all, rule).replay ?? Replay(rule: OtherRule())
  }

  private static let sixHours = OtherRule(terms: try? Terms(reading: "6h"))

  @Test func whoPaidAfterTheShorterTimeIsLost() {
    var past = Past()
    // Six hours end at 16.00, the decision is due an hour of opening time later: at 17.00 it closes, so at 08.00.
    past.add { $0.pay("2026-11-24 08:00") }
    past.add("2026-11-23 10:00", 70_000) { $0.pay("2026-11-24 08:01") }
    past.add("2026-11-23 10:00", 50_000) { $0.pay("2026-11-24 11:01") }
    past.add { $0.state = .done }
    let replay = replay(past, Self.sixHours)
    #expect(replay.late == Sum(orders: 2, rupiah: 120_000))
    #expect(replay.lateAsItWas == Sum(orders: 1, rupiah: 50_000))
    #expect(replay.payers.orders == 3 && replay.unknown == 1)
  }

  @Test func whatWasLetGoWouldHaveBeenFreeSooner() {
    var past = Past()
    // Let go an hour after the decision was due: then an hour after Tuesday 08.00, three hours sooner, two pieces.
    past.add(pieces: 2) { $0.cancel(.vanished, "2026-11-24 12:00") }
    // Said no in time: as soon as before.
    past.add { $0.cancel(.cheaperElsewhere, "2026-11-23 12:00") }
    // Said no before the decision was due, but after it would have been: an hour and a half sooner.
    past.add { $0.cancel(.onlyAsking, "2026-11-24 09:30") }
    // The clock decides nothing about these.
    past.add { $0.cancel(.outOfStock, "2026-11-24 12:00") }
    past.add { $0.cancel(.refusedParcel, "2026-11-27 12:00") }
    let replay = replay(past, Self.sixHours)
    #expect(replay.letGo.orders == 3)
    #expect(replay.stockSeconds == 2 * 3 * 3600 + 5400 && replay.stockHours == 7)
  }

  @Test func longerTimeHoldsGoodsLonger() {
    var past = Past()
    past.add { $0.cancel(.vanished, "2026-11-24 11:00") }
    past.add { $0.pay("2026-11-24 12:00") }
    let replay = replay(past, OtherRule(terms: try? Terms(reading: "2x24")))
    #expect(replay.stockHours == -24)
    #expect(replay.late.orders == 0 && replay.lateAsItWas.orders == 1)
  }

  @Test func theShopsOwnRuleChangesNothing() {
    var past = Past()
    past.add { $0.cancel(.vanished, "2026-11-24 13:00") }
    past.add { $0.pay("2026-11-24 12:00") }
    for rule in [OtherRule(terms: .standard), OtherRule(grace: 3600), OtherRule(terms: .standard, grace: 3600)] {
      let replay = replay(past, rule)
      #expect(replay.stockSeconds == 0 && replay.late == replay.lateAsItWas && replay.late.orders == 1)
    }
  }

  @Test func graceAloneKeepsWhatEachBuyerWasTold() {
    var past = Past()
    past.add {
      $0.promised = at("2026-11-25 10:00")
      $0.release = at("2026-11-25 11:00")
      $0.pay("2026-11-25 12:30")
    }
    #expect(replay(past, OtherRule(grace: 2 * 3600)).late.orders == 1)
    #expect(replay(past, OtherRule(grace: 3 * 3600)).late.orders == 0)
  }

  @Test func aDownPaymentInTimeAnswersTheFirstDeadline() {
    var past = Past()
    past.add {
      ($0.downPayment, $0.downPaidAt) = (50_000, at("2026-11-23 12:00"))
      ($0.promised, $0.release) = (at("2026-11-26 12:00"), at("2026-11-26 13:00"))
      $0.pay("2026-11-26 10:00")
    }
    #expect(replay(past, Self.sixHours).late.orders == 0)
  }

  @Test func cashOnDeliveryAnswersByItsConfirmation() {
    var past = Past()
    past.add {
      ($0.payment, $0.confirmedAt, $0.state, $0.paidAt) = (.cashOnDelivery, at("2026-11-23 12:00"), .done, at("2026-11-27 12:00"))
    }
    past.add { ($0.payment, $0.state, $0.paidAt) = (.cashOnDelivery, .done, at("2026-11-27 12:00")) }
    let replay = replay(past, Self.sixHours)
    #expect(replay.payers.orders == 1 && replay.unknown == 1 && replay.late.orders == 0)
  }

  @Test func ofPayersNothingIsKnownWhereNoTimeIs() {
    var past = Past()
    #expect(replay(past, Self.sixHours).knowsPayers)
    past.add { $0.state = .done }
    #expect(!replay(past, Self.sixHours).knowsPayers)
    past.add { $0.pay("2026-11-23 12:00") }
    #expect(replay(past, Self.sixHours).knowsPayers)
  }

  @Test func aDownPaymentIsAskedOfThoseWhoWereNotAsked() {
    var past = Past()
    past.add { $0.pay("2026-11-23 12:00") }
    past.add { ($0.payment, $0.state) = (.cashOnDelivery, .done) }
    past.add {
      $0.payment = .cashOnDelivery; $0.cancel(.refusedParcel, "2026-11-27 12:00")
    }
    past.add {
      $0.payment = .escrow; $0.pay("2026-11-23 12:00")
    }
    past.add {
      $0.downPayment = 30_000; $0.pay("2026-11-23 12:00")
    }
    for _ in 0..<3 {
      past.add {
        $0.downPayment = 30_000; $0.cancel(.refusedDownPayment, "2026-11-23 12:00")
      }
    }
    let asked = replay(past, OtherRule(downPayment: .percent(30))).downPayment
    #expect(asked?.asked == Sum(orders: 3, rupiah: 90_000))
    #expect(asked?.payers == Sum(orders: 2, rupiah: 200_000))
    #expect(asked?.kept == Sum(orders: 1, rupiah: 30_000))
    #expect(asked?.askedInFact == 4 && asked?.refusedInFact == 3)
    #expect(asked?.expectedLoss == 150_000)
    #expect(replay(past, Self.sixHours).downPayment == nil)
  }

  @Test func nobodyKnowsHowManyRefuseWhereNobodyWasAsked() {
    var past = Past()
    past.add { $0.pay("2026-11-23 12:00") }
    let asked = replay(past, OtherRule(downPayment: .flat(40_000))).downPayment
    #expect(asked?.asked == Sum(orders: 1, rupiah: 40_000) && asked?.expectedLoss == nil)
    // More than the goods cost is no down payment.
    #expect(replay(past, OtherRule(downPayment: .flat(100_000))).downPayment?.asked.orders == 0)
  }

  @Test func numbersBeyondAllReasonDoNotTrap() {
    var past = Past()
    for _ in 0..<400 {
      past.add(pieces: 100_000) {
        $0.items = Array(repeating: OrderItem(name: "Tas", quantity: 100_000), count: 40)
        $0.state = .cancelled
        $0.cancelled = Cancellation(at: .latest, reason: .vanished, strike: false)
      }
    }
    #expect(past.count(.all, Self.sixHours).stockHoursLost > 0)
  }
}
