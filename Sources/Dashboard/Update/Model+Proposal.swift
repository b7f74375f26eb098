import Orders
import Screen

/// At `suspect_at` and `block_at` the program proposes an entry, or a graver level; a person decides (interface.md, States).
extension Model {
  /// After strikes: says how many count by now, and shows the evidence, unless somebody is typing or reading.
  mutating func proposeEntry(after changes: [Change]) {
    var orders: [Order] = []
    for change in changes where change.kind == .cancelled || change.kind == .struck {
      guard case .order(_, let order?) = change.subject, order.cancelled?.strike == true, proposedLevel(for: order) != nil,
        !orders.contains(where: { $0.buyer.key == order.buyer.key })
      else { continue }
      orders.append(order)
    }
    guard let first = orders.first, let reason = first.cancelled?.reason else { return }
    let isRise = book.entry(of: first.buyer) != nil
    say(.entryProposed(first.id, reason, strikes: standing(of: first.buyer).count, isRise: isRise))
    if canInterrupt { overlays.append(.proposal(Proposal(orders: orders.map(\.id), openedAt: now.uptime))) }
  }

  private var canInterrupt: Bool {
    switch overlays.last {
    case nil: !search.isTyping
    case .details: true
    default: false
    }
  }

  /// The order whose buyer is proposed for the blacklist, as long as the notice stands.
  var proposedOrder: Order? {
    guard overlays.isEmpty || isTriaging, let current = notices.current, current.until > now.uptime,
      case .entryProposed(let id, _, _, _) = current.notice
    else { return nil }
    return book.order(id)
  }

  package func standing(of buyer: Buyer) -> Standing { book.standing(of: buyer, at: now.moment, policy: policy) }

  package func advice(for buyer: Buyer) -> Advice { book.advice(for: buyer, at: now.moment, policy: policy) }

  /// The level that is proposed for an order's buyer.
  package func proposedLevel(for order: Order) -> BlacklistLevel? {
    book.proposedLevel(for: order.buyer, at: now.moment, policy: policy)
  }

  /// `b` puts the buyer on the list at the proposed level, `e` opens the form for it, Esc leaves it all as it is.
  mutating func press(_ key: Key, in proposal: Proposal) -> [Effect] {
    guard now.uptime - proposal.openedAt >= 250 else { return [] }
    switch key.onQwerty ?? key {
    case .escape, .character("q"):
      next(after: proposal)
      if overlays.isEmpty { say(.nothingDone) }
    case .character("b"): return accept(proposal)
    case .character("e"):
      guard let order = proposal.orders.first.flatMap(book.order) else { return [] }
      next(after: proposal)
      overlays.append(.entryForm(entryForm(about: order)))
    default:
      if let action = keymap.action(for: key, in: .details), let step = scrollStep(action) {
        var moved = proposal
        moved.top = scrolled(proposal.top, by: step)
        replaceTop(.proposal(moved))
      }
    }
    return []
  }

  private mutating func next(after proposal: Proposal) {
    overlays.removeLast()
    let rest = Array(proposal.orders.dropFirst())
    if !rest.isEmpty { overlays.append(.proposal(Proposal(orders: rest, openedAt: now.uptime))) }
  }

  private mutating func accept(_ proposal: Proposal) -> [Effect] {
    guard let order = proposal.orders.first.flatMap(book.order), let cancelled = order.cancelled else {
      next(after: proposal)
      return []
    }
    let level = proposedLevel(for: order)
    next(after: proposal)
    // What was proposed is no longer so: somebody else decided meanwhile.
    guard let level else {
      say(.changedMeanwhile([order.id], latest: nil))
      return []
    }
    var draft = EntryDraft(buyer: order.buyer, reason: cancelled.reason)
    (draft.level, draft.order) = (level, order.id)
    return commit(.list(draft))
  }

  /// The form for an order's buyer, at the level that the strikes ask for.
  func entryForm(about order: Order) -> EntryForm {
    let known = book.entry(of: order.buyer)
    let strikes = proposedLevel(for: order) != nil ? standing(of: order.buyer).count : nil
    return EntryForm(about: order, known: known, strikes: strikes, policy: policy)
  }
}
