import Orders
import Screen
import Testing
import Words

@testable import Dashboard

@Suite struct LookingTests {
  @Test func movingStopsAtTheEnds() {
    var driver = Driver()
    driver.press("k")
    #expect(driver.selection == 7)
    driver.press("G")
    #expect(driver.selection == 5)
    driver.press("j<Home>")
    #expect(driver.selection == 7)
    driver.press("<Down><C-d>")
    #expect(driver.selection == 5)
  }

  @Test func movingScrollsTheSelectionIntoView() {
    var driver = Driver((1...100).map { Shop.order($0, until: Shop.now + Int64($0) * 600) })
    let height = driver.model.visibleRows(of: .orders)
    driver.press("G")
    #expect(driver.model.orders.top == 100 - height)
    driver.press("g")
    #expect(driver.model.orders.top == 0)
    driver.bring(.resized(Size(rows: 24, columns: 80)))
    driver.press("G")
    driver.bring(.resized(Size(rows: 60, columns: 80)))
    #expect(driver.model.orders.top == 100 - driver.model.visibleRows(of: .orders))
  }

  /// A start reads no more of the blacklist than a screen shows; whoever looks into it has a page.
  @Test func theBlacklistIsListedOnceSomebodyLooks() {
    let entries: [BlacklistEntry] = (0..<600).map { number in
      let moment = Shop.now - Int64(number) * 60
      return BlacklistEntry(
        key: Shop.key("62812\(10_000_000 + number)"), phone: nil, channel: .whatsapp, name: "Bayu", level: .suspect, strikes: 1,
        reasons: [.vanished], firstAt: moment, lastAt: moment)
    }
    var driver = Driver(entries: entries)
    #expect(driver.model.blacklist.rows == Array(entries.map(\.key).prefix(60)))
    #expect(driver.model.blacklist.total == 600)
    driver.bring(.resized(Size(rows: 90, columns: 120)))
    #expect(driver.model.blacklist.rows.count == 90)
    let selection = driver.model.blacklist.selection
    driver.press("3")
    #expect(driver.model.blacklist.rows == Array(entries.map(\.key).prefix(500)))
    #expect(driver.model.blacklist.selection == selection)
    driver.press("1")
    #expect(driver.model.blacklist.rows.count == 500)
    var scrolled = Driver(entries: entries)
    scrolled.model.scroll(.blacklist, by: 3)
    #expect(scrolled.model.blacklist.rows.count == 500 && scrolled.model.blacklist.top == 3)
  }

  @Test func digitsGoToPanesAndTwiceZooms() {
    var driver = Driver()
    driver.press("3")
    #expect(driver.model.focus == .blacklist && driver.model.layout.zoomed == nil)
    driver.press("3")
    #expect(driver.model.layout.zoomed == .blacklist)
    driver.press("<Tab>")
    #expect(driver.model.layout.zoomed == .details && driver.model.focus == .details)
    driver.press("<Esc>")
    #expect(driver.model.layout.zoomed == nil)
    driver.press("<Tab><S-Tab>z")
    #expect(driver.model.layout.zoomed == .details)
  }

  @Test func aDigitZoomsOnlyTwiceInSuccession() {
    var driver = Driver()
    driver.press("1")
    #expect(driver.model.layout.zoomed == nil)
    driver.press("j1")
    #expect(driver.model.layout.zoomed == nil)
    driver.press("1")
    #expect(driver.model.layout.zoomed == .orders)
  }

  @Test func escapeStaysInThePane() {
    var driver = Driver()
    driver.press("3<Esc><Esc>")
    #expect(driver.model.focus == .blacklist && driver.effects.isEmpty)
  }

