import Orders
import Screen
import Words

extension Model {
  mutating func startTriage() {
    acknowledge()
    overlays.append(.triage(Triage(board.parked(at: now.moment).map(\.id))))
    followTriage()
  }

  /// Says that something is parked, at the start and when the shop opens.
  mutating func offerTriage() {
    let count = board.parked(at: now.moment).count
    if count > 0 { say(.triageOffered(count)) }
  }

  /// A key in triage: it decides, skips, scrolls, or leaves.
  mutating func press(_ key: Key, in triage: Triage) -> [Effect] {
    guard let action = keymap.action(for: key, in: .details) else {
      say(.unknownKey)
      return []
    }
    switch action {
    case .back, .quit: leave(triage)
    case .open where triage.current == nil: leave(triage)
    case .down, .nextPane: skip(1, in: triage)
    case .up, .previousPane: skip(-1, in: triage)
    case .pageDown, .pageUp, .first, .last: scroll(action, in: triage)
    case .undo, .redo, .copy: return attempt(action)
    case _ where action.hitsSelection: return decide(action)
    default: say(.unavailable(action, .notHere))
    }
    return []
  }

  private mutating func decide(_ action: Action) -> [Effect] {
    // What is asked while an answer is on its way is meant for an order that nobody has seen yet.
    guard !commits.isBusy else {
      say(.unavailable(action, .justMoved))
      return []
    }
    return attemptInDetails(action)
  }

  private mutating func leave(_ triage: Triage) {
    overlays.removeLast()
    let left = undecided(triage).count
    if left > 0 { say(.triageLeft(left)) }
  }

  private mutating func skip(_ step: Int, in triage: Triage) {
    guard let next = triage.next(step, among: undecided(triage)) else { return }
    var triage = triage
    triage.show(book.order(next))
    replaceTriage(triage)
  }

  private mutating func scroll(_ action: Action, in triage: Triage) {
    var triage = triage
    triage.top = scrolled(triage.top, by: scrollStep(action) ?? 0)
    replaceTriage(triage)
  }
}

extension Triage {
  /// Turns to an order, or to none.
  fileprivate mutating func show(_ order: Order?) { (current, seen, top) = (order?.id, order, 0) }
}

extension Model {
  /// For how long keys rest after an order was decided here: a key held down must not decide the next one unseen.
  private static let keysOffAfterOwn: Int64 = 250

  /// Takes in what has come to be parked and drops what no longer is; goes on to the next order once this one is decided.
  mutating func followTriage() {
    guard var triage else { return }
    let known = Set(triage.orders)
    triage.orders += board.parked(at: now.moment).map(\.id).filter { !known.contains($0) }
    let waiting = undecided(triage)
    if let id = triage.current, waiting.contains(id) {
      refresh(&triage, book.order(id))
    } else {
      goOn(&triage, among: waiting)
    }
    replaceTriage(triage)
  }

  private func refresh(_ triage: inout Triage, _ order: Order?) {
    guard order != triage.seen else { return }
    triage.seen = order
    triage.keysOffUntil = now.uptime + Self.verbsOff
  }

  private mutating func goOn(_ triage: inout Triage, among waiting: Set<OrderID>) {
    let before = triage.current
    let isOwn = before.map { triage.decisions[$0] != nil } ?? (triage.seen == nil)
    triage.show(triage.next(1, among: waiting).flatMap(book.order))
    guard let before else { return }
    triage.keysOffUntil = now.uptime + (isOwn ? Self.keysOffAfterOwn : Self.verbsOff)
    if !isOwn { say(.changedMeanwhile([before], latest: book.order(before)?.history.last?.kind)) }
  }

  /// Notes what a commit of this dashboard decided of the triage's orders; what it took back is shown again.
  mutating func noteDecisions(_ changes: [Change], _ purpose: Commits.Purpose) {
    acknowledge(answeredBy: changes)
    guard var triage else { return }
    for change in changes {
      guard case .order(_, let order?) = change.subject, triage.orders.contains(order.id) else { continue }
      if case .undo = purpose {
        triage.decisions[order.id] = nil
        triage.show(order)
        // Another key than the one that decided: nothing is hit unseen.
        triage.keysOffUntil = .min
      } else if change.kind == .reminded || !order.isParked(at: now.moment, in: calendar) {
        triage.decisions[order.id] = order.history.last?.kind ?? change.kind
      }
      if triage.current == order.id { triage.seen = order }
    }
    replaceTriage(triage)
  }
}
