import Intake
import Orders
import Testing

/// What is written is read back: interface.md, "What `export` writes, `import` takes back to the same state".
@Suite struct OwnFileRoundTripTests {
  private static let policy = Policy(calendar: ShopCalendar())
  private static let defaults = IntakeDefaults(now: Moment(seconds: 1_795_000_000), policy: policy)

  @Test func theHeadersAreThoseOfTheInterface() {
    let orders =
      "id,created,promised,name,phone,username,channel,address,items,total,payable,paid,terms,state,reason,note,reference,account,release,"
      + "claimed_at,paid_at,ship_by,receipt,reminders,cancelled_at,strike,down_payment,waited_at,unique_code,"
      + "payment,down_paid_at,confirmed_at,buyer_promise,promo,honorific,cancelled_money,waived\n"
    #expect(String(decoding: OwnFile.ordersHeader, as: UTF8.self) == orders)
    let blacklist =
      "phone,name,username,level,reason,strikes,first_at,last_at,expires_at,order_ids,internal_note,outward_text,added_by,channel,address\n"
    #expect(String(decoding: OwnFile.blacklistHeader, as: UTF8.self) == blacklist)
  }

  @Test func anOrderIsWrittenAsTheInterfaceSays() throws {
    var order = Order(
      id: 142, buyer: Buyer(name: "=Rani", phone: PhoneKey(key: "6281234567890"), channel: .shopee, address: "Jl. A, \"B\""),
      items: [OrderItem(name: "Gamis", variant: "L navy", quantity: 2, price: 185_000), OrderItem(name: "Tas; x")],
      total: 370_000,
      uniqueCode: 123, payable: 370_123, terms: .standard, createdAt: try Moment(iso8601: "2026-11-20T10:42:00+07:00"),
      promised: try Moment(iso8601: "2026-11-21T10:42:00+07:00"), release: try Moment(iso8601: "2026-11-21T11:42:00+07:00"))
    order.state = .cancelled
    order.cancelled = Cancellation(at: order.release, reason: .blockedUs, strike: true)
    order.cancelled?.money = .toRefund
    (order.payment, order.downPaidAt, order.promo) = (.cashOnDelivery, order.createdAt, "gratis ongkir")
    order.buyer.honorific = "Mbak"
    var bytes: [UInt8] = []
    OwnFile.append(order, in: .wita, to: &bytes)
    let row =
      "142,2026-11-20T11:42:00+08:00,2026-11-21T11:42:00+08:00,'=Rani,6281234567890,,shopee,\"Jl. A, \"\"B\"\"\","
      + "Gamis (L navy) x2 @185000; Tas\\; x,370000,370123,0,1x24,cancelled,blocked-us,,,,2026-11-21T12:42:00+08:00,,,,,,"
      + "2026-11-21T12:42:00+08:00,true,,,123,cod,2026-11-20T11:42:00+08:00,,,gratis ongkir,Mbak,to-refund,\n"
    #expect(String(decoding: bytes, as: UTF8.self) == row)
  }

  @Test func anyOrderComesBackIntoAnEmptyBook() throws {
    var records = RandomRecords(seed: 20)
    let orders = (1...1500).map { records.order(OrderID($0)) }
    var bytes = OwnFile.ordersHeader
    for order in orders { OwnFile.append(order, in: .wib, to: &bytes) }
    let batch = OwnFiles.orders(bytes, Self.defaults)
    #expect(batch.problems == [])
    var book = Book()
    book.apply(try book.decide(.importOrders(batch.records), at: Self.defaults.now, policy: Self.policy).changes)
    #expect(book.orderCount == orders.count)
    for order in orders {
      var back = try #require(book.order(order.id))
      back.history = []
      try #require(back == order)
    }
  }

  /// A file from before there were ways to pay.
  @Test func aFileWithoutTheLaterColumnsStillWorks() throws {
    let text = "id,created,name,items,total,state,paid\n7,2026-11-20T10:42:00+07:00,Rani,Gamis,150000,cancelled,50000\n"
    let batch = OwnFiles.orders(Array(text.utf8), Self.defaults)
    #expect(batch.problems == [])
    let order = try #require(batch.records.first)
    #expect(order.payment == .transfer && order.money == nil && order.promo == nil && order.buyer.honorific == nil)
  }

  @Test(arguments: [("payment", "wesel", 2), ("cancelled_money", "lost", 2), ("confirmed_at", "soon", 2)])
  func whatALaterColumnCannotHoldIsNamed(column: String, cell: String, line: Int) {
    let text = "id,created,name,items,total,\(column)\n7,2026-11-20T10:42:00+07:00,Rani,Gamis,150000,\(cell)\n"
    let batch = OwnFiles.orders(Array(text.utf8), Self.defaults)
    #expect(batch.records.isEmpty && batch.problems.map(\.line) == [line])
    #expect(batch.problems.first?.column?.string == column)
  }

  @Test func anyEntryComesBackIntoAnEmptyBook() throws {
    var records = RandomRecords(seed: 21)
    var entries: [BuyerKey: BlacklistEntry] = [:]
    for _ in 0..<1500 { if let entry = records.entry() { entries[entry.key] = entry } }
    var bytes = OwnFile.blacklistHeader
    for entry in entries.values { OwnFile.append(entry, in: .wit, to: &bytes) }
    let batch = OwnFiles.entries(bytes, Self.defaults)
    #expect(batch.problems == [])
    var book = Book()
    book.apply(try book.decide(.importEntries(batch.records), at: Self.defaults.now, policy: Self.policy).changes)
    for entry in entries.values { try #require(book.entry(entry.key) == entry) }
  }

  @Test func noRowBeginsAFormulaNorHoldsAControl() {
    var records = RandomRecords(seed: 22)
    var bytes: [UInt8] = []
    for id in 1...300 { OwnFile.append(records.order(OrderID(id)), in: .wib, to: &bytes) }
    var reader = CSVReader()
    var rows = 0
    func check(_ row: borrowing TableRow) {
      rows += 1
      for index in 0..<row.count {
        #expect(!row.cell(index).contains { $0 < 0x20 || $0 == 0x7F })
        #expect(!"=+-@".utf8.contains(row.cell(index).first ?? 0x20))
      }
    }
    reader.read(bytes) { check($0) }
    reader.finish { check($0) }
    #expect(rows == 300)
  }
}