  @Test func aGlanceActsOnTheOrderItShowsAndOnNothingUnseen() {
    var driver = Driver()
    driver.press("<Space><Space>l3")
    driver.bring(.resized(Size(rows: 5, columns: 20)))
    #expect(driver.model.isGlance && driver.model.marks.isEmpty && driver.model.focus == .orders)
    #expect(driver.model.orders.tab == .pending)
    driver.press("g")
    for key in ["3", "<Tab>", "z", "l", "<Space>", "*", "v"] {
      driver.press(key)
      guard case .unavailable(_, .tooSmall)? = driver.notice else { return #expect(Bool(false), "\(key)") }
    }
    driver.press("j")
    #expect(driver.model.targets == [driver.selection].compactMap { $0 } && driver.selection == 1)
    driver.press("p")
    #expect(driver.state(1) == .paid)
  }

  @Test func escapeNeverQuitsAndQQuitsAtTheRoot() {
    var driver = Driver()
    driver.press("<Esc><Esc><Esc>")
    #expect(driver.effects.isEmpty)
    driver.press("<Enter>q")
    #expect(driver.model.overlays.isEmpty && driver.effects.isEmpty)
    driver.press("q")
    guard case .quit? = driver.effects.last else { return #expect(Bool(false)) }
  }

  @Test(arguments: ["", "n", "/", "?", ":", "x", "<Enter>", "b"])
  func controlCQuitsFromAnywhere(opening: String) {
    var driver = Driver()
    driver.press(opening + "<C-c>")
    guard case .quit? = driver.effects.last else { return #expect(Bool(false)) }
  }

  @Test func detailsTakeVerbsForTheirOrder() {
    var driver = Driver()
    driver.press("j<Space>G<Enter>p")
    #expect(driver.state(5) == .paid)
    #expect(driver.state(1) == .pending)
  }

  @Test func textsScrollNoFurtherThanTheirLastPage() {
    var driver = Driver(columns: 38, rows: 8)
    driver.press("<Enter>jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj")
    guard case .details(let end)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    #expect(end.top == driver.model.hiddenLines && end.top > 0)
    driver.press("k")
    guard case .details(let above)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    #expect(above.top == end.top - 1)
    driver.press("<Esc>4Gk")
    #expect(driver.model.detailsTop == max(0, DetailsPane.hiddenLines(driver.model) - 1))
  }

  @Test func helpFiltersAndRuns() {
    var driver = Driver()
    driver.model.settings.language = .english
    driver.press("?")
    guard case .help(let list)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    let items = driver.model.helpItems(list)
    #expect(items.first?.unavailable == nil && items.last?.unavailable != nil)
    driver.press("zoom<Enter>")
    #expect(driver.model.overlays.isEmpty)
    #expect(driver.model.layout.zoomed == .orders)
  }

  @Test func paletteRunsMessagesAndSaysWhenItKnowsNothing() {
    var driver = Driver()
    driver.press(":messages<Enter>")
    guard case .messages? = driver.model.overlays.last else { return #expect(Bool(false)) }
    driver.press("<Esc>:xyzzy<Enter>")
    #expect(driver.notice == .unknownCommand("xyzzy"))
    guard case .palette? = driver.model.overlays.last else { return #expect(Bool(false)) }
    driver.press("<C-u>revive<Enter>")
    #expect(driver.notice == .unavailable(.revive, .notCancelled))
  }

  @Test func clicksSelectWheelsScrollAndTheFooterRuns() throws {
    var driver = Driver((1...100).map { Shop.order($0, until: Shop.now + Int64($0) * 600) })
    let content = driver.model.geometry.content(of: .orders)
    driver.press("<Click:\(content.row + 2),\(content.column + 3)>")
    #expect(driver.selection == 3)
    driver.press("<WheelDown:\(content.row + 2),\(content.column + 3)>")
    #expect(driver.model.orders.top == 3 && driver.selection == 3)
    driver.press("<Click:\(content.row),\(content.column)>")
    #expect(driver.selection == 4)
    let blacklist = driver.model.geometry.content(of: .blacklist)
    driver.press("<Click:\(blacklist.row),\(blacklist.column)>")
    #expect(driver.model.focus == .blacklist)
    driver.press("1")
    let pay = try #require(driver.model.footer.first { $0.action == .pay })
    driver.press("<Click:\(driver.model.geometry.footer.row),\(pay.columns.lowerBound)>")
    #expect(driver.state(4) == .paid)
  }

  @Test func theFooterHasOnlyWhatWorksNowAndHelpLast() {
    var driver = Driver()
    #expect(driver.model.footer.last?.action == .help)
    #expect(!driver.model.footer.contains { $0.action == .revive || $0.action == .undo })
    driver.press("p")
    #expect(driver.model.footer.contains { $0.action == .undo })
    driver.bring(.resized(Size(rows: 24, columns: 30)))
    #expect(driver.model.footer.last?.action == .help)
    #expect(driver.model.footer.allSatisfy { $0.columns.upperBound <= 30 })
  }

  @Test func copyingSaysWhatWentOut() {
    var driver = Driver()
    driver.press("jy")
    guard case .copy(let text)? = driver.effects.last else { return #expect(Bool(false)) }
    #expect(text == "#1 Buyer 1 Rp98.001 2026-11-23 12.00 WIB")
    driver.bring(.copied(true))
    #expect(driver.notice == .copied(text))
    driver.press("y")
    driver.bring(.copied(false))
    #expect(driver.notice == .cannotCopy)
  }

  @Test func suspendAndRedrawWorkInAForm() {
    var driver = Driver()
    driver.press("n<C-z><C-l>")
    guard case .suspend? = driver.effects.first, case .redraw? = driver.effects.last else { return #expect(Bool(false)) }
    #expect(driver.model.overlays.count == 1)
  }

  @Test func layoutAndSortSurviveARestartButTheTabDoesNot() {
    var driver = Driver()
    driver.press("oollz>+")
    guard case .saveLayout? = driver.effects.last else { return #expect(Bool(false)) }
    var other = Driver()
    other.model.restoreLayout(driver.model.layoutRecord + ["nonsense", "left=900", "tab=shipped", "zoomed=9=9"])
    #expect(other.model.orders.sort == .amount && other.model.orders.tab == .pending)
    #expect(other.model.layout.leftShare == 60 && other.model.layout.upperShare == 65)
  }

  @Test func settledOrdersAreAPageWithTheirFullCount() {
    var driver = Driver(
      (1...700).map { id in
        var order = Shop.order(id, until: Shop.now)
        order.state = .shipped
        return order
      })
    driver.press("ll")
    #expect(driver.model.orders.rows.count == 500 && driver.model.orders.total == 700)
    #expect(driver.model.orders.rows.first == 700)
  }
}
