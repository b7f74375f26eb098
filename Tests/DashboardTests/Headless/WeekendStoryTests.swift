import App
import Dashboard
import Orders
import Screen
import Settings
import Storage
import Testing

/// A weekend with a holiday behind it, under the real loop: what runs out while the shop is closed waits for a person.
@Suite struct WeekendStoryTests {
  /// Open from 8 to 17 but on Sundays; Monday 23 November is a holiday. It begins on Saturday at 16.00.
  private static let calendar = ShopCalendar(closed: [SampleShop.calendar.zone.date(of: SampleShop.time(23, "12:00"))])
  private static let start = SampleShop.time(21, "16:00")

  private static func order(_ id: Int, until promised: Moment, release: Moment) -> Order {
    var order = Order(
      id: OrderID(id), buyer: Buyer(name: "Pembeli \(id)", phone: PhoneReading("0812 0000 00\(10 + id)").key),
      items: [OrderItem(name: "Tas", price: 98_000)], total: 98_000, uniqueCode: id, payable: Rupiah(98_000 + Int64(id)),
      terms: .standard, createdAt: start - 86_400, promised: promised, release: release)
    order.history = [HistoryEvent(at: order.createdAt, kind: .ordered)]
    return order
  }

  private static let orders: [Order] = [
    order(1, until: SampleShop.time(21, "16:30"), release: SampleShop.time(24, "08:30")),
    order(2, until: SampleShop.time(21, "19:00"), release: SampleShop.time(24, "09:00")),
    order(3, until: SampleShop.time(22, "10:00"), release: SampleShop.time(24, "09:00")),
    order(4, until: SampleShop.time(23, "11:00"), release: SampleShop.time(24, "09:00")),
    order(5, until: SampleShop.time(24, "15:00"), release: SampleShop.time(24, "16:00")),
  ]

  private func dashboard() -> HeadlessDashboard {
    HeadlessDashboard(Book(open: Self.orders), at: Self.start, policy: Policy(calendar: Self.calendar))
  }

  /// Lets the loop sleep from change to change, as it would over days, an hour at a time at most.
  private func sleep(_ dashboard: HeadlessDashboard, until end: Moment) {
    while dashboard.clock.now.moment < end { dashboard.wait(min(3600, end - dashboard.clock.now.moment)) }
  }

  @Test func fromSaturdayEveningToTuesdayNothingIsLetGoByItself() throws {
    let dashboard = dashboard()
    sleep(dashboard, until: SampleShop.time(23, "20:00"))
    #expect(dashboard.screen.contains("3 menunggu buka"))
    #expect(dashboard.model.book.open.values.allSatisfy { $0.state == .pending })
    #expect(try dashboard.journal.newest() == 0)
    #expect(dashboard.glass.bells == 0)
    sleep(dashboard, until: SampleShop.time(24, "08:00"))
    #expect(dashboard.screen.contains("3 pesanan lewat waktunya · T memutuskannya satu per satu"))
    #expect(dashboard.glass.bells == 0)
    // At their release two more ask: 8.30 for #1, which ran out while open; 9.00 for the others.
    sleep(dashboard, until: SampleShop.time(24, "08:30"))
    #expect(dashboard.glass.bells == 1)
    sleep(dashboard, until: SampleShop.time(24, "09:00"))
    #expect(dashboard.screen.contains("4 pesanan perlu diputuskan, mulai dari #1"))
    #expect(dashboard.glass.titles.last == "4 perlu diputuskan · Tenggat")
    #expect(try dashboard.journal.newest() == 0)
  }

  @Test func inTheMorningEachIsDecidedWithAKeyAndUndone() throws {
    let dashboard = dashboard()
    sleep(dashboard, until: SampleShop.time(24, "09:00"))
    dashboard.press("T")
    #expect(dashboard.screen.contains("Perlu diputuskan 1/4 · #1 Pembeli 1"))
    dashboard.press("w")
    dashboard.wait(1)
    #expect(dashboard.screen.contains("Perlu diputuskan 2/4 · #2 Pembeli 2"))
    #expect(dashboard.screen.contains("Waktu bayarnya habis Sab 19.00, saat toko tutup; buka lagi 08.00."))
    dashboard.press("e")
    dashboard.wait(1)
    dashboard.press("p")
    dashboard.wait(1)
    dashboard.press("x1")
    dashboard.wait(1)
    #expect(dashboard.screen.contains("Semua sudah diputuskan. Terima kasih!"))
    let book = dashboard.model.book
    #expect(book.order(1)?.release == SampleShop.time(24, "17:00") && book.order(1)?.state == .pending)
    #expect(book.order(2)?.promised == SampleShop.time(25, "09:00") + 1)
    #expect(book.state(of: 3) == .paid && book.order(4)?.cancelled?.reason == .vanished)
    #expect(book.order(4)?.cancelled?.strike == false)
    #expect(try dashboard.journal.newest() == 4)
    dashboard.press("u")
    #expect(dashboard.model.book.state(of: 4) == .pending)
    #expect(dashboard.screen.contains("Perlu diputuskan 4/4 · #4 Pembeli 4"))
    #expect(dashboard.model.book.state(of: 5) == .pending)
    // Whoever waits on is asked no more today.
    dashboard.press("<Esc>")
    let bells = dashboard.glass.bells
    sleep(dashboard, until: SampleShop.time(24, "14:59"))
    #expect(dashboard.glass.bells == bells)
  }
}
