import Testing

@testable import Orders

/// Each kind of match by one literal example (interface.md, `bank import`).
@Suite struct CreditMatchTests {
  private typealias Why = CreditMatch.Why

  @Test func exactIsWhatOneOpenOrderAsksFor() {
    var shop = Shop()
    let id = shop.asking(150_217)
    _ = shop.asking(150_218)
    #expect(shop.match(Shop.credit(150_217)).kind == .exact && shop.match(Shop.credit(150_217)).orders == [id])
    shop.do(.pay(id, amount: 50_000))
    #expect(shop.match(Shop.credit(100_217)).kind == .exact, "what is still to come counts")
    #expect(shop.match(Shop.credit(150_219)).kind == .none)
  }

  @Test func ofTwoItIsAmbiguous() {
    var shop = Shop()
    let (rani, dewi) = (shop.asking(150_000, "Rani Puspita"), shop.asking(150_000, "Dewi"))
    #expect(shop.match(Shop.credit(150_000)) == CreditMatch(.several, [rani, dewi]))
    #expect(shop.match(Shop.credit(150_000, "DEWI")) == CreditMatch(.several, [dewi, rani], nameAgrees: true))
  }

  @Test func anotherAccountsOrderIsNotMeant() {
    var shop = Shop()
    let id = shop.add(total: 150_000, account: "Mandiri")
    let payable = shop.order(id).payable.amount
    #expect(shop.match(Shop.credit(payable), account: "BCA").kind == .none)
    #expect(shop.match(Shop.credit(payable), account: "Mandiri").kind == .exact)
  }

  @Test func cancelledIsLateAndPaidIsDuplicate() {
    var shop = Shop()
    let (late, paid) = (shop.asking(98_333), shop.asking(77_111))
    shop.do(.cancel(late, .vanished))
    shop.do(.pay(paid))
    #expect(shop.match(Shop.credit(98_333)).kind == .late && shop.match(Shop.credit(98_333)).orders == [late])
    #expect(shop.match(Shop.credit(77_111)).kind == .duplicate && shop.match(Shop.credit(77_111)).orders == [paid])
    shop.do(.ship(paid))
    #expect(shop.match(Shop.credit(77_111)).kind == .duplicate, "a settled order too")
  }

  @Test func theRestOfACancelledDownPaymentIsLate() {
    var shop = Shop()
    let id = shop.asking(200_000)
    shop.do(.pay(id, amount: 60_000))
    shop.do(.cancel(id, .vanished, money: .forfeited))
    #expect(shop.match(Shop.credit(140_000)).why == .cancelled)
    #expect(shop.match(Shop.credit(200_000)).kind == .none)
  }

  @Test func twoExactCreditsForOneOrderAreAPaymentAndADuplicate() {
    var shop = Shop()
    let id = shop.asking(150_217)
    var matching = CreditMatching(shop.book, account: "BCA", zone: .wib)
    let matches = matching.matches(for: [Shop.credit(150_217), Shop.credit(150_217)])
    #expect(matches.map(\.kind) == [.exact, .duplicate] && matches[1].why == .twice && matches[1].orders == [id])
  }

  @Test func aRoundedSumDoesNotTakeTheOrderFromTheExactOneBelow() {
    var shop = Shop()
    _ = shop.asking(150_217)
    var matching = CreditMatching(shop.book, account: "BCA", zone: .wib)
    #expect(matching.matches(for: [Shop.credit(150_000), Shop.credit(150_217)]).map(\.kind) == [.none, .exact])
  }

  @Test(
    arguments: [
      (150_462, 150_462, 150_000 as Int64, Why.rounded), (150_462, 150_300, 150_300, Why.withoutCode),
      (150_762, 150_762, 151_000, Why.rounded), (150_462, 150_462, 150_426, Why.swapped),
      (150_462, 150_462, 105_462, Why.swapped),
      (150_740, 150_740, 144_240, Why.feeTakenOff(6500)), (150_740, 150_740, 148_240, Why.feeTakenOff(2500)),
      (150_462, 150_462, 151_000, Why.nothing), (150_462, 150_462, 150_461, Why.nothing),
      (150_462, 150_462, 152_962, Why.nothing),
      (150_462, 150_462, 510_462, Why.swapped), (105_462, 105_462, 15_462, Why.nothing),
    ] as [(Int64, Int64, Int64, CreditMatch.Why)]) func near(
      _ payable: Int64, _ total: Int64, _ amount: Int64, _ why: CreditMatch.Why
    )
  {
    var shop = Shop()
    let id = shop.asking(payable, total: total)
    let match = shop.match(Shop.credit(amount))
    #expect(match.why == why && match.kind == (why == .nothing ? .none : .near))
    #expect(match.orders == (why == .nothing ? [] : [id]) && match.asked == (why == .nothing ? nil : Rupiah(payable)))
  }

  @Test func aDownPaymentIsNearAndPaysInPart() {
    var shop = Shop()
    shop.policy.downPayment = .percent(50)
    let id = shop.add(total: 200_000)
    #expect(shop.match(Shop.credit(100_000)) == CreditMatch(.downPayment, [id], asked: 100_000))
  }

  @Test func twoOrdersOfOneBuyerAtOnce() {
    var shop = Shop()
    let ids = [shop.asking(245_119, "Maya", phone: "082233334444"), shop.asking(42_120, "Maya", phone: "082233334444")]
    _ = shop.asking(42_120, "Nia", phone: "082233335555")
    #expect(shop.match(Shop.credit(287_239)) == CreditMatch(.together, ids, asked: 287_239))
  }

  @Test func anExactSumDatedBeforeItsOrderIsOnlyNear() {
    var shop = Shop()
    let id = shop.asking(150_217)
    #expect(shop.match(Shop.credit(150_217, on: "2026-11-21")) == CreditMatch(.beforeOrder, [id], asked: 150_217))
    #expect(shop.match(Shop.credit(150_217, on: "2026-11-22")).kind == .exact, "the order's own day")
    #expect(shop.match(Shop.credit(150_000, on: "2026-11-21")).kind == .none, "two reasons against it are too many")
    #expect(shop.match(Shop.credit(150_217, on: nil, booked: false)).kind == .exact, "not dated yet: of today")
  }

  @Test func ofSeveralNearOnesTheNameDecides() {
    var shop = Shop()
    let ids = [shop.asking(150_217, "Rani Puspita"), shop.asking(150_812, "Dewi Lestari")]
    #expect(shop.match(Shop.credit(150_000, "DEWI LESTAR")).orders == [ids[1]])
    #expect(shop.match(Shop.credit(150_000)) == CreditMatch(.nearSeveral, ids))
    #expect(shop.match(Shop.credit(150_000)).kind == .none)
  }

  @Test func aNearOneWhoseNameAgreesGoesBeforeALateOneOfSomebodyElse() {
    var shop = Shop()
    let late = shop.asking(150_000, "Budi")
    shop.do(.cancel(late, .vanished))
    let near = shop.asking(150_217, "Rani Puspita")
    #expect(shop.match(Shop.credit(150_000, "RANI PUSPITA")).orders == [near])
    #expect(shop.match(Shop.credit(150_000)).orders == [late])
  }

  @Test(
    arguments: [
      "KR OTOMATIS MID : 885000123456 TOKO MELATI QR : 410000.00 DDR : 2870.00", "SETTLEMENT QRIS 22112026", "Qris merchant",
    ] as [CleanText]) func dailySumsAreLeftOut(_ description: CleanText)
  {
    var shop = Shop()
    _ = shop.asking(407_130)
    #expect(shop.match(Shop.credit(407_130, nil, description)).why == .dailySum)
  }
}
