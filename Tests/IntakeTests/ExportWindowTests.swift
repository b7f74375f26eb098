import Intake
import Orders
import Testing

/// An export read with few orders in mind comes to the same as one that is gathered whole, wherever the lines of an order stand.
@Suite struct ExportWindowTests {
  private static let header =
    "No. Pesanan,Status Pesanan,Waktu Pesanan Dibuat,Nama Produk,Jumlah,Total Pembayaran,Username (Pembeli)\n"

  /// What a file came to, and how often it had to be read.
  private struct Outcome {
    var batch = OwnBatch<ImportedOrder>()
    var readings = 0
  }

  private static func read(
    _ text: String, _ layout: TableLayout = .orders(.shopee), window: ExportWindow, piece: Int = 97
  ) -> Outcome {
    var next: (any RecordReading<ImportedOrder>)? = OrderTableReader(layout, OrderExportTests.defaults, window: window)
    var outcome = Outcome()
    let bytes = Array(text.utf8)
    while var reader = next {
      outcome.batch = OwnBatch()
      outcome.readings += 1
      for start in stride(from: 0, to: bytes.count, by: piece) {
        reader.read(Array(bytes[start..<min(bytes.count, start + piece)]), into: &outcome.batch)
      }
      reader.finish(into: &outcome.batch)
      next = reader.rereading
    }
    return outcome
  }

  /// Lines of some orders, a few of them wrong in one way or another.
  private static func lines(_ random: inout SplitMix) -> [String] {
    (0..<Int.random(in: 1...30, using: &random)).flatMap { order -> [String] in
      (0..<Int.random(in: 1...4, using: &random)).map { item in
        let total = Int.random(in: 0...4, using: &random) == 0 ? "" : "5"
        let buyer = Int.random(in: 0...4, using: &random) == 0 ? "" : "u\(order)"
        let good = "R\(order),Belum Bayar,2026-11-22 10:00,Barang \(item),1,\(total),\(buyer)"
        return switch Int.random(in: 0...40, using: &random) {
        case 0: "R\(order),Melayang,kemarin,Tas,0,banyak,b"
        case 1: "R\(order),Belum Bayar,2026-11-22 10:00,\"Tas\"x,1,5,b"
        case 2: "\"R\(order)\"x,Belum Bayar,2026-11-22 10:00,Tas,1,5,b"
        case 3: ",Belum Bayar,2026-11-22 10:00,Tas,1,5,b"
        case 4: "R\(order),Belum Bayar,2026-11-22 10:00,Tas,1,5,b,lebih"
        case 5: ",,,Tas,1,,"
        default: good
        }
      }
    }
  }

