import Orders
import Testing

/// From the first message to the end, over the real loop: cash on delivery, and a down payment that is given back.
@Suite struct TermsStoryTests {
  @Test func cashOnDeliveryFromTheFormToTheCouriersMoney() throws {
    let dashboard = HeadlessDashboard()
    dashboard.press("n0812-9000-1111<Tab>Tono<Tab><Tab><Tab><Tab>Tas<Space>@98000<Tab><Tab>c<C-s>")
    let id = try #require(dashboard.model.orders.selection)
    #expect(dashboard.screen.contains("Konfirmasi COD paling lambat 10.00 besok") && dashboard.screen.contains("Tono COD?"))
    dashboard.press("s")
    #expect(dashboard.screen.contains("pesanan COD ini belum dikonfirmasi ulang"))
    dashboard.press("a")
    #expect(dashboard.screen.contains("#\(id.number) dikonfirmasi ulang · Kirim paling lambat"))
    dashboard.wait(3)
    dashboard.press("lG")
    #expect(dashboard.model.orders.selection == id && dashboard.screen.contains("Tono COD"))
    dashboard.press("s")
    dashboard.wait(3)
    dashboard.press("lgd")
    let order = try #require(dashboard.model.book.order(id))
    #expect(order.state == .done && order.paid == 98_000)
    #expect(try dashboard.journal.newest() == 4)
  }

  @Test func aDownPaymentComesAndGoesBack() throws {
    let dashboard = HeadlessDashboard()
    dashboard.press("n0812-9000-1111<Tab>Tono<Tab><Tab><Tab><Tab>Meja<Space>@200000<Tab><Tab><Tab>50%<C-s>")
    let id = try #require(dashboard.model.orders.selection)
    #expect(dashboard.screen.contains("Rp100.000") && dashboard.screen.contains("Tono DP?"))
    dashboard.press("D")
    #expect(dashboard.screen.contains("uang muka lunas"))
    dashboard.press("x")
    #expect(dashboard.screen.contains("Uang muka Rp100.000 hangus, kecuali salah kami"))
    dashboard.press("b")
    #expect(dashboard.screen.contains("1 kembalikan uang"))
    dashboard.wait(3)
    dashboard.press("lll")
    #expect(dashboard.model.orders.selection == id && dashboard.screen.contains("Rp100.000 perlu dikembalikan"))
    dashboard.press("f")
    #expect(!dashboard.screen.contains("1 kembalikan uang") && dashboard.screen.contains("Rp100.000 sudah dikembalikan"))
    dashboard.press("u")
    #expect(dashboard.screen.contains("1 kembalikan uang"))
  }
}
