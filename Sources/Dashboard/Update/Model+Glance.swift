import Orders
import Words

/// A glance shows one order and no list: the selected one, and what cannot be seen there is not done.
extension Model {
  package var isGlance: Bool { geometry.shape == .glance }

  /// Turns to what waits for money, with nothing else selected unseen: no other pane, no marks.
  mutating func enterGlance() {
    focus = .orders
    let isElsewhere = orders.tab != .pending
    turn(to: .pending)
    if isElsewhere { arrange() }
    if !orders.rows.contains(where: { $0 == orders.selection }) { selectOrder(at: 0) }
  }
}

extension Action {
  /// Whether it needs a list or a pane to be seen.
  var needsPanes: Bool {
    switch self {
    case .mark, .markRange, .markAll, .extendMarksDown, .extendMarksUp, .nextPane, .previousPane, .ordersPane, .deadlinesPane,
      .blacklistPane, .detailsPane, .zoom, .wider, .narrower, .taller, .shorter, .nextTab, .previousTab:
      true
    default: false
    }
  }
}
