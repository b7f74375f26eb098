import Screen
import Testing

@testable import Dashboard

@Suite struct GeometryTests {
  private func geometry(_ columns: Int, _ rows: Int, _ layout: Layout = Layout(), focus: Pane = .orders) -> Geometry {
    Geometry(size: Size(rows: rows, columns: columns), layout: layout, focus: focus)
  }

  @Test func sizesChooseThePanes() {
    #expect(Set(geometry(120, 40).panes.keys) == Set(Pane.allCases))
    #expect(Set(geometry(80, 24).panes.keys) == [.orders, .blacklist])
    #expect(Set(geometry(80, 40).panes.keys) == [.orders, .blacklist, .details])
    #expect(Set(geometry(40, 12).panes.keys) == [.orders, .blacklist])
    #expect(geometry(39, 12).shape == .single)
    #expect(geometry(20, 5).shape == .glance)
  }

  @Test func aPaneWithoutRoomTakesTheSecondPlaceWhileItHasTheFocus() {
    #expect(Set(geometry(80, 24, focus: .deadlines).panes.keys) == [.orders, .deadlines])
  }

  /// Whatever the size: nothing outside the screen, no two panes over one cell, the focused one seen.
  @Test func everySizeIsTaken() {
    for rows in 0...50 {
      for columns in stride(from: 0, through: 130, by: 1) {
        for focus in [Pane.orders, .details] {
          let geometry = geometry(columns, rows, focus: focus)
          let screen = Rectangle(Size(rows: rows, columns: columns))
          let areas = Array(geometry.panes.values) + [geometry.header, geometry.rail, geometry.footer, geometry.tabs]
          for area in areas where !area.isEmpty { #expect(area.intersection(screen) == area) }
          let cells = areas.reduce(0) { $0 + $1.rows * $1.columns }
          #expect(cells <= rows * columns)
          if geometry.shape != .glance { #expect(geometry.content(of: focus).rows > 0) }
        }
      }
    }
  }

  @Test func aZoomedPaneIsAlone() {
    var layout = Layout()
    layout.zoomed = .blacklist
    #expect(Set(geometry(120, 40, layout, focus: .blacklist).panes.keys) == [.blacklist])
  }

  @Test func hiddenPanesGiveTheirRoomAway() {
    var layout = Layout()
    layout.hidesDetails = true
    #expect(geometry(120, 40, layout).panes[.deadlines]?.rows == 37)
    layout.hidesDeadlines = true
    #expect(geometry(120, 40, layout).panes[.orders]?.columns == 119)
  }
}
