import Foundation
import Orders
import Testing
import Workbooks

@testable import Commands

/// A marketplace's export of more orders than are kept in mind at once: in parts, as one step, stopped and gone on with.
@Suite struct LongExportTests {
  private let directory: String
  /// More than are kept in mind, and than a part has.
  private let size = 12_000
  private let header =
    "No. Pesanan,Status Pesanan,Waktu Pesanan Dibuat,Nama Produk,Jumlah,Total Pembayaran,Username (Pembeli)"

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    directory = url.path
  }

  private func line(_ order: Int, _ status: String = "Belum Bayar", item: Int = 1, _ quantity: String = "1") -> String {
    "R\(order),\(status),2026-11-22 10:00,Barang \(item),\(quantity),5000,u\(order)"
  }

  private func file(_ lines: [String]) throws -> String {
    let path = "\(directory)/shopee.csv"
    try (([header] + lines).joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  /// Two lines each, beside each other, but for every thousandth, whose second is the file's last.
  private func lines(_ orders: Int, _ status: String = "Belum Bayar") -> [String] {
    var (lines, late): ([String], [String]) = ([], [])
    for order in 1...orders {
      lines.append(line(order, status))
      if order % 1000 == 0 { late.append(line(order, status, item: 2)) } else { lines.append(line(order, status, item: 2)) }
    }
    return lines + late
  }

  private func all(_ shop: Shop) throws -> [Order] {
    let book = try shop.session.book()
    return (1...max(1, book.orderCount)).compactMap { book.order(OrderID($0)) }
  }

  @Test func scatteredLinesAreJoinedAndAllIsOneStep() throws {
    let shop = try Shop()
    let path = try file(lines(size))
    let answer = try shop.session.importOrders(path, isRehearsal: false)
    #expect(answer.jsonText.contains(#""rows":\#(size),"added":\#(size),"updated":0,"unchanged":0"#), "\(answer.jsonText)")
    let orders = try all(shop)
    #expect(orders.count == size && orders.allSatisfy { $0.items.count == 2 })
    #expect(Set(orders.map(\.reference)).count == size)
    let again = try shop.session.importOrders(path, isRehearsal: false)
    #expect(again.jsonText.contains(#""added":0,"updated":0,"unchanged":\#(size)"#))
    let later = try shop.session.importOrders(try file(lines(size, "Sedang Dikirim")), isRehearsal: false)
    #expect(later.jsonText.contains(#""added":0,"updated":\#(size),"unchanged":0"#))
    _ = try shop.session.undo(nil)
    #expect(try all(shop).allSatisfy { $0.state == .pending && $0.items.count == 2 })
  }

  /// Stopped after a part, run again: the same as in one go.
  @Test func anExportThatWasStoppedGoesOn() throws {
    let (shop, whole) = (try Shop(), try Shop())
    let path = try file(lines(size))
    shop.session.progress = { !$0.string.contains("kept") }
    let stopped = try shop.session.importOrders(path, isRehearsal: false)
    let kept = try shop.session.book().orderCount
    #expect(stopped.status == .interrupted && kept >= ImportParts.size && kept < size, "\(kept): \(stopped.jsonText)")
    shop.session.progress = { _ in true }
    let rest = try shop.session.importOrders(path, isRehearsal: false)
    #expect(rest.jsonText.contains(#""added":\#(size - kept),"updated":0,"unchanged":\#(kept)"#))
    _ = try whole.session.importOrders(path, isRehearsal: false)
    #expect(try all(shop) == all(whole))
    // Both of what was stopped and what went on are taken back whole.
    _ = try shop.session.undo(nil)
    #expect(try shop.session.book().orderCount == kept)
    _ = try shop.session.undo(OutsideText(String(try #require(stopped.sequence))))
    #expect(try shop.session.book().orderCount == 0)
  }

  /// Saved as a workbook, stopped and gone on with: the same as its lines in one go.
  @Test func aWorkbookComesToTheSame() throws {
    let (shop, whole) = (try Shop(), try Shop())
    let path = try file(lines(size))
    let rows = ([header] + lines(size)).map { $0.split(separator: ",").map(String.init) }
    let book = "\(directory)/shopee.xlsx"
    try Data(try WorkbookFile.texts(rows)).write(to: URL(fileURLWithPath: book))
    var percents: [CleanText] = []
    shop.session.progress = { line in
      if line.string.contains("%") { percents.append(line) }
      return !line.string.contains("kept")
    }
    #expect(try shop.session.importOrders(book, isRehearsal: false).status == .interrupted)
    #expect(Set(percents).count > 10)
    let kept = try shop.session.book().orderCount
    #expect(kept >= ImportParts.size && kept < size)
    shop.session.progress = { _ in true }
    #expect(try shop.session.importOrders(book, isRehearsal: false).status == .done)
    _ = try whole.session.importOrders(path, isRehearsal: false)
    #expect(try all(shop) == all(whole))
  }

  /// Wrong far from the order's first line: nothing is kept unless the user agrees, and then not that order.
  @Test func aLateBadLineLeavesItsOrderOut() throws {
    let shop = try Shop()
    let path = try file(lines(size) + [line(7, item: 3, "banyak")])
    let held = try shop.session.importOrders(path, isRehearsal: false)
    #expect(held.status == .badInput && held.jsonText.contains(#""bad":2,"problemCount":2"#), "\(held.jsonText)")
    #expect(try shop.session.book().orderCount == 0)
    let answer = try shop.session.importOrders(path, isRehearsal: false, skipsBad: true)
    #expect(answer.jsonText.contains(#""added":\#(size - 1)"#))
    #expect(try !all(shop).contains { $0.reference == "shopee:R7" })
  }
}
