import Orders
import Testing

@testable import Dashboard

/// `B`: what falls due by the next opening day's close.
@Suite struct DueListTests {
  private static func at(_ text: String) -> Moment { Shop.moment("2026-11-\(text):00+07:00") }

  /// Saturday 10.00, open from 8 to 17, closed on Sunday: tomorrow is Monday.
  private static let orders: [Order] = [
    due(1, "21T07:00", "21T09:00"), due(2, "21T09:30", "21T10:30"), due(3, "21T16:59", "23T08:59"),
    due(4, "21T17:01", "23T09:00"), due(5, "22T12:00", "23T09:00"), due(6, "23T08:00", "23T09:00"),
    due(7, "23T17:00", "24T09:00"), due(8, "23T17:01", "24T09:00"),
  ]

  private static func due(_ id: Int, _ promised: String, _ release: String) -> Order {
    var order = Shop.order(id, until: at(promised))
    order.release = at(release)
    return order
  }

  private static func list(at now: Moment) -> [DueList.Time: [OrderID]] {
    let book = Book(open: orders)
    let list = DueList(DeadlineBoard(book, ShopCalendar()), book, ShopCalendar(), at: now)
    return Dictionary(uniqueKeysWithValues: list.groups.map { ($0.time, $0.rows.map(\.id)) })
  }

  @Test func bothClocksAreGroupedByTheShopsDays() {
    #expect(Self.list(at: Self.at("21T10:00")) == [.now: [1], .today: [2, 3], .closed: [4, 5], .tomorrow: [6, 7]])
    // After closing the promises that are over wait for their decisions on Monday.
    #expect(Self.list(at: Self.at("21T18:00")) == [.now: [1, 2], .closed: [5], .tomorrow: [6, 3, 4, 7]])
  }

  @Test func sumsAreOfWhatIsStillToCome() {
    let book = Book(open: Self.orders)
    let list = DueList(DeadlineBoard(book, ShopCalendar()), book, ShopCalendar(), at: Self.at("21T10:00"))
    #expect(list.groups.map(\.money) == [98_001, 196_005, 196_009, 196_013])
    #expect(list.opening == Self.at("23T08:00") && list.closing == Self.at("23T17:00"))
  }

  @Test func enterGoesToTheOrderAndEscapeBack() {
    var driver = Driver()
    driver.press("3B")
    guard case .due(let view)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    #expect(view.selection == 7)
    driver.press("jj<Enter>")
    #expect(driver.model.overlays.isEmpty && driver.model.focus == .orders && driver.selection == 2)
    driver.press("B<Esc>")
    #expect(driver.model.overlays.isEmpty && driver.selection == 2)
    driver = Driver([], entries: [])
    driver.press("B")
    #expect(driver.notice == .unavailable(.dueTomorrow, .nothingDue))
  }
}
