import Orders
import Words

extension Model {
  mutating func undo() -> [Effect] { queue(.undo) }
  mutating func redo() -> [Effect] { queue(.redo) }

  private mutating func queue(_ step: Commits.Step) -> [Effect] {
    commits.waiting.append(step)
    return nextStep()
  }

  /// Asks for the changes of a commit, so that they can be taken back.
  mutating func recall(_ commit: Int64?, _ action: Action, _ purpose: (Int64) -> Commits.Purpose) -> [Effect] {
    guard let commit else {
      say(.unavailable(action, action == .undo ? .nothingToUndo : .nothingToRedo))
      return []
    }
    commits.isRecalling = true
    return [.recall(commit: commit, purpose(commit))]
  }

  mutating func takeBack(_ changes: [Change], commit: Int64, _ purpose: Commits.Purpose) -> [Effect] {
    guard commits.isRecalling else { return [] }
    commits.isRecalling = false
    commits.waiting.insert(.request(Commits.Request(command: .takeBack(changes, commit: commit), purpose: purpose)), at: 0)
    return nextStep()
  }

  /// Keeps what a durable commit can be undone by, and says what it did.
  mutating func remember(_ request: Commits.Request, first: Int64, _ changes: [Change]) {
    let orders = unique(changes.compactMap(\.order))
    let entries = unique(changes.compactMap(\.entry))
    switch request.purpose {
    case .verb:
      commits.undoable.append(first)
      commits.redoable = []
      sayDone(changes, orders)
    case .undo(let commit):
      let kinds = meaning(of: request, commit: commit)
      commits.undoable.removeAll { $0 == commit }
      commits.redoable.append(first)
      commits.meanings[first] = kinds
      say(.undone(kinds, orders, entries))
    case .redo(let commit):
      let kinds = meaning(of: request, commit: commit)
      commits.redoable.removeAll { $0 == commit }
      commits.undoable.append(first)
      commits.meanings[first] = kinds
      say(.redone(kinds, orders, entries))
    }
  }

  private mutating func sayDone(_ changes: [Change], _ orders: [OrderID]) {
    guard let change = changes.first else { return }
    // Of one account, a statement was taken in that brought nothing new.
    if case .statement(_?, _, _) = change.subject { return say(.statementTaken(new: 0, seen: 0)) }
    if change.kind == .statementSeen { return say(.statementSeen) }
    if change.kind == .statementImported { return say(.statementTaken(new: changes.newCredits, seen: 0)) }
    if change.credit != nil {
      return say(.creditDone(orders.isEmpty ? change.kind : changes.outcome, orders, balance: changes.balance))
    }
    if let key = change.entry { return say(.entryDone(change.kind, key)) }
    if case .queued(let before, let after) = change.subject, let place = after ?? before {
      return say(.queueDone(change.kind, place.number))
    }
    let fact = orders.count == 1 ? changes.lazy.compactMap(\.strikes).first ?? change.fact : change.refund(among: changes)
    say(.done(change.kind, orders, reason: change.reason, fact: fact.map(afterHours)))
  }

  /// A new order's fact while the shop is closed also offers the text for that.
  private func afterHours(_ fact: DoneFact) -> DoneFact {
    guard case .toPay(let sum, let moment) = fact, !calendar.isOpen(at: now.moment) else { return fact }
    return .toPayAfterHours(sum, by: moment)
  }

  /// What was taken back, in its own words: for an undo of an undo, what that one had undone.
  private func meaning(of request: Commits.Request, commit: Int64) -> [ChangeKind] {
    if let known = commits.meanings[commit] { return known }
    guard case .takeBack(let changes, _) = request.command else { return [] }
    return unique(changes.map(\.kind))
  }

  func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}

extension [Change] {
  fileprivate var newCredits: Int { count { $0.kind == .creditKept } }

  /// What the money made of its last order.
  fileprivate var outcome: ChangeKind { last { $0.order != nil }?.kind ?? .creditSettled }

  /// What is too much or too little of all orders as they are left.
  fileprivate var balance: Rupiah {
    var left: [OrderID: Rupiah] = [:]
    for change in self {
      if case .order(_, let after?) = change.subject { left[after.id] = after.balance }
    }
    return left.values.reduce(Rupiah.zero) { $0 + $1 }
  }
}

extension Change {
  fileprivate var reason: CancelReason? {
    guard kind == .cancelled, case .order(_, let after?) = subject else { return nil }
    return after.cancelled?.reason
  }

  /// What the seller goes on with after it.
  fileprivate var fact: DoneFact? {
    guard case .order(_, let after?) = subject else { return nil }
    switch kind {
    case .ordered: return after.firstStep
    case .downPaid: return .toPay(after.due, by: after.promised)
    case .confirmed: return after.shipBy.map { .sendBy($0) }
    case .extended: return .until(after.promised)
    case .keptWaiting: return .until(after.release)
    case .promisedToPay: return after.buyerPromise.map { .until($0) }
    case .revived: return after.state == .paid ? after.shipBy.map { .sendBy($0) } : after.firstStep
    case .paid: return after.shipBy.map { .sendBy($0) }
    case .cancelled: return refund(among: [self])
    default: return nil
    }
  }

  /// What of cancelled orders' money is to be given back, else what is kept of it.
  fileprivate func refund(among changes: [Change]) -> DoneFact? {
    func sum(_ money: CancelledMoney) -> Rupiah {
      changes.reduce(Rupiah.zero) { sum, change in
        guard change.kind == .cancelled, case .order(_, let after?) = change.subject, after.cancelled?.money == money else {
          return sum
        }
        return sum + after.paid
      }
    }
    if sum(.toRefund) > 0 { return .refund(sum(.toRefund)) }
    return sum(.forfeited) > 0 ? .kept(sum(.forfeited)) : nil
  }

  fileprivate var strikes: DoneFact? {
    guard kind == .struck, case .entry(_, let after?) = subject else { return nil }
    return .strikes(after.strikes, after.level)
  }
}

extension Order {
  /// What is to happen first to an order that has just begun.
  fileprivate var firstStep: DoneFact {
    if state == .done { return .soldFor(paid) }
    if let downPayment, !isDownPaid { return .toPay(downPayment - paid, by: promised) }
    return payment == .cashOnDelivery ? .confirmBy(promised) : .toPay(due, by: promised)
  }
}
