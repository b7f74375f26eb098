import Orders
import Testing

@testable import Statistics

/// Figures that a person can check by hand.
@Suite struct FiguresTests {
  @Test func theClosingRateIsWonOfEnded() {
    var past = Past()
    for _ in 0..<5 { past.add { $0.pay("2026-11-23 12:00") } }
    for _ in 0..<2 { past.add("2026-11-23 10:00", 70_000) { $0.cancel(.vanished, "2026-11-24 12:00") } }
    past.add("2026-11-23 10:00", 999_000)
    let figures = past.count()
    #expect(figures.all.won == Sum(orders: 5, rupiah: 500_000))
    #expect(figures.all.lost == Sum(orders: 2, rupiah: 140_000))
    #expect(figures.all.open == Sum(orders: 1, rupiah: 999_000))
    // 5 of 7; what is open is not in it.
    #expect(figures.all.permille == 714 && figures.all.lostPermille == 286)
    #expect(Tally().permille == nil)
  }

  @Test func whatIsWonAndWhatIsOpenFollowsTheMoney() {
    func outcome(_ change: @escaping (inout Order) -> Void) -> [Int] {
      var past = Past()
      past.add("2026-11-23 10:00") { change(&$0) }
      let all = past.count().all
      return [all.won.orders, all.lost.orders, all.open.orders]
    }
    #expect(outcome { $0.state = .shipped } == [1, 0, 0])
    #expect(outcome { $0.state = .done } == [1, 0, 0])
    #expect(outcome { ($0.state, $0.payment) = (.shipped, .cashOnDelivery) } == [0, 0, 1])
    #expect(outcome { ($0.state, $0.payment) = (.done, .cashOnDelivery) } == [1, 0, 0])
    // Money that came and went back is not won.
    #expect(
      outcome {
        $0.pay("2026-11-23 11:00"); $0.cancel(.outOfStock, "2026-11-23 12:00")
      } == [0, 1, 0])
  }

  @Test func salesOverTheCounterAreCountedApart() {
    var past = Past()
    past.add("2026-11-23 10:00", 50_000, from: .toko) {
      ($0.payment, $0.state, $0.paid, $0.paidAt) = (.cash, .done, 50_000, $0.createdAt)
    }
    past.add { $0.cancel(.forgot, "2026-11-24 12:00") }
    let figures = past.count()
    #expect(figures.counter == Sum(orders: 1, rupiah: 50_000))
    #expect(figures.all.permille == 0 && figures.all.orders == 1)
    #expect(figures.channels.map(\.key) == [.whatsapp])
    #expect(figures.placed.most == 1)
  }

  @Test func weeksBeginOnMondayInTheShopsZone() {
    var past = Past()
    past.add("2026-11-22 23:59") { $0.pay("2026-11-23 12:00") }
    past.add("2026-11-23 00:00") { $0.cancel(.vanished, "2026-11-24 12:00") }
    past.add("2026-11-29 12:00")
    let weeks = past.count().weeks
    #expect(weeks.map(\.key.description) == ["2026-11-16", "2026-11-23"])
    #expect(weeks[0].tally.permille == 1000)
    #expect(weeks[1].tally.lost.orders == 1 && weeks[1].tally.open.orders == 1)
  }

  @Test func causesChannelsAndProductsStandWithTheMostLostFirst() {
    var past = Past()
    for _ in 0..<2 { past.add(from: .tiktok, item: "Hoodie") { $0.cancel(.forgot, "2026-11-24 12:00") } }
    past.add(from: .instagram, item: "gamis") { $0.cancel(.vanished, "2026-11-24 12:00") }
    for _ in 0..<3 { past.add(item: "Gamis") { $0.pay("2026-11-23 12:00") } }
    past.add(item: "Tas") { $0.items.append(OrderItem(name: "Tas", variant: "krem")) }
    let figures = past.count()
    #expect(figures.causes.map(\.reason) == [.forgot, .vanished])
    #expect(figures.causes[0].sum == Sum(orders: 2, rupiah: 200_000))
    #expect(figures.channels.map(\.key) == [.tiktok, .instagram, .whatsapp])
    #expect(figures.products.map(\.key) == ["Hoodie", "Gamis", "Tas"])
    // Written in another case it is the same product, 3 of 4; and one order counts once, whatever its variants.
    #expect(figures.products[1].tally.permille == 750)
    #expect(figures.products[2].tally.orders == 1)
  }

  @Test func anOrderOfTwoProductsCountsForBoth() {
    var past = Past()
    past.add("2026-11-23 10:00", 300_000) {
      $0.items = [OrderItem(name: "Gamis"), OrderItem(name: "Tas")]
      $0.pay("2026-11-23 12:00")
    }
    let products = past.count().products
    #expect(products.map(\.tally.won) == [Sum(orders: 1, rupiah: 300_000), Sum(orders: 1, rupiah: 300_000)])
  }

  @Test func insideAndOutsideOfOpeningHoursStandSideBySide() {
    var past = Past()
    past.add("2026-11-23 08:00") { $0.pay("2026-11-23 12:00") }
    past.add("2026-11-23 16:59") { $0.pay("2026-11-23 17:00") }
    past.add("2026-11-23 17:00") { $0.cancel(.vanished, "2026-11-25 12:00") }
    past.add("2026-11-22 12:00") { $0.pay("2026-11-22 13:00") }
    let figures = past.count()
    #expect(figures.whileOpen.won.orders == 2 && figures.whileOpen.lost.orders == 0)
    #expect(figures.whileClosed.won.orders == 1 && figures.whileClosed.lost.orders == 1)
  }

  @Test func theMapsCountByHourAndWeekday() {
    var past = Past()
    past.add("2026-11-23 00:00")
    past.add("2026-11-29 23:59") { $0.cancel(.vanished, "2026-12-01 12:00") }
    past.add("2026-11-22 23:00") { $0.pay("2026-11-23 12:00") }
    let figures = past.count()
    #expect(figures.placed[.monday, 0] == 1 && figures.placed[.sunday, 23] == 2 && figures.placed.most == 2)
    #expect(figures.lost[.sunday, 23] == 1 && figures.lost[.monday, 0] == 0)
  }

  @Test func whatWasLostIsLessWhatWasKept() {
    var past = Past()
    // Two pieces for 26 hours, one for 24 hours and a half.
    past.add("2026-11-23 10:00", 200_000, pieces: 2) { $0.cancel(.vanished, "2026-11-24 12:00") }
    past.add("2026-11-23 10:00", 300_000) {
      ($0.paid, $0.downPayment) = (100_000, 100_000)
      $0.cancel(.cheaperElsewhere, "2026-11-24 10:30")
      $0.cancelled?.money = .forfeited
    }
    // Nothing was held of what there was none of.
    past.add("2026-11-23 10:00", 400_000) { $0.cancel(.outOfStock, "2026-11-24 12:00") }
    let figures = past.count()
    #expect(figures.kept == 100_000 && figures.rupiahLost == 800_000)
    #expect(figures.stockHoursLost == 76)
  }

  @Test func aReminderSavesWhatIsPaidAfterIt() {
    var past = Past()
    past.add {
      ($0.reminders) = [at("2026-11-23 12:00")]; $0.pay("2026-11-23 13:00")
    }
    past.add {
      ($0.reminders) = [at("2026-11-23 12:00")]; $0.pay("2026-11-23 11:00")
    }
    past.add { $0.pay("2026-11-23 13:00") }
    past.add {
      ($0.reminders) = [at("2026-11-23 12:00"), at("2026-11-23 15:00")]; $0.cancel(.vanished, "2026-11-24 12:00")
    }
    past.add { ($0.reminders) = [at("2026-11-23 12:00")] }
    let figures = past.count()
    #expect(figures.savedByReminders == Sum(orders: 1, rupiah: 100_000))
    #expect(figures.lostAfterReminders == Sum(orders: 1, rupiah: 100_000))
  }

  @Test func aBuyerReturnsWhoHasPaidTwice() {
    var past = Past()
    for phone in ["0812-3456-7890", "+62 812 3456 7890", "0812-3456-7890", "0813-1111-2222"] {
      past.add(by: phone) { $0.pay("2026-11-23 12:00") }
    }
    past.add(by: "0813-1111-2222") { $0.cancel(.vanished, "2026-11-24 12:00") }
    for channel in [Channel.shopee, .shopee, .tiktok] {
      past.add(from: channel) {
        $0.buyer.username = Username(OutsideText("rani_p")); $0.pay("2026-11-23 12:00")
      }
    }
    past.add { $0.pay("2026-11-23 12:00") }
    let buyers = past.count().buyers
    // 0812…, 0813…, rani_p on Shopee, rani_p on TikTok; the last buyer cannot be recognised.
    #expect(buyers.paying == 4 && buyers.returning == 2 && buyers.orders == 5)
  }

  @Test func aPeriodHasItsFirstMomentAndNotItsLast() {
    var past = Past()
    for placed in ["2026-11-22 23:59", "2026-11-23 00:00", "2026-11-23 23:59", "2026-11-24 00:00"] { past.add(placed) }
    #expect(past.count(Period(since: at("2026-11-23 00:00"), until: at("2026-11-24 00:00"))).all.orders == 2)
    #expect(past.count().all.orders == 4)
    let weeks = Period.weeks(4, before: at("2026-11-25 10:00"), in: .wib)
    #expect(weeks == Period(since: at("2026-11-02 00:00")))
  }

  @Test func theLeadingCauseHasAName() {
    var past = Past()
    #expect(past.count().leadingCause == nil)
    for _ in 0..<3 { past.add { $0.cancel(.other, "2026-11-24 12:00") } }
    #expect(past.count().leadingCause == nil)
    past.add { $0.cancel(.cheaperElsewhere, "2026-11-24 12:00") }
    past.add { $0.cancel(.miscommunication, "2026-11-24 12:00") }
    #expect(past.count().leadingCause == .miscommunication)
  }

  @Test func damagedBytesAreCountedAndNothingElse() {
    var past = Past()
    past.add { $0.state = .done }
    var settled = past.book.settled
    settled.put(9, [3, 0xFF])
    let book = Book(settled: settled)
    let figures = ShopFigures.count(StatisticsRequest(book: book, policy: past.policy))
    #expect(figures?.unreadable == 1 && figures?.all.orders == 1)
  }

  @Test func countingCanBeStoppedAndTellsHowFarItIs() {
    var past = Past()
    for _ in 0..<8200 { past.add { $0.state = .done } }
    let request = StatisticsRequest(book: past.book, policy: past.policy)
    var told: [Int] = []
    #expect(ShopFigures.count(request, progress: { read, all in told += [read, all] }) != nil)
    #expect(told == [8192, 8200])
    #expect(ShopFigures.count(request, isCancelled: { true }) == nil)
  }
}
