import Intake
import Orders
import Testing

/// Random files in the manner of Shopee: whatever the order of their lines, the same orders; and never a step back.
@Suite struct OrderExportPropertyTests {
  private static let statuses = ["Belum Bayar", "Perlu Dikirim", "Sedang Dikirim", "Selesai", "Batal"]

  private struct Line: Equatable {
    var reference: String
    var status: Int
    var item: Int
    var text: String {
      let paid = status == 1 || status == 2 || status == 3 ? "2026-11-21 09:12" : ""
      return
        "\(reference),\(OrderExportPropertyTests.statuses[status]),2026-11-20 09:00,\(paid),Barang \(item),\(item % 3 + 1),\(reference.count)0.000,u\(reference)"
    }
  }

  private static let header =
    "No. Pesanan,Status Pesanan,Waktu Pesanan Dibuat,Waktu Pembayaran Dilakukan,Nama Produk,Jumlah,Total Pembayaran,Username (Pembeli)\n"

  private func orders(_ lines: [Line]) -> OwnBatch<ImportedOrder> {
    OrderExportTests.read(Array((Self.header + lines.map(\.text).joined(separator: "\n") + "\n").utf8)).batch
  }

  private func lines(_ random: inout SplitMix) -> [Line] {
    (0..<Int.random(in: 1...8, using: &random)).flatMap { order in
      let status = Int.random(in: 0..<Self.statuses.count, using: &random)
      return (0..<Int.random(in: 1...4, using: &random)).map { Line(reference: "26\(order)", status: status, item: $0) }
    }
  }

  /// Without what depends on the place of a line.
  private func placeless(_ batch: OwnBatch<ImportedOrder>) -> Set<ImportedOrder> {
    Set(
      batch.records.map { order in
        var order = order
        order.line = 0
        order.items.sort { $0.name < $1.name }
        return order
      })
  }

  @Test func theOrderOfLinesDoesNotMatter() {
    var random = SplitMix(state: 7)
    for _ in 0..<300 {
      let lines = lines(&random)
      let batch = orders(lines)
      #expect(batch.problems == [] && batch.records.count == Set(lines.map(\.reference)).count)
      #expect(batch.records.map(\.items.count).reduce(0, +) == lines.count)
      #expect(placeless(orders(lines.shuffled(using: &random))) == placeless(batch))
    }
  }

  /// Snapshots of one life in any order: the book ends where the furthest of them is, and repeating one changes nothing.
  @Test func aLaterExportMovesForwardsOnly() throws {
    var random = SplitMix(state: 8)
    let policy = Policy(calendar: ShopCalendar())
    for _ in 0..<200 {
      var book = Book()
      // Cancelled without money may be met before paid; paid, sent and done are steps up.
      let life = [0, 1, 2, 3].filter { _ in Int.random(in: 0...2, using: &random) > 0 }
      let shown = (0..<6).compactMap { _ in life.randomElement(using: &random) }
      for status in shown {
        let records = orders([Line(reference: "A", status: status, item: 1)]).records
        for repeated in [false, true] {
          let decision = try book.decide(.importOrders(records), at: OrderExportTests.now, policy: policy)
          if repeated { #expect(decision.changes.isEmpty && decision.imported?.unchanged == 1) }
          book.apply(decision.changes)
        }
      }
      guard let furthest = shown.max() else { continue }
      let order = try #require(book.order(1))
      #expect(order.state == [.pending, .paid, .shipped, .done][furthest], "\(shown)")
      #expect(order.paid == (furthest == 0 ? 0 : order.payable))
    }
  }
}
