import Orders
import Screen

extension ReasonMenu {
  private static let keys = Array("123456789abcd".unicodeScalars)

  /// The key that chooses a reason: the same in every language.
  package static func key(for reason: CancelReason) -> Unicode.Scalar {
    keys[min(Int(reason.rawValue), keys.count) - 1]
  }

  static func reason(for key: Key) -> CancelReason? {
    guard case .character(let scalar) = key else { return nil }
    return CancelReason.allCases.first { self.key(for: $0) == scalar }
  }

  fileprivate static func step(_ key: Key) -> Int? {
    switch key {
    case .down, .tab, .character("j"): 1
    case .up, .shiftTab, .character("k"): -1
    default: nil
    }
  }

  /// The key that also counts a strike, when that is asked.
  package static let strikeKey: Unicode.Scalar = "s"

  /// The key that turns round what becomes of a down payment.
  package static let moneyKey: Unicode.Scalar = "m"
}

extension Model {
  mutating func askReason() {
    overlays.append(.reasons(ReasonMenu(orders: targets.compactMap(book.order))))
  }

  mutating func press(_ key: Key, in menu: ReasonMenu) -> [Effect] {
    if key == .escape || key == .character("q") {
      overlays.removeLast()
      if menu.reason != nil { overlays.append(.reasons(ReasonMenu(orders: menu.orders, money: menu.money))) }
      return []
    }
    if let reason = menu.reason { return answerStrike(key, reason, menu) }
    if let reason = ReasonMenu.reason(for: key) ?? key.onQwerty.flatMap(ReasonMenu.reason) { return choose(reason, in: menu) }
    if key == .enter { return menu.selected.map { choose($0, in: menu) } ?? [] }
    if (key.onQwerty ?? key) == .character(ReasonMenu.moneyKey), menu.downPayments > 0 {
      var turned = menu
      turned.money = menu.money == nil ? .toRefund : nil
      replaceTop(.reasons(turned))
    }
    if let step = ReasonMenu.step(key.onQwerty ?? key) {
      var moved = menu
      moved.selection = min(max(0, (menu.selection ?? (step > 0 ? -1 : menu.reasons.count)) + step), menu.reasons.count - 1)
      replaceTop(.reasons(moved))
    }
    return []
  }

  private mutating func choose(_ reason: CancelReason, in menu: ReasonMenu) -> [Effect] {
    guard menu.reasons.contains(reason) else { return [] }
    guard isStrikeProposed(for: reason, menu.orders) else { return cancel(menu, reason, strike: false) }
    replaceTop(.reasons(ReasonMenu(orders: menu.orders, reason: reason, money: menu.money)))
    return []
  }

  private mutating func answerStrike(_ key: Key, _ reason: CancelReason, _ menu: ReasonMenu) -> [Effect] {
    switch key.onQwerty ?? key {
    case .character(ReasonMenu.strikeKey), .character("y"): return cancel(menu, reason, strike: true)
    case .enter, .character("n"): return cancel(menu, reason, strike: false)
    default: break
    }
    if ReasonMenu.reason(for: key) == reason { return cancel(menu, reason, strike: false) }
    return []
  }

  /// Before `release` none is proposed, and for silence only after a reminder recorded as sent (interface.md, States) to which
  /// nothing was answered.
  func isStrikeProposed(for reason: CancelReason, _ orders: [Order]) -> Bool {
    reason.canBeStrike && !orders.isEmpty
      && orders.allSatisfy { order in
        // A parcel comes back whenever it does: what was promised about time is long over.
        (order.state == .shipped || now.moment >= order.release)
          && (reason != .vanished || order.isSilentAfterReminder(at: now.moment))
      }
  }

  private mutating func cancel(_ menu: ReasonMenu, _ reason: CancelReason, strike: Bool) -> [Effect] {
    overlays.removeLast()
    if saysChanged(menu.orders) { return [] }
    let commands = menu.orders.map { Command.cancel($0.id, reason, strike: strike, money: $0.paid > 0 ? menu.money : nil) }
    guard let first = commands.first else { return [] }
    return run(commands.count == 1 ? first : .all(commands), .cancel, on: menu.orders)
  }

  /// Whether an order is no longer what a dialog was opened on; then that is said.
  mutating func saysChanged(_ seen: [Order]) -> Bool {
    let changed = seen.filter { book.order($0.id) != $0 }.map(\.id)
    if let first = changed.first {
      say(.changedMeanwhile(changed, latest: book.order(first)?.history.last?.kind))
    }
    return !changed.isEmpty
  }
}
