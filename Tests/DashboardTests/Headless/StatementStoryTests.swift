import App
import Foundation
import Orders
import Testing

@testable import Dashboard

/// A statement's file through the real loop: read by a thread of its own, shown, taken in, matched, taken back.
@Suite struct StatementStoryTests {
  private func write(_ text: String) throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString).csv").path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func waitForFile(_ dashboard: HeadlessDashboard) {
    while case .reading? = dashboard.model.bankView?.step { dashboard.loop.turn(atMost: 1000) }
    dashboard.settle()
  }

  @Test func fromTheFileToPaid() throws {
    let book = SampleShop.book()
    let order = try #require(book.open.values.filter { $0.state == .pending && $0.due > 0 }.min { $0.id < $1.id })
    let path = try write(
      "No. rekening : 1234567890\nTanggal Transaksi,Keterangan,Cabang,Jumlah,,Saldo\n"
        + "'23/11,'TRSF 1 RANI,'0000,\(order.due.amount).00,CR,5.00\n'23/11,'BIAYA,'0000,5.00,DB,0.00\n")
    let policy = Policy(calendar: SampleShop.calendar, accounts: ["BCA 1234567890 a.n. Melati"])
    let dashboard = HeadlessDashboard(book, policy: policy)
    dashboard.press("Mo\(path)<Enter>")
    waitForFile(dashboard)
    #expect(dashboard.screen.contains("BCA") && dashboard.model.book.bank.credits.isEmpty)
    dashboard.press("<Enter>")
    #expect(dashboard.model.book.bank.credits.count == 1 && dashboard.model.book.state(of: order.id) == .pending)
    dashboard.wait(1)
    dashboard.press("<Enter>")
    #expect(dashboard.model.book.state(of: order.id) == .paid && dashboard.model.book.bank.credits.isEmpty)
    dashboard.press("uu")
    #expect(dashboard.model.book.state(of: order.id) == .pending && dashboard.model.book.bank.seen.count == 0)
  }

  @Test(arguments: ["/nowhere/at/all.csv", "/tmp", "/dev/null"]) func whatIsNoFileSaysSo(_ path: String) {
    let dashboard = HeadlessDashboard()
    dashboard.press("Mo\(path)<Enter>")
    waitForFile(dashboard)
    guard case .opening(_, .unreadable(let cause)?)? = dashboard.model.bankView?.step else {
      Issue.record("nothing is said of \(path)")
      return
    }
    #expect(!cause.isEmpty)
  }
}
