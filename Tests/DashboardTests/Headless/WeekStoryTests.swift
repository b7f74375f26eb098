import App
import Dashboard
import Orders
import Screen
import Settings
import Storage
import Testing

/// From Friday evening to the Monday after next, with a holiday between, under the real loop, by keys alone.
///
/// Open from 8 to 17 but on Sundays; Monday, 23 November, is a holiday. Terms are a day, the decision an hour of opening time
/// later; reminders at half the time, two hours before its end, and at the decision.
@Suite struct WeekStoryTests {
  private let dashboard: HeadlessDashboard = {
    let holiday = SampleShop.calendar.zone.date(of: SampleShop.time(23, "12:00"))
    let policy = Policy(calendar: ShopCalendar(closed: [holiday]), accounts: ["BCA 1234567890 a.n. Melati"])
    return HeadlessDashboard(Book(), at: SampleShop.time(20, "16:00"), policy: policy)
  }()

  private var book: Book { dashboard.model.book }
  private func order(_ id: OrderID) throws -> Order { try #require(book.order(id)) }

  @Test func aWholeWeek() throws {
    try friday()
    try weekend()
    try holiday()
    try tuesdayMorning()
    try nextInLine()
    try paidLateAndRevived()
    try stillWaitEndsAndAPromiseIsKept()
    try mondayAfterNext()
  }

  /// Five orders, one of them after closing, and somebody who waits for what is gone.
  private func friday() throws {
    takeDown("0812-5550-0001", "Rani", "Gamis @185000")
    #expect(sees("Dijanjikan 16.00 besok") && sees("putuskan 08.00 Sel"))
    wait(until: 20, "16:10")
    takeDown("0812-5550-0002", "Budi", "Tas @98000")
    wait(until: 20, "16:20")
    takeDown("0812-5550-0003", "Citra", "Kopi @68000")
    wait(until: 20, "20:00")
    takeDown("0812-5550-0004", "Dewi", "Hoodie @155000")
    #expect(sees("toko tutup: r kabari pembeli") && sees("1 baru"))
    #expect(try order(4).promised == SampleShop.time(22, "08:00"))
    takeDown("0812-5550-0005", "Eko", "Sepatu (42) @245000")
    type("n0812-5550-0009<Tab>Fani<Down><Down><Down><Down>Sepatu (42)", then: "<C-b>")
    #expect(book.queue.map(\.buyer.name) == ["Fani"] && book.open.count == 5)
    // Half of Rani's time is over at four in the night; the quiet hours end at eight.
    choose(1)
    dashboard.press("r")
    #expect(sees("belum waktunya diingatkan; boleh mulai Sab 21 Nov 08.00 WIB"))
    dashboard.press("<Esc>")
  }

  /// A reminder in quiet hours is refused with the hour, one goes out on Saturday, and no ladder burns down.
  private func weekend() throws {
    wait(until: 21, "06:00")
    dashboard.press("r")
    #expect(sees("jam tenang") && sees("Sab 21 Nov 08.00 WIB"))
    dashboard.press("<Esc>")
    wait(until: 21, "08:00")
    dashboard.press("r")
    #expect(sees("izin mengingatkan pesanan #1 di") && sees("Sab 21 Nov 16.00 WIB"))
    dashboard.press("w")
    #expect(sees("#1 diingatkan") && sees("Diam sejak 08.00"))
    dashboard.press("r")
    #expect(sees("boleh mulai Sab 21 Nov 14.00 WIB"))
    dashboard.press("<Esc>")
    wait(until: 22, "10:00")
    choose(4)
    dashboard.press("rw")
    #expect(try order(4).reminders == [SampleShop.time(22, "10:00")])
    // Two steps fell due before it, in a night: they are answered by the same reminder.
    dashboard.press("r")
    #expect(sees("boleh mulai Sel 24 Nov"))
    dashboard.press("<Esc>")
  }

  private func holiday() throws {
    let journal = try dashboard.journal.newest()
    wait(until: 23, "12:00")
    #expect(sees("TUTUP s.d. 08.00 besok") && sees("5 lewat") && sees("2 menunggu buka"))
    wait(until: 23, "21:00")
    #expect(book.open.values.allSatisfy { $0.state == .pending })
    #expect(try dashboard.journal.newest() == journal && dashboard.glass.bells == 0)
    #expect(book.open.values.allSatisfy { $0.reminders.count <= 1 })
  }

  /// Still wait, extend, paid, let go with a strike, let go without one: each a key, and one taken back.
  private func tuesdayMorning() throws {
    wait(until: 24, "08:00")
    #expect(sees("3 pesanan lewat waktunya · T memutuskannya satu per satu"))
    wait(until: 24, "09:00")
    #expect(dashboard.glass.titles.last == "5 perlu diputuskan · Tenggat" && dashboard.glass.bells > 0)
    dashboard.press("T")
    #expect(sees("Perlu diputuskan 1/5 · #1 Rani"))
    decide("w")
    #expect(sees("Perlu diputuskan 2/5 · #2 Budi"))
    decide("e")
    decide("p")
    dashboard.press("u")
    #expect(sees("Perlu diputuskan 3/5 · #3 Citra") && book.state(of: 3) == .pending)
    decide("p")
    #expect(sees("Perlu diputuskan 4/5 · #4 Dewi") && sees("saat toko tutup"))
    // Dewi was reminded on Sunday: silence after that can be a strike, and only a person says so.
    dashboard.press("x1")
    #expect(sees("pelanggaran"))
    decide("s")
    #expect(try order(4).cancelled?.strike == true && book.blacklist.count == 0)
    // Eko says that it was forgotten: never a strike.
    decide("x3")
    #expect(try order(5).cancelled?.strike == false)
    #expect(sees("Semua sudah diputuskan. Terima kasih!"))
    #expect(try order(1).release == SampleShop.time(24, "17:00"))
    #expect(book.state(of: 3) == .paid)
    #expect(try order(2).promised > SampleShop.time(25, "09:00"))
    dashboard.press("<Enter>")
  }

  private func nextInLine() throws {
    dashboard.press("A")
    #expect(sees("▸Fani") && sees("1× Sepatu (42) yang ditunggu"))
    dashboard.press("ry")
    #expect(dashboard.glass.copies.last?.string.hasPrefix("Halo Kak Fani, kabar baik dari Toko Melati") == true)
    dashboard.press("o")
    let opened = dashboard.opened.links.withLock { $0.last } ?? ""
    #expect(opened.hasPrefix("https://wa.me/6281255500009?text="))
    dashboard.press("w")
    #expect(book.queue.first?.offeredAt != nil && sees("ditawari"))
    dashboard.press("n<Space>@245000<C-s>")
    #expect(book.queue.isEmpty)
    let fanis = try order(6)
    #expect(fanis.buyer.name == "Fani" && fanis.state == .pending)
  }

  /// Eko's money comes on Wednesday: the order is taken up again with new time, and what it has to pay is told apart.
  private func paidLateAndRevived() throws {
    wait(until: 25, "10:00")
    dashboard.press("1/0812-5550-0005<Enter>")
    #expect(sees("tidak ada di daftar ini, tetapi ada di:") && sees("Batal 1"))
    dashboard.press("lll")
    #expect(sees("#5 Eko") && sees("lupa"))
    decide("R")
    let (ekos, fanis) = (try order(5), try order(6))
    #expect(ekos.state == .pending && ekos.promised == SampleShop.time(26, "10:00") && ekos.payable != fanis.payable)
    dashboard.press("hhh")
    #expect(sees("#5 Eko") && dashboard.model.orders.selection == 5)
    dashboard.press("p")
    #expect(book.state(of: 5) == .paid && sees("#5 lunas"))
    dashboard.press("<Esc>")
  }

  private func stillWaitEndsAndAPromiseIsKept() throws {
    // The wait ended at Tuesday's close, so Rani's order asks again.
    choose(1)
    #expect(try order(1).asksForDecision(at: SampleShop.time(25, "10:00")))
    dashboard.press("r")
    #expect(sees("batas transfer pesanan #1 sudah lewat"))
    dashboard.press("w")
    #expect(try order(1).reminders.count == 2)
    dashboard.press("c4")
    #expect(sees("Janji bayar 17.00 besok"))
    wait(until: 26, "09:00")
    dashboard.press("p")
    #expect(book.state(of: 1) == .paid)
    // Budi never answered, and was never reminded: let go, and no strike is proposed.
    choose(2)
    dashboard.press("x1")
    #expect(try order(2).cancelled == Cancellation(at: SampleShop.time(26, "09:00"), reason: .vanished, strike: false))
  }

  private func mondayAfterNext() throws {
    // Fani's day ran out on Wednesday while the shop was open; nobody has decided, so nothing was let go.
    wait(until: 30, "08:00")
    #expect(book.state(of: 6) == .pending && sees("1 pesanan lewat waktunya"))
    dashboard.press("S")
    for _ in 0..<200 where !sees("Tingkat closing") { dashboard.loop.turn(atMost: 100) }
    // Rani, Citra and Eko paid; Dewi and Budi were let go; Fani's is open.
    #expect(sees("60,0%") && sees("3 jadi dibayar · 2 batal · 1 masih berjalan"))
    #expect(sees("dibayar setelah diingatkan") && sees("1 · Rp185.000"))
    dashboard.press("<Esc>")
    #expect(try dashboard.journal.newest() > 20)
  }
}

extension WeekStoryTests {
  private func sees(_ text: String) -> Bool { dashboard.screen.contains(text) }

  private func type(_ text: String, then keys: String) {
    dashboard.press(text.replacing(" ", with: "<Space>") + keys)
  }

  private func takeDown(_ phone: String, _ name: String, _ item: String) {
    type("n\(phone)<Tab>\(name)<Down><Down><Down><Down>\(item)", then: "<C-s>")
  }

  /// Selects an order in pane 1.
  private func choose(_ id: OrderID) {
    dashboard.press("1g")
    for _ in 0..<20 where dashboard.model.orders.selection != id { dashboard.press("j") }
    #expect(dashboard.model.orders.selection == id)
  }

  /// A key, and the second that a person takes to look.
  private func decide(_ keys: String) {
    dashboard.press(keys)
    dashboard.wait(1)
  }

  /// Lets the loop sleep from change to change, an hour at a time at most.
  private func wait(until day: Int, _ clock: String) {
    let end = SampleShop.time(day, clock)
    while dashboard.clock.now.moment < end { dashboard.wait(min(3600, end - dashboard.clock.now.moment)) }
  }
}
