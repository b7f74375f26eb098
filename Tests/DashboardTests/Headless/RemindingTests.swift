import App
import Dashboard
import Orders
import Screen
import Settings
import Testing

/// Reminders and the contact log by keys, through the loop and the journal.
@Suite struct RemindingTests {
  /// On order 142, whose reminder is due: it is to be paid by 10.42, and it is 10.00.
  private func dashboard(rows: Int = 40, columns: Int = 120) -> HeadlessDashboard {
    let dashboard = HeadlessDashboard(rows: rows, columns: columns)
    dashboard.press("/0812-3456<Enter>")
    return dashboard
  }

  private func order(_ dashboard: HeadlessDashboard, _ id: OrderID = 142) throws -> Order {
    try #require(dashboard.model.book.order(id))
  }

  @Test func nothingIsRecordedBeforeTheSellerSaysSo() throws {
    let dashboard = dashboard()
    dashboard.press("r")
    #expect(dashboard.screen.contains("izin mengingatkan pesanan #142 di"))
    #expect(dashboard.screen.contains("*Rp185.123*") && dashboard.screen.contains("Sen 23 Nov 10.42 WIB"))
    dashboard.press("yoc<Esc>")
    let copied = dashboard.glass.copies.first?.lines.first?.string ?? ""
    #expect(copied == "Halo Kak Rani Puspita, izin mengingatkan pesanan #142 di Toko Melati, ya 🙏")
    let link = dashboard.opened.links.withLock { $0.first } ?? ""
    #expect(link.hasPrefix("https://wa.me/6281234567890?text=Halo%20Kak%20Rani"))
    dashboard.press("<Esc>")
    #expect(try order(dashboard).reminders.isEmpty && dashboard.journal.newest() == 0)
    dashboard.press("rw")
    #expect(try order(dashboard).reminders == [SampleShop.now] && dashboard.journal.newest() == 1)
    #expect(dashboard.screen.contains("#142 diingatkan"))
    dashboard.press("u")
    #expect(try order(dashboard).reminders.isEmpty)
  }

  @Test func aRefusalSaysWhyAndWhenAndOffersOtherTexts() throws {
    let dashboard = dashboard()
    dashboard.press("rwr")
    #expect(dashboard.screen.contains("belum waktunya diingatkan; boleh mulai Sen 23 Nov 14.00 WIB"))
    #expect(dashboard.screen.contains("kartu pesanan"))
    dashboard.press("w")
    #expect(try order(dashboard).history.map(\.kind) == [.ordered, .reminded, .messaged])
    #expect(try order(dashboard).reminders.count == 1)
  }

  @Test func theStatementIsLookedAtFirst() throws {
    let dashboard = dashboard()
    dashboard.press("i")
    #expect(dashboard.model.book.statements[nil] == SampleShop.now)
    #expect(dashboard.screen.contains("mutasi semua rekening dilihat sampai sekarang"))
    // The next day, before anybody has looked.
    dashboard.wait(24 * 3600)
    dashboard.press("r")
    #expect(dashboard.screen.contains("lihat mutasi rekening dulu"))
    dashboard.press("<Esc>ir")
    #expect(dashboard.screen.contains("pengingat terakhir"))
    dashboard.press("w")
    #expect(try order(dashboard).reminders == [SampleShop.now + 24 * 3600])
  }

  @Test func theTextCanBeEditedBeforeItGoesOut() {
    let dashboard = dashboard()
    dashboard.press("re<End>!<Enter>baris<Space>baru<Esc>y")
    #expect(dashboard.glass.copies.first?.lines[1].string == "baris baru")
    #expect(dashboard.glass.copies.first?.lines[0].string.hasSuffix("🙏!") == true)
    #expect(dashboard.screen.contains("baris baru"))
  }

  @Test func whileEditingNoKeyActs() throws {
    let dashboard = dashboard()
    dashboard.press("rewyoq<Esc><Esc>")
    #expect(try order(dashboard).reminders.isEmpty && dashboard.glass.copies.isEmpty)
  }

  @Test func withoutAPhoneThereIsTextOnly() {
    let dashboard = HeadlessDashboard()
    dashboard.press("/maya.store<Enter>ro")
    #expect(dashboard.screen.contains("tanpa nomor HP"))
    #expect(dashboard.opened.links.withLock { $0.isEmpty })
  }

