import Orders
import Screen

/// Orders that nobody paid.
extension Model {
  /// After an import: offers what may be counted as a strike; nothing is counted without a person.
  mutating func offerStrikes(_ offered: [OrderID]) {
    let offer = StrikeOffer(orders: offered, selection: nil)
    let orders = undecided(in: offer).map(\.id)
    guard !orders.isEmpty else { return }
    say(.strikesOffered(orders.count))
    if overlays.isEmpty { overlays.append(.strikes(StrikeOffer(orders: orders, selection: orders.first))) }
  }

  /// Those of an offer that are still to be decided.
  package func undecided(in offer: StrikeOffer) -> [Order] {
    offer.orders.compactMap(book.order).filter { $0.cancelled?.strike == false }
  }

  mutating func press(_ key: Key, in offer: StrikeOffer) -> [Effect] {
    let orders = undecided(in: offer)
    let place = orders.firstIndex { $0.id == offer.selection } ?? 0
    switch key.onQwerty ?? key {
    case .escape, .enter, .character("q"): overlays.removeLast()
    case .down, .character("j"): select(place + 1, of: orders, in: offer)
    case .up, .character("k"): select(place - 1, of: orders, in: offer)
    case .character("s"):
      guard orders.indices.contains(place) else { return [] }
      let next = orders.indices.contains(place + 1) ? place + 1 : place - 1
      if orders.indices.contains(next) { select(next, of: orders, in: offer) } else { overlays.removeLast() }
      return commit(.strike(orders[place].id, .vanished))
    default: break
    }
    return []
  }

  private mutating func select(_ place: Int, of orders: [Order], in offer: StrikeOffer) {
    guard !orders.isEmpty else { return }
    replaceTop(.strikes(StrikeOffer(orders: offer.orders, selection: orders[min(max(0, place), orders.count - 1)].id)))
  }
}