  /// Moves some lines a little, or all of them anywhere.
  private static func disordered(_ lines: [String], _ random: inout SplitMix) -> [String] {
    var lines = lines
    if Bool.random(using: &random) { return lines.shuffled(using: &random) }
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let line = lines.remove(at: Int.random(in: 0..<lines.count, using: &random))
      lines.insert(line, at: Int.random(in: 0...lines.count, using: &random))
    }
    return lines
  }

  private static func byLine(_ batch: OwnBatch<ImportedOrder>) -> [ImportedOrder] {
    batch.records.sorted { $0.line < $1.line }
  }

  @Test func fewOrdersInMindComeToTheSameAsAll() {
    var random = SplitMix(state: 17)
    var readTwice = 0
    for _ in 0..<400 {
      let text = Self.header + Self.disordered(Self.lines(&random), &random).joined(separator: "\n") + "\n"
      let whole = Self.read(text, window: ExportWindow(orders: nil))
      let window = ExportWindow(orders: Int.random(in: 1...12, using: &random))
      let streamed = Self.read(text, window: window)
      #expect(whole.readings == 1)
      if streamed.readings > 1 { readTwice += 1 }
      #expect(Self.byLine(streamed.batch) == Self.byLine(whole.batch), "\(window): \(text)")
      #expect(streamed.batch.problems.sorted { $0.line < $1.line } == whole.batch.problems, "\(window): \(text)")
      // Where nothing is scattered, in the same order too: the orders' numbers follow from it.
      if streamed.readings == 1 { #expect(streamed.batch.records == whole.batch.records) }
      if streamed.readings == 1 { #expect(streamed.batch.problems == whole.batch.problems) }
    }
    #expect(readTwice > 100 && readTwice < 350)
  }

  /// Rows without an order's number are told apart by how many of their like came before.
  @Test func twinsFarApartAreCountedOn() throws {
    let mapping = try ColumnMapping(
      name: "warung", kind: .orders, columns: [.name: "nama", .item: "barang", .total: "jumlah"],
      header: ["nama", "barang", "jumlah"])
    var random = SplitMix(state: 18)
    var readTwice = 0
    for _ in 0..<300 {
      let rows = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        "Ani \(Int.random(in: 0...25, using: &random)),Tas,5000\n"
      }
      let text = "nama,barang,jumlah\n" + rows.joined()
      let whole = Self.read(text, .mapped(mapping), window: ExportWindow(orders: nil))
      let streamed = Self.read(
        text, .mapped(mapping), window: ExportWindow(orders: Int.random(in: 1...12, using: &random)))
      #expect(whole.batch.records.count == rows.count && Set(whole.batch.records.map(\.reference)).count == rows.count)
      #expect(streamed.batch.records == whole.batch.records && streamed.batch.problems == whole.batch.problems)
      readTwice += streamed.readings - 1
    }
    #expect(readTwice > 100)
  }

  @Test func nothingIsReadWhereTooManyOrdersAreScattered() {
    let lines = (0..<2).flatMap { item in
      (0..<50).map { "R\($0),Belum Bayar,2026-11-22 10:00,Barang \(item),1,5,u\n" }
    }
    let text = Self.header + lines.joined()
    #expect(Self.read(text, window: ExportWindow(orders: 5, scattered: 50)).batch.records.count == 50)
    let refused = Self.read(text, window: ExportWindow(orders: 5, scattered: 49)).batch
    #expect(refused.isVoid && refused.problems.last?.fault == .file(.tooScattered(limit: 49)))
  }

  @Test func anOrderWithoutEndIsLeftOut() {
    let line = "A,Belum Bayar,2026-11-22 10:00,Tas,1,5,u\n"
    let other = "B,Belum Bayar,2026-11-22 10:00,Tas,1,5,u\n"
    let lines = String(repeating: line, count: 10_000)
    let full = Self.read(Self.header + lines + other, window: ExportWindow(orders: 2), piece: 1 << 16).batch
    #expect(full.problems.isEmpty && full.records.map(\.items.count) == [10_000, 1])
    let read = Self.read(Self.header + lines + other + line, window: ExportWindow(orders: 2), piece: 1 << 16).batch
    #expect(read.problems == [IntakeProblem(line: 2, fault: .tooManyLines(limit: 10_000))])
    #expect(read.records.map(\.reference) == ["shopee:B"])
  }

  /// What is kept in mind is let go while the file is read, and an order without end does not hold up the others.
  @Test func ordersAreHandedOutOnTheWay() {
    var reader = OrderTableReader(.orders(.shopee), OrderExportTests.defaults, window: ExportWindow(orders: 10))
    var batch = OwnBatch<ImportedOrder>()
    reader.read(Array(Self.header.utf8), into: &batch)
    for order in 0..<100 {
      reader.read(Array("R\(order),Belum Bayar,2026-11-22 10:00,Tas,1,5,u\n".utf8), into: &batch)
      #expect(order + 1 - batch.records.count <= 13)
    }
    for _ in 0..<60 { reader.read(Array("R99,Belum Bayar,2026-11-22 10:00,Tas,1,5,u\n".utf8), into: &batch) }
    #expect(batch.records.count == 99)
    reader.finish(into: &batch)
    #expect(batch.records.count == 100 && batch.records.last?.items.count == 61)
  }
}
