import Orders
import Settings
import Testing

@testable import Dashboard

@Suite struct QueueTests {
  private func view(_ driver: Driver) -> QueueView? {
    guard case .queue(let view)? = driver.model.overlays.last else { return nil }
    return view
  }

  /// Two wait for a Tas, one for something else.
  private func driver() -> Driver {
    var driver = Driver()
    for (number, name, item) in [(1, "Rani", "Tas"), (2, "Dewi", "Kopi"), (3, "Budi", "tas")] {
      let place = QueuedBuyer(
        number: number, buyer: Buyer(name: CleanText(cleaning: name)), item: OrderItem(name: CleanText(cleaning: item)),
        since: Shop.now)
      driver.model.book.apply(Change(.queued, .queued(before: nil, after: place)))
    }
    return driver
  }

  @Test func whenAnOrderDiesItIsSaidWhoWaits() {
    var driver = driver()
    driver.press("x3")
    #expect(driver.notice == .buyersWait(2))
    driver.press("A")
    #expect(view(driver).map { driver.model.places(of: $0).map(\.number) } == [1, 3])
    driver.press("jy")
    #expect(
      driver.effects.contains {
        if case .copyMessage(let text) = $0 { text.string.contains("1× tas yang ditunggu") } else { false }
      })
    driver.press("w")
    #expect(driver.model.book.queue.map { $0.offeredAt != nil } == [false, false, true])
    driver.press("x")
    #expect(driver.model.book.queue.map(\.number) == [1, 2] && driver.notice == .queueDone(.unqueued, 3))
  }

  @Test func theTextCanBeEditedScannedOpenedAndRecordedAsAReminderCan() {
    var driver = driver()
    driver.model.settings.templates =
      Templates.shipped(.indonesian)
      .replaced(by: Array("[id]\nnext-in-line = \"Kak {name}, {items} ada lagi\"".utf8), file: "templates.toml").templates
    driver.press("Ar")
    guard case .message(let preview)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    #expect(preview.text.string == "Kak Rani, 1× Tas ada lagi" && preview.subject == .place(1))
    driver.press("o")
    #expect(driver.notice == .noPhone(nil))
    driver.press("e<End>!<Esc>y")
    #expect(
      driver.effects.contains {
        if case .copyMessage(let text) = $0 { text.string == "Kak Rani, 1× Tas ada lagi!" } else { false }
      })
    driver.press("cw")
    #expect(driver.model.book.queue.map { $0.offeredAt != nil } == [true, false, false])
    driver.press("u")
    #expect(driver.model.book.queue.allSatisfy { $0.offeredAt == nil })
  }

  @Test func aPlaceBecomesAnOrderInOneStep() {
    var driver = driver()
    driver.press("x3An")
    guard case .orderForm(let form)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    #expect(form.text(.name) == "Rani" && form.text(.items) == "Tas" && form.fromQueue == 1)
    driver.press("<Space>@98000<C-s>")
    #expect(driver.order(8)?.buyer.name == "Rani" && driver.model.book.queue.map(\.number) == [2, 3])
    driver.press("u")
    #expect(driver.order(8) == nil && driver.model.book.queue.map(\.number) == [1, 2, 3])
  }

  @Test func theFormPutsTheBuyerInTheQueueInstead() {
    var driver = Driver()
    driver.press("n<C-b>")
    #expect(driver.model.book.queue.isEmpty && driver.model.overlays.count == 1)
    driver.press("<Tab>Rani<Tab><Tab><Tab><Tab>Tas<Space>(hitam)<C-b>")
    #expect(driver.model.book.queue.map(\.item) == [OrderItem(name: "Tas", variant: "hitam")])
    #expect(driver.notice == .queueDone(.queued, 1) && driver.model.book.open.count == 7)
  }

  @Test func withoutAnybodyTheListSaysSo() {
    var driver = Driver()
    driver.press("A")
    #expect(view(driver) != nil)
    driver.press("<Esc>")
    #expect(driver.model.overlays.isEmpty)
  }
}
