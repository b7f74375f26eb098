import Testing

@testable import Orders

@Suite struct ImportTests {
  private func row(_ id: Int?, _ state: OrderState = .pending, reference: CleanText? = nil, created: String = "2026-11-20 10:00")
    -> ImportedOrder
  {
    var row = ImportedOrder(line: 1, createdAt: at(created), total: 100_000)
    (row.id, row.state, row.reference) = (id.map { OrderID($0) }, state, reference)
    (row.buyer.name, row.items) = ("Rani", [OrderItem(name: "Gamis")])
    return row
  }

  private func outcome(_ rows: [ImportedOrder], _ shop: inout Shop) throws -> ImportOutcome {
    let decision = try shop.book.decide(.importOrders(rows), at: shop.now, policy: shop.policy)
    shop.book.apply(decision.changes)
    return try #require(decision.imported)
  }

  @Test func numbersThatAreTakenAreGivenAnew() throws {
    var shop = Shop()
    _ = shop.add()
    let found = try outcome(
      [row(1), row(7, reference: "shopee:A"), row(7, reference: "shopee:B"), row(nil, reference: "shopee:C")], &shop)
    #expect(found.added == 4)
    #expect(found.renumbered == [.init(from: 1, to: 8), .init(from: 7, to: 9)])
    #expect(shop.book.facts.keys.sorted() == [1, 7, 8, 9, 10])
  }

  @Test(arguments: [0, -3, Int.max, 1_000_000_000]) func absurdNumbersAreGivenAnew(number: Int) throws {
    var shop = Shop()
    #expect(try outcome([row(number)], &shop).renumbered == [.init(from: OrderID(number), to: 1)])
    #expect(try outcome([row(number)], &shop).unchanged == 1)
    #expect(shop.add() == 2)
  }

  @Test func theSameFileAgainChangesNothing() throws {
    var shop = Shop()
    _ = shop.add()
    let rows = [
      row(1), row(2), row(3, .paid, reference: "shopee:A"), row(nil), row(nil, created: "2026-11-20 10:01"), row(4, .cancelled),
    ]
    #expect(try outcome(rows, &shop).added == 6)
    let before = shop.book.facts
    let again = try outcome(rows, &shop)
    #expect(again.added == 0 && again.updated == 0 && again.unchanged == 6 && again.renumbered.isEmpty)
    #expect(shop.book.facts == before)
  }

  @Test func rowsWithoutANumberAreToldApart() throws {
    var shop = Shop()
    var other = row(nil)
    other.buyer.name = "Budi"
    #expect(try outcome([row(nil), other], &shop).added == 2)
  }

  /// Each state of the book against each of the file: what it is afterwards.
  @Test func statesOnlyGoForwards() throws {
    let ladder: [OrderState] = [.pending, .cancelled, .paid, .shipped, .done]
    for (have, old) in ladder.enumerated() {
      for (get, new) in ladder.enumerated() {
        var shop = Shop()
        _ = try outcome([row(1, old, reference: "shopee:A")], &shop)
        let found = try outcome([row(5, new, reference: "shopee:A")], &shop)
        #expect(shop.order(1).state == ladder[max(have, get)] && found.added == 0)
        #expect(found.updated == (get > have ? 1 : 0) && found.unchanged == (get > have ? 0 : 1))
        #expect((shop.order(1).cancelled == nil) == (shop.order(1).state != .cancelled))
        if shop.order(1).state.rawValue > 1, shop.order(1).state != .cancelled { #expect(shop.order(1).due <= 0) }
      }
    }
  }

  @Test func anImportKeepsWhatItsBuyerWasTold() throws {
    var shop = Shop()
    var rows = [row(1, reference: "shopee:A"), row(2, reference: "shopee:B")]
    rows[0].payable = 100_123
    _ = try outcome(rows, &shop)
    #expect(shop.order(1).payable == 100_123 && shop.order(1).uniqueCode == nil && shop.order(2).payable == 100_000)
    #expect(local(shop.order(1).promised) == "2026-11-21 10:00" && local(shop.order(1).release) == "2026-11-21 11:00")
  }

  /// What an export tells of an order, taken in by an empty shop, is the same order.
  @Test(arguments: 1...4) func ownExportComesBackTheSame(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var shop = Shop()
    shop.policy.downPayment = seed % 2 == 0 ? .flat(900) : .percent(0)
    for step in 0..<80 {
      shop.payment = random.one(of: PaymentWay.allCases)
      if step % 3 == 0 { _ = shop.add(phone: "08123456789\(step % 7)", account: random.one(of: [nil, "BCA"])) }
      if step % 20 == 7 { _ = try outcome([row(nil, reference: "shopee:\(step)")], &shop) }
      shop.now = shop.now + Int64.random(in: 0...30_000, using: &random)
      let id = OrderID(Int.random(in: 1...shop.book.highestID.number, using: &random))
      shop.attempt(
        random.one(of: [
          .claim(id), .pay(id, amount: 500), .pay(id), .cancel(id, .vanished, strike: true), .wait(id), .ship(id, receipt: "J"),
          .revive(id), .finish(id), .confirm(id), .refund(id), .cancel(id, .ourMistake),
        ]))
    }
    let before = shop.book.facts
    var empty = Shop()
    empty.now = shop.now
    let found = try outcome(before.values.sorted { $0.id < $1.id }.map(exported), &empty)
    #expect(found.added == before.count && found.renumbered.isEmpty)
    for (id, order) in before {
      let (old, new) = (order, empty.order(id).facts)
      #expect(old.isParked(at: shop.now, in: shop.policy.calendar) == new.isParked(at: shop.now, in: shop.policy.calendar))
      #expect(new == old)
    }
    #expect(try outcome(before.values.map(exported), &shop).unchanged == before.count)
  }

  private func exported(_ order: Order) -> ImportedOrder {
    var row = ImportedOrder(line: 1, createdAt: order.createdAt, total: order.total)
    (row.id, row.promised, row.release, row.buyer, row.items) = (
      order.id, order.promised, order.release, order.buyer, order.items
    )
    (row.payable, row.paid, row.terms, row.state, row.reason) = (
      order.payable, order.paid, order.terms, order.state, order.cancelled?.reason
    )
    (row.note, row.reference, row.account, row.claimedAt) = (order.note, order.reference, order.account, order.claimedAt)
    (row.paidAt, row.shipBy, row.receipt, row.reminders) = (order.paidAt, order.shipBy, order.receipt, order.reminders)
    (row.cancelledAt, row.strike, row.money) = (
      order.cancelled?.at, order.cancelled?.strike ?? false, order.cancelled?.money
    )
    (row.payment, row.downPayment, row.downPaidAt) = (order.payment, order.downPayment, order.downPaidAt)
    (row.confirmedAt, row.waitedAt) = (order.confirmedAt, order.waitedAt)
    return row
  }
}