  @Test func aPromiseIsOneKeyAndItsCountdownIsShown() throws {
    let dashboard = dashboard()
    dashboard.press("c3")
    #expect(try order(dashboard).buyerPromise == SampleShop.time(23, "17:00"))
    #expect(dashboard.screen.contains("Janji bayar 17.00, sisa 7j"))
    dashboard.press("c4")
    #expect(try order(dashboard).buyerPromise == SampleShop.time(24, "17:00"))
    dashboard.press("c3")
    dashboard.wait(8 * 3600)
    #expect(dashboard.screen.contains("Janji bayar 17.00 tidak ditepati"))
  }

  @Test func aPromiseIsMovedWithOneKey() throws {
    let dashboard = dashboard()
    dashboard.press("P")
    #expect(try order(dashboard).buyerPromise == SampleShop.time(23, "17:00"))
    #expect(dashboard.screen.contains("janji bayar · sampai 17.00"))
    dashboard.press("P")
    #expect(try order(dashboard).buyerPromise == SampleShop.time(24, "17:00"))
    dashboard.press("uu")
    #expect(try order(dashboard).buyerPromise == nil)
    // One for an hour of tomorrow moves to that day's closing; Sunday is passed over.
    dashboard.press("c5P")
    #expect(try order(dashboard).buyerPromise == SampleShop.time(24, "17:00"))
    dashboard.press("PPPPP")
    #expect(try order(dashboard).buyerPromise == SampleShop.time(30, "17:00"))
  }

  @Test func answersAndBlocksAreNoted() throws {
    let dashboard = dashboard()
    dashboard.press("rw")
    #expect(dashboard.screen.contains("Diam sejak 10.00"))
    dashboard.press("c2nanti<Space>ya<Enter>")
    #expect(!dashboard.screen.contains("Diam sejak"))
    #expect(try order(dashboard).history.last?.note == "nanti ya")
    dashboard.press("c8")
    #expect(dashboard.screen.contains("Memblokir kami sejak 10.00"))
  }

  @Test func anOrderTakenDownAfterHoursOffersTheTextForThat() throws {
    let dashboard = HeadlessDashboard()
    dashboard.wait(8 * 3600)
    dashboard.press("n0812-9999-0001<Tab>Lia<Down><Down><Down><Down>Topi<Space>@35000<C-s>")
    #expect(dashboard.screen.contains("toko tutup: r kabari pembeli"))
    dashboard.press("r")
    #expect(dashboard.screen.contains("Sekarang toko sedang tutup; pertanyaan kami jawab mulai Sel 24 Nov"))
  }

  /// Who has blocked the shop is written to elsewhere, and the key goes back to the first number.
  @Test func theSecondContactTakesOverWhereTheFirstIsBlocked() throws {
    let dashboard = dashboard()
    dashboard.press("c90813-5555-0002<Enter>")
    #expect(try order(dashboard).secondContact == "0813-5555-0002" && dashboard.screen.contains("Kontak 2"))
    dashboard.press("ro")
    #expect(dashboard.opened.links.withLock { $0.last }?.hasPrefix("https://wa.me/6281234567890?") == true)
    dashboard.press("<Esc>c8ro")
    #expect(dashboard.screen.contains("Kontak 2:  0813-5555-0002"))
    #expect(dashboard.opened.links.withLock { $0.last }?.hasPrefix("https://wa.me/6281355550002?") == true)
    dashboard.press("2o")
    #expect(dashboard.opened.links.withLock { $0.last }?.hasPrefix("https://wa.me/6281234567890?") == true)
    dashboard.press("<Esc>c9<C-u>@rani.kedua<Enter>r")
    #expect(try order(dashboard).secondContact?.string.hasSuffix("@rani.kedua") == true)
    #expect(dashboard.screen.contains("tanpa nomor HP"))
  }

  /// What tells by when to pay is of no use once that is over.
  @Test func aLapsedOrderIsNotToldThatTheShopIsClosed() {
    let dashboard = dashboard()
    dashboard.wait(10 * 3600)
    dashboard.press("r")
    #expect(dashboard.screen.contains("jam tenang") && dashboard.screen.contains("kartu pesanan"))
    dashboard.press("<Tab>")
    #expect(!dashboard.screen.contains("Sekarang toko sedang tutup"))
  }

  @Test(arguments: [(24, 80), (12, 40), (6, 21), (5, 20)])
  func everyStepFitsEverySize(_ rows: Int, _ columns: Int) {
    let dashboard = dashboard(rows: rows, columns: columns)
    for keys in ["r", "c", "<Esc>", "e", "x", "<Esc>", "<Tab>", "j", "<Esc>", "c", "2", "a", "<Esc>", "<Esc>"] {
      dashboard.press(keys)
    }
    #expect(dashboard.model.overlays.isEmpty)
  }
}
