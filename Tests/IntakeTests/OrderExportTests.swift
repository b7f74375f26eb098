import Foundation
import Intake
import Orders
import Testing

/// The exports of shops and marketplaces, as they come.
@Suite struct OrderExportTests {
  static let now = try! Moment(iso8601: "2026-11-23T10:00:00+07:00")
  static let defaults = IntakeDefaults(now: now, policy: Policy(calendar: ShopCalendar()))

  static func read(
    _ bytes: [UInt8], _ mappings: [ColumnMapping] = []
  ) -> (layout: TableLayout?, batch: OwnBatch<ImportedOrder>) {
    var search = TableRecognition(mappings: mappings)
    var layout: TableLayout?
    var reader: OrderExportReader?
    var batch = OwnBatch<ImportedOrder>()
    var table = TableReader()
    func take(_ row: borrowing TableRow) -> Bool {
      if layout != nil {
        reader?.read(row, into: &batch)
      } else if let found = search.look(at: row) {
        layout = found.layout
        reader = OrderExportReader(found.layout, found.header, defaults)
      }
      return true
    }
    table.read(bytes) { take($0) }
    table.finish { take($0) }
    while reader?.end(into: &batch) == true {}
    return (layout, batch)
  }

  private func sample(_ name: String) throws -> OwnBatch<ImportedOrder> {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Samples/exports")
    return Self.read(Array(try Data(contentsOf: folder.appendingPathComponent("\(name).csv")))).batch
  }

  private func moment(_ text: String) throws -> Moment { try Moment(iso8601: text, zone: .wib) }

