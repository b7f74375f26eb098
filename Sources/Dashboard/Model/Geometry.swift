import Screen

/// Where everything lies on the screen: the one thing that view and mouse must agree on.
///
/// It follows from size, layout and focus alone and takes any size, down to nothing:
/// - from 116 columns and 24 rows on: two by two panes;
/// - from 100 columns and 24 rows on: orders over the whole width, two panes side by side beneath;
/// - from 40 by 12 on: orders and a second pane, stacked, or side by side from 100 columns on; from 32 rows on a third;
/// - from 21 by 6 on: one pane without a border under a strip of tabs;
/// - below: the next deadline and the counts, as much as fits.
package struct Geometry: Hashable, Sendable {
  /// What kind of screen a size has room for.
  package enum Shape: Hashable, Sendable {
    case panes
    /// One pane without a border, with a strip of tabs above.
    case single
    /// The next deadline and the counts.
    case glance
  }

  package var shape: Shape
  /// One row at the top, right of the rail; empty in a glance.
  package var header = Rectangle.nowhere
  /// The left edge, one column over all rows.
  package var rail = Rectangle.nowhere
  /// The panes that are seen, border and all.
  package var panes: [Pane: Rectangle] = [:]
  /// The names of the four panes, where only one is seen.
  package var tabs = Rectangle.nowhere
  /// Where a notice stands. Where rows are few it is the footer's own row, and a notice covers the footer.
  package var notice = Rectangle.nowhere
  package var footer = Rectangle.nowhere
  /// All that header, notice and footer leave: what dialogs are centred in, and all that a glance has.
  package var body: Rectangle

  /// A pane's rows, within its border if it has one; empty if it is not seen.
  package func content(of pane: Pane) -> Rectangle {
    guard let rectangle = panes[pane] else { return .nowhere }
    return shape == .panes ? rectangle.inset() : rectangle
  }

  /// The tab strip's part for a pane: a quarter of it; empty where there is no strip.
  package func tab(of pane: Pane) -> Rectangle {
    let share = tabs.columns / Pane.allCases.count
    return Rectangle(row: tabs.row, column: tabs.column + (pane.rawValue - 1) * share, rows: tabs.rows, columns: share)
  }

  /// The pane whose part of the tab strip is at a place.
  package func tab(at position: Position) -> Pane? { Pane.allCases.first { tab(of: $0).contains(position) } }

  /// The pane at a place.
  package func pane(at position: Position) -> Pane? { panes.first { $0.value.contains(position) }?.key }
}

extension Rectangle {
  /// No place at all.
  package static let nowhere = Rectangle(row: 0, column: 0, rows: 0, columns: 0)
}

extension Geometry {
  package init(size: Size, layout: Layout, focus: Pane) {
    body = Rectangle(size)
    guard size.columns > 20, size.rows > 5 else {
      shape = .glance
      (rail, body) = body.split(left: size.columns > 8 ? 1 : 0)
      return
    }
    shape = size.columns >= 40 && size.rows >= 12 ? .panes : .single
    (rail, body) = body.split(left: 1)
    (header, body) = body.split(top: 1)
    (body, footer) = body.split(top: body.rows - 1)
    (body, notice) = size.rows >= 16 ? body.split(top: body.rows - 1) : (body, footer)
    if shape == .single {
      (tabs, panes[focus]) = body.split(top: 1)
    } else if let zoomed = layout.zoomed {
      panes[zoomed] = body
    } else if size.columns >= 116, size.rows >= 24 {
      placeTwoByTwo(layout)
    } else if size.columns >= 100, size.rows >= 24 {
      placeTwoUnderOrders(layout, focus: focus)
    } else {
      placeFew(layout, focus: focus)
    }
  }

  private mutating func placeTwoByTwo(_ layout: Layout) {
    let isRightShown = !(layout.hidesDetails && layout.hidesDeadlines)
    let (left, right) = body.split(left: isRightShown ? leftColumns(layout) : body.columns)
    (panes[.orders], panes[.blacklist]) = left.split(top: left.rows * layout.upperShare / 100)
    switch (layout.hidesDeadlines, layout.hidesDetails) {
    case (false, false): (panes[.deadlines], panes[.details]) = right.split(top: right.rows * layout.upperShare / 100)
    case (false, true): panes[.deadlines] = right
    case (true, false): panes[.details] = right
    case (true, true): break
    }
  }

  /// The left column's share, and above it what an order's whole row needs, as long as the right column can spare it.
  private func leftColumns(_ layout: Layout) -> Int {
    let usual = body.columns * Layout().leftShare / 100
    let spare = max(0, min(76, body.columns - 46) - usual)
    return min(body.columns - 20, body.columns * layout.leftShare / 100 + spare)
  }

  /// Two columns would each be too narrow for an order's row: orders get the whole width.
  private mutating func placeTwoUnderOrders(_ layout: Layout, focus: Pane) {
    let (upper, lower) = body.split(top: body.rows * layout.upperShare / 100)
    panes[.orders] = upper
    let second: Pane = focus == .deadlines || layout.hidesDetails && !layout.hidesDeadlines ? .deadlines : .details
    let isSecondShown = focus == second || !(second == .details ? layout.hidesDetails : layout.hidesDeadlines)
    if isSecondShown {
      (panes[.blacklist], panes[second]) = lower.split(left: lower.columns * layout.leftShare / 100)
    } else {
      panes[.blacklist] = lower
    }
  }

  /// Orders and, below or beside it, the blacklist or whichever other pane has the focus; with room, details too.
  private mutating func placeFew(_ layout: Layout, focus: Pane) {
    let second = focus == .orders ? .blacklist : focus
    if body.columns >= 99 {
      (panes[.orders], panes[second]) = body.split(left: body.columns * layout.leftShare / 100)
      return
    }
    let hasThree = body.rows >= 29 && second != .details && !layout.hidesDetails
    let (stack, rest) = body.split(top: hasThree ? body.rows - 9 : body.rows)
    if hasThree { panes[.details] = rest }
    (panes[.orders], panes[second]) = stack.split(top: max(4, stack.rows * layout.upperShare / 100))
  }
}
