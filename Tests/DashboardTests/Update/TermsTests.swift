import Orders
import Screen
import Testing
import Words

@testable import Dashboard

/// The keys of down payments, cash on delivery and refunds.
@Suite struct TermsTests {
  private static func order(_ edit: (inout Order) -> Void) -> Order {
    var order = Shop.order(1, until: Shop.now + 7200)
    edit(&order)
    return order
  }

  private static let cashOnDelivery = order { ($0.payment, $0.uniqueCode, $0.payable) = (.cashOnDelivery, nil, 98_000) }

  @Test func theDownPaymentMovesOnToTheRest() {
    var driver = Driver([Self.order { $0.downPayment = 30_000 }])
    driver.press("D")
    #expect(driver.order(1)?.paid == 30_000 && driver.order(1)?.downPaidAt == Shop.now && driver.state(1) == .pending)
    #expect(driver.notice == .done(.downPaid, [1], fact: .toPay(68_001, by: Shop.now + 3 * 86_400)))
    driver.press("D")
    #expect(driver.notice == .unavailable(.downPayment, .noDownPayment))
    driver.press("u")
    #expect(driver.order(1)?.paid == 0 && driver.order(1)?.promised == Shop.now + 7200)
  }

  @Test func whereNoneIsAskedNoneCanComeIn() {
    var driver = Driver([Self.order { _ in }])
    driver.press("D")
    #expect(driver.notice == .unavailable(.downPayment, .noDownPayment))
  }

  @Test func cashOnDeliveryIsConfirmedSentAndDone() {
    var driver = Driver([Self.cashOnDelivery])
    driver.press("s")
    #expect(driver.notice == .unavailable(.ship, .notConfirmed))
    driver.press("a")
    #expect(driver.order(1)?.isToSend == true && driver.model.board.rows.isEmpty)
    #expect(driver.model.board.standing(at: Shop.now).toSend == 1 && driver.model.board.standing(at: Shop.now).money == 0)
    driver.wait(2000)
    #expect(driver.model.orders.rows.isEmpty)
    driver.press("l")
    #expect(driver.model.orders.rows == [1])
    driver.press("e")
    #expect(driver.notice == .unavailable(.extend, .alreadyConfirmed))
    driver.press("s")
    #expect(driver.state(1) == .shipped)
    driver.wait(2000)
    driver.press("ld")
    #expect(driver.state(1) == .done && driver.order(1)?.paid == 98_000)
  }

  @Test func onlyCashOnDeliveryIsConfirmed() {
    var driver = Driver([Self.order { _ in }])
    driver.press("a")
    #expect(driver.notice == .unavailable(.confirm, .notCashOnDelivery))
  }

  /// A refused parcel is a strike of its own kind, whatever was once promised about time.
  @Test func aRefusedParcelAsksForTheStrike() {
    var driver = Driver([Self.order { ($0.payment, $0.confirmedAt) = (.cashOnDelivery, Shop.now) }])
    driver.press("ls")
    driver.wait(2000)
    driver.press("lxas")
    #expect(driver.order(1)?.cancelled?.strike == true && driver.order(1)?.cancelled?.reason == .refusedParcel)
    #expect(driver.order(1)?.cancelled?.money == nil)
  }

  @Test func theReasonSaysWhatBecomesOfTheDownPayment() {
    for (keys, money) in [("x3", CancelledMoney.forfeited), ("xb", .toRefund), ("xm3", .toRefund), ("xmm3", .forfeited)] {
      var driver = Driver([Self.order { ($0.downPayment, $0.paid, $0.downPaidAt) = (30_000, 30_000, Shop.now) }])
      driver.press(keys)
      #expect(driver.order(1)?.cancelled?.money == money, "\(keys)")
      let fact: DoneFact = money == .forfeited ? .kept(30_000) : .refund(30_000)
      #expect(driver.notice == .done(.cancelled, [1], reason: keys == "xb" ? .outOfStock : .forgot, fact: fact))
    }
  }

  @Test func aRefundIsSeenUntilItIsDone() {
    var driver = Driver(Shop.orders)
    driver.press("lxb")
    #expect(driver.order(6)?.owesRefund == true && driver.model.board.standing(at: Shop.now).toRefund == 1)
    driver.wait(2000)
    driver.press("ll")
    #expect(driver.model.orders.rows == [6])
    driver.press("f")
    #expect(driver.order(6)?.cancelled?.money == .refunded && driver.model.board.standing(at: Shop.now).toRefund == 0)
    driver.press("f")
    #expect(driver.notice == .unavailable(.refund, .nothingToRefund))
    driver.press("u")
    #expect(driver.order(6)?.owesRefund == true)
  }

  @Test func whatIsOwedStandsFirstAmongTheCancelled() {
    let cancelled = (1...3).map { number in
      var order = Shop.order(number, until: Shop.now)
      (order.state, order.paid) = (.cancelled, number == 2 ? 5000 : 0)
      order.cancelled = Cancellation(at: Shop.now - Int64(number), reason: .outOfStock, strike: false)
      order.cancelled?.money = number == 2 ? .toRefund : nil
      return order
    }
    var driver = Driver(cancelled)
    driver.press("lll")
    #expect(driver.model.orders.rows == [2, 3, 1] && driver.model.orders.total == 3)
    #expect(OrderTab.cancelled.lists(2, of: driver.model.book) && OrderTab.cancelled.lists(3, of: driver.model.book))
  }