  @Test func shopee() throws {
    let batch = try sample("shopee")
    #expect(batch.problems == [] && batch.records.count == 3)
    let orders = batch.records
    #expect(orders.map(\.reference) == ["shopee:261122ABCDEF01", "shopee:261122ABCDEF02", "shopee:261121ABCDEF03"])
    #expect(orders.map(\.state) == [.pending, .cancelled, .paid] && orders.map(\.total) == [310_000, 107_000, 244_000])
    #expect(orders.map { $0.buyer.key?.text } == ["shopee:rizky.hal", "shopee:bunga_88", "shopee:sari_wul"])
    #expect(orders[0].items == [OrderItem(name: "Hoodie Basic", variant: "M,Hitam", quantity: 2, price: 149_000)])
    #expect(try orders[0].createdAt == moment("2026-11-22T18:20:00") && orders[1].createdAt == moment("2026-11-22T07:05:00"))
    #expect(orders[1].reason == .vanished && orders[1].offersStrike && !orders[1].strike)
    #expect(orders[2].items.map(\.name) == ["Gamis Alya", "Jilbab Pashmina"] && orders[2].note == "jangan lama ya")
    #expect(try orders[2].paidAt == moment("2026-11-21T09:12:00") && orders[2].shipBy == moment("2026-11-25T00:00:00"))
    #expect(
      orders[2].buyer.address == "Jl. K****, Bandung, KOTA BANDUNG, JAWA BARAT" && orders.allSatisfy { $0.buyer.phone == nil })
  }

  @Test func tiktok() throws {
    let batch = try sample("tiktok")
    #expect(batch.problems == [] && batch.records.map(\.state) == [.pending, .cancelled])
    #expect(batch.records.map(\.reference) == ["tiktok:5791112223334445556", "tiktok:5791112223334445557"])
    #expect(batch.records[0].buyer.key?.text == "tiktok:komang.a" && batch.records[0].note == "pedas ya kak")
    #expect(batch.records[0].items == [OrderItem(name: "Sambal Roa", quantity: 3)] && batch.records[0].total == 138_000)
    #expect(batch.records[1].offersStrike && batch.records[1].reason == .vanished)
    #expect(try batch.records[1].cancelledAt == moment("2026-11-22T10:00:01"))
  }

  @Test func wooCommerce() throws {
    let batch = try sample("woocommerce")
    #expect(batch.problems == [] && batch.records.map(\.state) == [.pending, .paid])
    #expect(batch.records.map(\.reference) == ["woocommerce:3101", "woocommerce:3102"])
    #expect(batch.records.map { $0.buyer.phone?.clean } == ["6281311223344", "6285677889900"])
    #expect(batch.records[0].items == [OrderItem(name: "Gamis Alya", variant: "L", price: 185_000)])
    #expect(batch.records[0].buyer.name == "Wulan Permana" && batch.records[0].buyer.address == "Jl. Merpati 8, Bogor")
    #expect(
      batch.records[1].items == [OrderItem(name: "Kopi Toraja", price: 68_000), OrderItem(name: "Tas Kanvas", price: 98_000)])
    #expect(batch.records[1].note == "kirim pagi" && batch.records[1].total == 181_000 && batch.records[1].buyer.channel == .web)
  }

  @Test func shopify() throws {
    let batch = try sample("shopify")
    #expect(batch.problems == [] && batch.records.map(\.reference) == ["shopify:1045", "shopify:1046"])
    #expect(
      batch.records[0].items == [
        OrderItem(name: "Kemeja Flanel - XL", price: 129_000), OrderItem(name: "Daster Bali", price: 75_000),
      ])
    #expect(batch.records.map(\.state) == [.pending, .paid] && batch.records.map(\.total) == [204_000, 98_000])
    #expect(batch.records[0].buyer.phone?.clean == "6281355667788" && batch.records[1].buyer.phone == nil)
    #expect(try batch.records[1].paidAt == moment("2026-11-22T22:01:10") && batch.records[1].note == "titip satpam")
  }

  @Test func shopifysOwnOffsetCounts() throws {
    let text =
      "Name,Financial Status,Total,Created at,Lineitem name,Billing Name\n#1,pending,5,2026-05-01 10:00:00 +0200,Tas,Ani\n"
    #expect(try Self.read(Array(text.utf8)).batch.records.first?.createdAt == moment("2026-05-01T15:00:00+07:00"))
  }

  // MARK: What is wrong is named, and never half an order taken.

  private static let header =
    "No. Pesanan,Status Pesanan,Waktu Pesanan Dibuat,Nama Produk,Jumlah,Total Pembayaran,Username (Pembeli)\n"
  private func shopee(_ lines: String) -> OwnBatch<ImportedOrder> { Self.read(Array((Self.header + lines).utf8)).batch }

  @Test(
    arguments: [
      ("B,Belum Bayar,31/02/2026 10:00,Tas,1,5,b", "Waktu Pesanan Dibuat", IntakeProblem.Fault.noSuchDate),
      ("B,Belum Bayar,kemarin,Tas,1,5,b", "Waktu Pesanan Dibuat", .expected(.date)),
      ("B,Melayang,2026-11-22 10:00,Tas,1,5,b", "Status Pesanan", .expected(.exportedState)),
      ("B,Belum Bayar,2026-11-22 10:00,Tas,0,5,b", "Jumlah", .expected(.quantity)),
      ("B,Belum Bayar,2026-11-22 10:00,Tas,99999999999999999999,5,b", "Jumlah", .numberTooLarge),
      ("B,Belum Bayar,2026-11-22 10:00,Tas,1,9999999999999,b", "Total Pembayaran", .numberTooLarge),
      ("B,Belum Bayar,2026-11-22 10:00,Tas,1,banyak,b", "Total Pembayaran", .expected(.amount)),
    ])
  func aBadCellLeavesOutItsOrderAndIsNamed(line: String, column: CleanText, fault: IntakeProblem.Fault) {
    let batch = shopee(
      "A,Belum Bayar,2026-11-22 10:00,Tas,1,5,a\nB,Belum Bayar,2026-11-22 10:00,Topi,1,5,b\n\(line)\nC,Selesai,2026-11-22 10:00,Tas,1,5,c\n"
    )
    #expect(batch.records.map(\.reference) == ["shopee:A", "shopee:C"])
    #expect(batch.problems.contains(IntakeProblem(line: 4, column: column, fault: fault)))
    #expect(batch.problems.contains(IntakeProblem(line: 3, fault: .orderLeftOut("B", line: 4))))
  }

  @Test func aLineThatCannotBeReadSpoilsItsOrder() {
    let good = "A,Belum Bayar,2026-11-22 10:00,Tas,1,5,a\n"
    let latin =
      Array((Self.header + good + "B,Belum Bayar,2026-11-22 10:00,Topi,1,5,b\nB,Belum Bayar,2026-11-22 10:00,Caf").utf8) + [0xE9]
    let batch = Self.read(latin + Array(",1,5,b\n".utf8)).batch
    #expect(batch.records.map(\.reference) == ["shopee:A"])
    #expect(batch.problems.map(\.fault) == [.orderLeftOut("B", line: 4), .notUTF8] && batch.problems.map(\.line) == [3, 4])
  }

  @Test func aLineWhoseOrderIsNotKnownSpoilsThoseAroundIt() {
    let batch = shopee(
      "A,Selesai,2026-11-22 10:00,Tas,1,5,a\nB,Selesai,2026-11-22 10:00,Tas,1,5,b\n\"B\"x,Selesai,2026-11-22 10:00,Topi,1,5,b\n"
        + "B,Selesai,2026-11-22 10:00,Jam,1,5,b\nC,Selesai,2026-11-22 10:00,Tas,1,5,c\n")
    #expect(batch.records.map(\.reference) == ["shopee:A", "shopee:C"])
    #expect(batch.problems.map(\.fault).contains(.textAfterQuote))
  }

  @Test func aFileCutOffInARowLosesThatOrderAlone() {
    let batch = shopee("A,Selesai,2026-11-22 10:00,Tas,1,5,a\nB,Selesai,2026-11-22 10:00,Tas,1,5,b\nB,Selesai,2026-11-22 10:0")
    #expect(batch.records.map(\.reference) == ["shopee:A"] && batch.problems.contains { $0.fault == .cutOff && $0.line == 4 })
  }

  @Test func aNumberCutShortByASpreadsheetIsNoOrdersNumber() {
    let text = "Order ID,Order Status,Product Name,Quantity,Created Time,Order Amount,Buyer Username\n"
    let batch = Self.read(Array((text + "\"5,79111E+18\",Unpaid,Tas,1,22/11/2026 20:11:09,5,a\n").utf8)).batch
    #expect(batch.records.isEmpty && batch.problems == [IntakeProblem(line: 2, column: "Order ID", fault: .shortenedNumber)])
  }

  @Test func aPhoneThatCannotBeReadDoesNotCostTheOrder() {
    let text = "order_id,date,status,order_total,billing_first_name,billing_phone\n1,2026-11-22 19:04:11,on-hold,5,Ani,021-555\n"
    let batch = Self.read(Array(text.utf8)).batch
    #expect(batch.records.map(\.buyer.name) == ["Ani"] && batch.problems.map(\.fault) == [.unreadPhone])
    #expect(batch.problems.allSatisfy { $0.leavesNothingOut })
  }

  @Test func footersAndExplanationsAreNoOrders() {
    let tiktok =
      "Order ID,Order Status,Product Name,Quantity,Created Time,Order Amount,Buyer Username\n"
      + "Platform unique order ID.,Current status.,,,,,\n5791112223334445556,Unpaid,Tas,1,22/11/2026 20:11:09,5,a\n"
    #expect(Self.read(Array(tiktok.utf8)).batch.problems == [])
    #expect(shopee("A,Selesai,2026-11-22 10:00,Tas,1,5,a\nTotal,,,,,5,\n").problems == [])
  }

  @Test func nobodyAndNothing() {
    let batch = shopee(
      "A,Belum Bayar,2026-11-22 10:00,Tas,1,5,\nB,Belum Bayar,2026-11-22 10:00,Tas,1,,b\n,Selesai,2026-11-22 10:00,Tas,1,5,c\n")
    #expect(batch.records.isEmpty)
    #expect(batch.problems.map(\.fault) == [.noExportedBuyer, .noExportedTotal, .noReference])
  }

  // MARK: States

  @Test(arguments: [
    ("Batal", "Pembeli tidak membayar", "", true, CancelReason.vanished), ("Batal", "", "", true, .other),
    ("Batal", "Stok habis", "", false, .outOfStock), ("Batal", "Berubah pikiran", "", false, .other),
    ("Batal", "", "2026-11-22 11:00", false, .other),
  ])
  func whatWasNeverPaidIsOffered(status: String, reason: String, paidAt: String, isOffered: Bool, expected: CancelReason) {
    let text =
      "No. Pesanan,Status Pesanan,Alasan Pembatalan,Waktu Pembayaran Dilakukan,Nama Produk,Jumlah,Total Pembayaran,Username (Pembeli)\n"
    let order = Self.read(Array((text + "A,\(status),\(reason),\(paidAt),Tas,1,5,a\n").utf8)).batch.records[0]
    #expect(order.state == .cancelled && order.offersStrike == isOffered && order.reason == expected && !order.strike)
    #expect(order.money == (paidAt.isEmpty ? nil : .refunded))
  }

  @Test func cashOnDeliveryIsNotPaid() {
    let text = "No. Pesanan,Status Pesanan,Metode Pembayaran,Nama Produk,Jumlah,Total Pembayaran,Username (Pembeli)\n"
    let batch = Self.read(Array((text + "A,Perlu Dikirim,COD (Bayar di Tempat),Tas,1,5,a\nB,Dikirim,COD,Tas,1,5,b\n").utf8)).batch
    #expect(batch.records.map(\.state) == [.pending, .shipped] && batch.records.map(\.paid) == [0, 0])
    #expect(batch.records[0].confirmedAt != nil && batch.records[0].payment == .cashOnDelivery)
  }

  @Test(arguments: [
    ("paid", "fulfilled", "", OrderState.shipped), ("paid", "", "", .paid), ("pending", "unfulfilled", "", .pending),
    ("voided", "", "2026-05-02 10:00:00 +0700", .cancelled), ("paid", "fulfilled", "2026-05-02 10:00:00 +0700", .cancelled),
    ("refunded", "", "", .cancelled),
  ])
  func shopifyTellsMoneyAndParcelApart(money: String, parcel: String, cancelled: String, state: OrderState) {
    let text = "Name,Financial Status,Fulfillment Status,Total,Created at,Lineitem name,Billing Name,Cancelled at\n"
    let line = "#1,\(money),\(parcel),5,2026-05-01 10:00:00 +0700,Tas,Ani,\(cancelled)\n"
    #expect(Self.read(Array((text + line).utf8)).batch.records.map(\.state) == [state])
  }

  // MARK: A layout that the user has taught

  @Test func aTaughtLayoutIsRead() throws {
    let header: [CleanText] = ["Tgl", "Pembeli", "WA", "Barang", "Jml", "Bayar", "Keterangan"]
    let mapping = try ColumnMapping(
      name: "Toko Hijau", kind: .orders,
      columns: [
        .created: "Tgl", .name: "Pembeli", .phone: "WA", .item: "Barang", .quantity: "Jml", .total: "Bayar",
        .status: "Keterangan",
      ], header: header, dates: .monthFirst, decimals: .point)
    let text =
      "Rekap Toko Hijau\n\nTgl;Pembeli;WA;Barang;Jml;Bayar;Keterangan;\n11/22/2026;Rani;'0812-3456-7890;Gamis;2;\"185,000.00\";Lunas;\n"
      + "11/22/2026;Ani;;Tas;1;98,000;belum bayar;\n11/22/2026;Ani;;Tas;1;98,000;belum bayar;\nTotal;;;;;381,000;\n"
    let (layout, batch) = Self.read(Array(text.utf8), [mapping])
    #expect(layout == .mapped(mapping) && batch.problems == [] && batch.records.count == 3)
    #expect(batch.records[0].buyer.phone?.clean == "6281234567890" && batch.records[0].total == 185_000)
    #expect(
      try batch.records[0].createdAt == moment("2026-11-22T00:00:00")
        && batch.records.map(\.state) == [.paid, .pending, .pending])
    let references = batch.records.compactMap(\.reference)
    #expect(
      Set(references).count == 3 && references.allSatisfy { $0.string.hasPrefix("toko hijau:") && !$0.string.contains("6281") })
    #expect(Self.read(Array(text.utf8), [mapping]).batch.records.map(\.reference) == references)
  }
}
