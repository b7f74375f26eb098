/// What a cell is, never how it looks: a theme gives every role its style.
///
/// The raw value is the name in a theme's `[style]` and `[mono]` tables.
package enum Role: String, CaseIterable, Hashable, Sendable {
  case text, muted, title
  case titleFocused = "title-focused"
  case titleCount = "title-count"
  case border
  case borderFocused = "border-focused"
  case selection
  case selectionUnfocused = "selection-unfocused"
  case mark, cursor, match, key
  case keyDescription = "key-desc"
  case footer, header
  case sortColumn = "sort-column"
  case tab
  case tabFocused = "tab-focused"
  case link

  case orderPending = "order-pending"
  case orderParked = "order-parked"
  case orderPaid = "order-paid"
  case orderShipped = "order-shipped"
  case orderDone = "order-done"
  case orderCancelled = "order-cancelled"
  case orderChanged = "order-changed"
  case amount

  case deadlineCalm = "deadline-calm"
  case deadlineSoon = "deadline-soon"
  case deadlineUrgent = "deadline-urgent"
  case deadlineOverdue = "deadline-overdue"
  case railCalm = "rail-calm"
  case railSoon = "rail-soon"
  case railUrgent = "rail-urgent"
  case railOverdue = "rail-overdue"
  case gaugeFill = "gauge-fill"
  case gaugeRest = "gauge-rest"

  case axis
  case axisClosed = "axis-closed"
  case chart
  case chartFailure = "chart-failure"
  case heatLow = "heat-low"
  case heatMiddle = "heat-middle"
  case heatHigh = "heat-high"
  case digits = "big-digits"

  case blacklistHit = "blacklist-hit"
  case blacklistMaybe = "blacklist-maybe"
  case blacklistReason = "blacklist-reason"

  case input
  case inputCursor = "input-cursor"
  case inputPlaceholder = "input-placeholder"
  case inputError = "input-error"

  case dialog
  case dialogBorder = "dialog-border"
  case dialogDanger = "dialog-danger"
  case button
  case buttonFocused = "button-focused"
  /// What lies beneath an open dialog.
  case backdrop

  case toastInfo = "toast-info"
  case toastWarning = "toast-warn"
  case toastError = "toast-error"
  case helpKey = "help-key"
  case helpDescription = "help-desc"
  case helpDisabled = "help-disabled"

  case badgeReadOnly = "badge-readonly"
  case badgeStale = "badge-stale"
  case badgeUndo = "badge-undo"
  case badgeDemo = "badge-demo"
  case badgeMasked = "badge-masked"
  /// A QR code: its dark modules are drawn, on a light ground in every theme.
  case qr
}

extension Role {
  /// Where the role stands in `allCases`; what a cell stores.
  package var index: UInt8 {
    // An enum of plain cases is the number of its case in memory; a test compares all of them with `allCases`.
    unsafeBitCast(self, to: UInt8.self)
  }

  /// The role at an index; an index of none is `text`.
  package static func at(_ index: UInt8) -> Role { Int(index) < all.count ? all[Int(index)] : .text }

  private static let all = Array(allCases)
}