  @Test func theNearestIsSentFirst() {
    let orders = (1...3).map { number in
      var order = Shop.paid(Shop.order(number, until: Shop.now))
      order.shipBy = Shop.now + Int64(number == 2 ? -3600 : 86_400 * number)
      return order
    }
    var driver = Driver(orders)
    driver.press("l")
    #expect(driver.model.orders.rows == [2, 1, 3])
    #expect(driver.model.board.standing(at: Shop.now).sendingLate == 1)
    #expect(driver.model.board.nextLateSending(after: Shop.now) == Shop.now + 86_400)
  }

  @Test func noSumLeftButAClosedOnesIsSaid() {
    var driver = Driver([Self.order { $0.total = 1 }])
    driver.model.policy.uniqueCode = .subtract
    driver.press("x3")
    driver.press("n<Tab>Budi<Tab><Tab><Tab><Tab>Topi<Tab>98002<C-s>")
    #expect(driver.order(2)?.payable != 98_001)
    driver.press("n<Tab>Sari<Tab><Tab><Tab><Tab>Topi<Tab>2<C-s>")
    #expect(driver.order(3)?.payable == 1)
    driver.press("x3n<Tab>Wati<Tab><Tab><Tab><Tab>Topi<Tab>2<C-s>")
    #expect(driver.order(4)?.payable == 1 && driver.notice == .reusedTotal(1, of: 3))
  }
}

/// The order form's fields about paying.
@Suite struct TermsFormTests {
  private static let beforePayment = "n<Tab>Rani<Tab><Tab><Tab><Tab>Tas @100000<Tab><Tab>"

  private func form(_ driver: Driver) -> OrderForm? {
    guard case .orderForm(let form)? = driver.model.overlays.last else { return nil }
    return form
  }

  @Test func theFormOffersTheShopsTermsAndAllPresets() {
    var policy = Shop.policy
    #expect(OrderForm(policy: policy).choices(of: .terms, in: policy) == Terms.presets.map(\.clean))
    policy.terms = (try? Terms(reading: "45m")) ?? .standard
    #expect(OrderForm(policy: policy).choices(of: .terms, in: policy) == ["45m"] + Terms.presets.map(\.clean))
    #expect(
      Terms.presets.map(\.spelling) == ["1h", "3h", "6h", "12h", "1x24", "2x24", "3x24", "today", "1-workday", "24h-open"])
  }

  @Test func aChoiceOfTermsIsTheOrders() {
    var driver = Driver()
    driver.press(Self.beforePayment + "<Tab><Tab><Left><C-s>")
    #expect(driver.order(8)?.terms.spelling == "12h" && driver.order(8)?.promised == Shop.now + 12 * 3600)
  }

  @Test func cashOnDeliveryIsChosen() {
    var driver = Driver()
    driver.press(Self.beforePayment + "c")
    #expect(form(driver)?.payment == .cashOnDelivery)
    driver.press("<C-s>")
    let order = driver.order(8)
    #expect(order?.payment == .cashOnDelivery && order?.payable == 100_000 && order?.account == nil)
    #expect(driver.notice == .done(.ordered, [8], fact: .confirmBy(Shop.now + 86_400)))
  }

  @Test func theCounterHasNoTermsAndSettlesAtOnce() {
    var driver = Driver()
    driver.press("n<Tab>Rani<Tab><Tab>t<Right><Right><Right>")
    while form(driver)?.text(.channel) != "toko" { driver.press("<Right>") }
    #expect(form(driver)?.payment == .cash)
    #expect(form(driver)?.shownFields.contains { [.terms, .downPayment, .account].contains($0) } == false)
    driver.press("<Tab><Tab>Tas @100000<C-s>")
    #expect(driver.order(8)?.state == .done && driver.notice == .done(.ordered, [8], fact: .soldFor(100_000)))
  }

  @Test(arguments: [("30%", 30_000), ("25rb", 25_000), ("", nil)] as [(String, Rupiah?)])
  func aDownPaymentIsTyped(written: String, asked: Rupiah?) {
    var driver = Driver()
    driver.press(Self.beforePayment + "<Tab>\(written)<C-s>")
    #expect(driver.order(8)?.downPayment == asked)
    if let asked { #expect(driver.notice == .done(.ordered, [8], fact: .toPay(asked, by: Shop.now + 86_400))) }
  }

  @Test(arguments: ["130%", "100001", "x"])
  func whatIsNoDownPaymentIsNamed(written: String) {
    var driver = Driver()
    driver.press(Self.beforePayment + "<Tab>\(written)<C-s>")
    #expect(form(driver)?.errors == [.downPayment: .notADownPayment] && driver.commitCount == 0)
  }

  @Test func thePolicysDownPaymentStandsInTheFormAndCanBeTakenOut() {
    var driver = Driver()
    driver.model.policy.downPayment = .percent(50)
    driver.press(Self.beforePayment)
    #expect(form(driver)?.text(.downPayment) == "50%")
    driver.press("<Tab><C-u><C-s>")
    #expect(driver.order(8) != nil && driver.order(8)?.downPayment == nil)
  }

  @Test func aReceiptIsEnteredWhereThereIsAParcel() {
    var driver = Driver()
    driver.press("E")
    #expect(form(driver)?.shownFields.contains(.receipt) == false)
    driver.press("<Esc>ls")
    driver.wait(2000)
    driver.press("lE")
    #expect(form(driver)?.shownFields.last == .receipt)
    driver.press("<S-Tab>JNE123<C-s>")
    #expect(driver.order(6)?.receipt == "JNE123" && driver.state(6) == .shipped)
  }
}
