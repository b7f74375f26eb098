import Testing

@testable import Orders

@Suite struct CreditSettlingTests {
  /// A shop with one credit that waits.
  private func shop(_ amount: Int64, _ prepare: (inout Shop) -> [OrderID]) -> (shop: Shop, ids: [OrderID]) {
    var shop = Shop()
    let ids = prepare(&shop)
    shop.take([Shop.credit(amount, "RANI")], applies: false)
    return (shop, ids)
  }

  @Test func aNearOneSettlesTheOrderAndTheDifferenceStaysVisible() {
    var (shop, ids) = shop(144_240) { [$0.asking(150_740)] }
    shop.do(.settleCredit(1, [ids[0]]))
    #expect(shop.order(ids[0]).state == .paid && shop.order(ids[0]).paid == 144_240 && shop.order(ids[0]).balance == -6500)
    shop.do(.finish(ids[0]))
    #expect(shop.book.open[ids[0]]?.balance == -6500, "done, but not yet dealt with")
    shop.do(.settleBalance(ids[0], waives: true))
    #expect(shop.order(ids[0]).balance == 0 && shop.book.open[ids[0]] == nil && shop.order(ids[0]).paid == 144_240)
    #expect(shop.attempt(.settleBalance(ids[0])) == .noBalance(ids[0]))
    #expect(shop.undo() == nil)
    #expect(shop.book.open[ids[0]]?.balance == -6500)
  }

  @Test func whatIsMissingCanStillCome() {
    var (shop, ids) = shop(144_240) { [$0.asking(150_740)] }
    shop.do(.settleCredit(1, [ids[0]]))
    shop.do(.settleBalance(ids[0]))
    #expect(shop.order(ids[0]).paid == 150_740 && shop.order(ids[0]).history.last?.kind == .balanceReceived)
  }

  @Test func tooMuchGoesBack() {
    var (shop, ids) = shop(150_000) { shop in
      let id = shop.asking(150_000)
      shop.do(.pay(id))
      return [id]
    }
    shop.do(.settleCredit(1, [ids[0]]))
    #expect(shop.order(ids[0]).balance == 150_000 && shop.order(ids[0]).history.last?.kind == .paidAgain)
    shop.do(.settleBalance(ids[0]))
    #expect(shop.order(ids[0]).paid == 150_000 && shop.order(ids[0]).balance == 0)
    #expect(shop.order(ids[0]).history.last?.kind == .balanceReturned && shop.order(ids[0]).history.last?.amount == 150_000)
  }

  @Test func twoOrdersEachGetWhatTheyAskFor() {
    var (shop, ids) = shop(287_000) { [$0.asking(245_119), $0.asking(42_120)] }
    shop.do(.settleCredit(1, ids))
    #expect(ids.map { shop.order($0).paid } == [245_119, 41_881] && ids.map { shop.order($0).balance } == [0, -239])
    #expect(shop.undo() == nil)
    #expect(ids.allSatisfy { shop.order($0).state == .pending } && shop.book.bank.credits.count == 1)
  }

  @Test func nothingIsLeftForTheSecond() {
    var (shop, ids) = shop(245_119) { [$0.asking(245_119), $0.asking(42_120)] }
    #expect(shop.attempt(.settleCredit(1, ids)) == .amountNotPositive)
    #expect(shop.attempt(.settleCredit(1, [])) == .nothingToChange)
    #expect(shop.attempt(.settleCredit(1, [ids[0], ids[0]])) == .nothingToChange)
    #expect(shop.attempt(.settleCredit(1, [999])) == .unknownOrder(999))
    #expect(shop.attempt(.settleCredit(2, ids)) == .unknownCredit(2))
  }

  @Test func aLateOneRevivesItsOrderWithTheOldSum() {
    var shop = Shop()
    let late = shop.add(total: 98_000)
    let payable = shop.order(late).payable
    shop.do(.cancel(late, .vanished, strike: true))
    // Somebody else was given the sum meanwhile.
    let other = shop.asking(payable.amount)
    shop.do(.pay(other))
    shop.take([Shop.credit(payable.amount)], applies: false)
    #expect(shop.book.bank.credits.count == 1)
    shop.do(.settleCredit(1, [late]))
    #expect(shop.order(late).state == .paid && shop.order(late).payable == payable && shop.order(late).balance == 0)
    #expect(shop.order(late).cancelled == nil && shop.order(late).history.suffix(2).map(\.kind) == [.revived, .paid])
    #expect(shop.undo() == nil)
    #expect(shop.order(late).state == .cancelled && shop.order(late).cancelled?.strike == true)
  }

  @Test func aPartLeavesTheOrderWaiting() {
    var (shop, ids) = shop(50_000) { [$0.asking(150_217)] }
    shop.do(.settleCredit(1, [ids[0]], isPart: true))
    #expect(shop.order(ids[0]).state == .pending && shop.order(ids[0]).due == 100_217)
  }

  @Test func theRowThatSettlesNamesTheBuyer() {
    var (shop, ids) = shop(50_000) { [$0.asking(150_217, phone: "081234567890")] }
    shop.do(.settleCredit(1, ids))
    let row = shop.commits.last?.compactMap(\.credit).first
    #expect(row?.buyer?.text == "6281234567890" && row?.checksum == shop.commits.joined().compactMap(\.credit).first?.checksum)
  }
}
