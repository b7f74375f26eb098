import Orders
import Screen
import Testing

@testable import Dashboard

/// What is made, undone or marked while a query narrows the lists.
@Suite struct SearchResultTests {
  private let dashboard = HeadlessDashboard()
  private var model: Model { dashboard.model }

  private func takeDown(_ name: String) {
    dashboard.press("n<C-u>0812-9999-0001<Tab>\(name)<Down><Down><Down><Down>Topi<Space>@35000<C-s>")
  }

  private func newest() -> OrderID? { model.book.open.keys.max() }

  @Test func aNewOrderThatIsFoundIsListedAndSelected() {
    dashboard.press("/sari<Enter>")
    #expect(Set(model.orders.rows) == [131, 151])
    takeDown("Sari<Space>Baru")
    #expect(model.orders.rows.count == 3 && model.orders.selection == newest())
    #expect(model.orders.rows.contains { $0 == newest() })
    #expect(model.search.isActive)
  }

  @Test func aNewOrderThatIsNotFoundEndsTheSearch() {
    dashboard.press("/sari<Enter>")
    takeDown("Lia")
    #expect(!model.search.isActive)
    #expect(model.orders.selection == newest() && model.orders.rows.contains { $0 == newest() })
  }

  @Test func aNewOrderIsShownInItsTab() {
    dashboard.press("ll")
    #expect(model.orders.tab != .pending)
    takeDown("Lia")
    #expect(model.orders.tab == .pending && model.orders.selection == newest())
    #expect(model.orders.rows.contains { $0 == newest() })
  }

  @Test func anEntryIsFoundAtOnceAndGoneAtOnce() {
    dashboard.press("3/zorrindo<Enter>")
    #expect(model.blacklist.rows.isEmpty)
    dashboard.press("n<C-u>0812-9999-0001<Tab>Zorrindo<C-s>")
    #expect(model.blacklist.rows.count == 1 && model.blacklist.total == 1, "\(dashboard.screen)")
    #expect(model.blacklist.selection == model.blacklist.rows.first)
    dashboard.press("u")
    #expect(model.blacklist.rows.isEmpty && model.blacklist.total == 0 && model.blacklist.selection == nil)
    #expect(dashboard.screen.contains("“zorrindo” tidak ada di daftar hitam."))
  }

  /// The selection is one of the rows, whatever is made under whichever query.
  @Test func noKeyActsOnARowThatIsNotThere() throws {
    dashboard.press("/sari<Enter>")
    takeDown("Lia")
    dashboard.press("u")
    #expect(model.orders.selection.map(model.orders.rows.contains) == true)
    dashboard.press("/rani<Enter>pu")
    #expect(model.orders.selection.map(model.orders.rows.contains) == true)
  }

  @Test func marksThatTheQueryHidesAreNotHit() throws {
    dashboard.press("/rani<Enter>")
    let hidden = try #require(model.orders.selection)
    dashboard.press("<Space>/<C-u>sari<Enter>")
    #expect(model.marks == [hidden])
    let seen = try #require(model.orders.selection)
    #expect(!dashboard.screen.contains("1 ditandai"))
    dashboard.press("p")
    #expect(model.book.order(seen)?.state == .paid && model.book.order(hidden)?.state == .pending)
    // Esc leaves what is seen: the query first, and then the mark that is seen again.
    dashboard.press("<Esc>")
    #expect(!model.search.isActive && model.marks == [hidden] && dashboard.screen.contains("1 ditandai"))
    dashboard.press("<Esc>")
    #expect(model.marks.isEmpty)
  }

  @Test func spacesAloneAreNothingToLookFor() {
    let rows = model.orders.rows
    dashboard.press("/<Space><Space>")
    #expect(model.orders.rows == rows && !model.search.isActive)
    dashboard.press("<Enter>")
    #expect(model.search.field.isEmpty)
  }

  @Test func theCursorIsShownWhereTheNextLetterGoes() {
    dashboard.press("/dewi<Left><Left>")
    #expect(caret == "w")
    dashboard.press("X")
    #expect(dashboard.screen.contains("/deXwi") && caret == "w")
    dashboard.press("<End>")
    #expect(dashboard.screen.contains("/deXwi ") && caret == " ")
  }

  /// The character under the cursor of the query.
  private var caret: Unicode.Scalar? {
    let canvas = dashboard.glass.canvas
    for row in 0..<canvas.size.rows {
      guard let column = canvas.roles(ofRow: row, layers: false).firstIndex(of: .inputCursor) else { continue }
      return Unicode.Scalar(canvas[row, column].code)
    }
    return nil
  }
}
